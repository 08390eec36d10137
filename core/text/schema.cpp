// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/schema.h"

#include <algorithm>
#include <ranges>

namespace spotter {

namespace {

bool fits(const TypePair &pair, const QString &subjectType, const QString &objectType)
{
    const auto one = [](const QString &allowed, const QString &type) {
        return allowed.isEmpty() || type.isEmpty() || allowed == type;
    };
    return one(pair.subjectType, subjectType) && one(pair.objectType, objectType);
}

bool fits(const Predicate &predicate, const QString &subjectType, const QString &objectType)
{
    return predicate.pairs.empty() || std::ranges::any_of(predicate.pairs, [&](const TypePair &pair) {
        return fits(pair, subjectType, objectType);
    });
}

bool isColor(const QString &text)
{
    const auto isHex = [](QChar digit) { return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f'); };
    return text.size() == 7 && text.front() == u'#' && std::ranges::all_of(QStringView(text).sliced(1), isHex);
}

void addSlot(std::vector<SlotDefinition> &definitions, const SlotDefinition &added)
{
    const auto known = std::ranges::find(definitions, added.name, &SlotDefinition::name);
    if (known == definitions.end())
        definitions.push_back(added);
    else if (known->type.isEmpty())
        known->type = added.type;
}

void putDescription(QHash<QString, QString> &descriptions, const QString &name, const QString &description)
{
    const QString text = description.trimmed();
    if (text.isEmpty())
        descriptions.remove(name);
    else
        descriptions.insert(name, text);
}

} // namespace

qsizetype Schema::indexOf(const QString &predicate) const { return m_indices.value(predicate, -1); }

void Schema::addEntityType(const QString &type)
{
    if (type.isEmpty() || m_knownTypes.contains(type)) return;
    m_knownTypes.insert(type);
    m_entityTypes.append(type);
}

void Schema::setColor(const QString &entityType, const QString &color)
{
    const QString lower = color.toLower();
    if (!isColor(lower))
        m_colors.remove(entityType);
    else if (m_knownTypes.contains(entityType))
        m_colors.insert(entityType, lower);
}

void Schema::setTypeDescription(const QString &type, const QString &description)
{
    if (m_knownTypes.contains(type)) putDescription(m_typeDescriptions, type, description);
}

void Schema::setPredicateDescription(const QString &predicate, const QString &description)
{
    if (m_indices.contains(predicate)) putDescription(m_predicateDescriptions, predicate, description);
}

Predicate &Schema::obtain(const QString &name)
{
    const qsizetype index = indexOf(name);
    if (index >= 0) return m_predicates[size_t(index)];
    m_indices.insert(name, qsizetype(m_predicates.size()));
    return m_predicates.emplace_back(Predicate{.name = name, .pairs = {}});
}

void Schema::addPredicate(const QString &name, const TypePair &pair, const std::vector<SlotDefinition> &slotDefinitions)
{
    if (name.isEmpty()) return;
    Predicate &predicate = obtain(name);
    addEntityType(pair.subjectType);
    addEntityType(pair.objectType);
    if (std::ranges::find(predicate.pairs, pair) == predicate.pairs.end()) predicate.pairs.push_back(pair);
    for (const SlotDefinition &definition : slotDefinitions) {
        addEntityType(definition.type);
        addSlot(predicate.slotDefinitions, definition);
    }
}

void Schema::addPredicate(const QString &name)
{
    if (!name.isEmpty()) obtain(name);
}

void Schema::merge(const Schema &other)
{
    if (&other == this) return;
    for (const QString &type : other.m_entityTypes) {
        addEntityType(type);
        if (!m_colors.contains(type)) setColor(type, other.colorOf(type));
        if (!m_typeDescriptions.contains(type)) setTypeDescription(type, other.descriptionOfType(type));
    }
    for (const Predicate &theirs : other.m_predicates) {
        addPredicate(theirs.name);
        for (const TypePair &pair : theirs.pairs) addPredicate(theirs.name, pair);
        if (!m_predicateDescriptions.contains(theirs.name))
            setPredicateDescription(theirs.name, other.descriptionOfPredicate(theirs.name));
        Predicate &ours = obtain(theirs.name);
        for (const SlotDefinition &definition : theirs.slotDefinitions) addSlot(ours.slotDefinitions, definition);
    }
}

bool Schema::allows(const QString &predicate, const QString &subjectType, const QString &objectType) const
{
    const qsizetype index = indexOf(predicate);
    return index >= 0 && fits(m_predicates[size_t(index)], subjectType, objectType);
}

QStringList Schema::predicatesFor(const QString &subjectType, const QString &objectType) const
{
    QStringList names;
    for (const Predicate &predicate : m_predicates) {
        if (fits(predicate, subjectType, objectType)) names.append(predicate.name);
    }
    return names;
}

} // namespace spotter
