// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/journal/schema_difference.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

QJsonObject toJson(const Predicate &predicate)
{
    QJsonArray pairs;
    for (const TypePair &pair : predicate.pairs) pairs.append(QJsonArray{pair.subjectType, pair.objectType});
    QJsonArray slotArray;
    for (const SlotDefinition &slot : predicate.slotDefinitions) slotArray.append(QJsonArray{slot.name, slot.type});
    return {{u"name"_s, predicate.name}, {u"pairs"_s, pairs}, {u"slots"_s, slotArray}};
}

/// The order of the names of one side if it is not the implied one, in which names of both sides keep their order and
/// new ones follow. Empty if it is.
QJsonArray unexpectedOrder(const QStringList &side, const QStringList &other)
{
    const QSet<QString> wanted(side.begin(), side.end());
    const QSet<QString> present(other.begin(), other.end());
    QStringList expected;
    for (const QString &name : other) {
        if (wanted.contains(name)) expected += name;
    }
    for (const QString &name : side) {
        if (!present.contains(name)) expected += name;
    }
    return expected == side ? QJsonArray() : QJsonArray::fromStringList(side);
}

QStringList predicateNames(const Schema &schema)
{
    QStringList names;
    for (const Predicate &predicate : schema.predicates()) names += predicate.name;
    return names;
}

QJsonObject sideOfChange(const Schema &side, const Schema &other)
{
    QJsonArray types;
    QJsonObject colors;
    QJsonObject typeDescriptions;
    const QSet<QString> otherTypes(other.entityTypes().begin(), other.entityTypes().end());
    for (const QString &type : side.entityTypes()) {
        if (!otherTypes.contains(type)) types.append(type);
        if (const QString color = side.colorOf(type); color != other.colorOf(type)) colors.insert(type, color);
        if (const QString text = side.descriptionOfType(type); text != other.descriptionOfType(type))
            typeDescriptions.insert(type, text);
    }
    QJsonArray predicates;
    QJsonObject descriptions;
    for (const Predicate &predicate : side.predicates()) {
        const QString text = side.descriptionOfPredicate(predicate.name);
        if (text != other.descriptionOfPredicate(predicate.name)) descriptions.insert(predicate.name, text);
        const qsizetype index = other.indexOf(predicate.name);
        if (index < 0 || other.predicates()[size_t(index)] != predicate) predicates.append(toJson(predicate));
    }
    QJsonObject change;
    if (!types.isEmpty()) change.insert(u"types"_s, types);
    if (!colors.isEmpty()) change.insert(u"colors"_s, colors);
    if (!typeDescriptions.isEmpty()) change.insert(u"type_descriptions"_s, typeDescriptions);
    if (!descriptions.isEmpty()) change.insert(u"predicate_descriptions"_s, descriptions);
    if (!predicates.isEmpty()) change.insert(u"predicates"_s, predicates);
    const QJsonArray typeOrder = unexpectedOrder(side.entityTypes(), other.entityTypes());
    if (!typeOrder.isEmpty()) change.insert(u"type_order"_s, typeOrder);
    const QJsonArray predicateOrder = unexpectedOrder(predicateNames(side), predicateNames(other));
    if (!predicateOrder.isEmpty()) change.insert(u"predicate_order"_s, predicateOrder);
    return change;
}

bool beginsWith(const QJsonArray &longer, const QJsonArray &shorter)
{
    if (shorter.size() > longer.size()) return false;
    return std::equal(shorter.begin(), shorter.end(), longer.begin());
}

} // namespace

SchemaChange schemaChange(const Schema &before, const Schema &after)
{
    return {sideOfChange(before, after), sideOfChange(after, before)};
}

bool onlyAdds(const QJsonObject &from, const QJsonObject &to)
{
    const auto hasOnly = [](const QJsonObject &side, const QStringList &keys) {
        return std::ranges::all_of(side.keys(), [&](const QString &key) { return keys.contains(key); });
    };
    if (!hasOnly(from, {u"predicates"_s}) || !hasOnly(to, {u"predicates"_s, u"types"_s})) return false;
    QHash<QString, QJsonObject> after;
    const QJsonArray definitions = to["predicates"_L1].toArray();
    for (const auto &definition : definitions) after.insert(definition["name"_L1].toString(), definition.toObject());
    const QJsonArray before = from["predicates"_L1].toArray();
    return std::ranges::all_of(before, [&](const auto &definition) {
        const auto found = after.constFind(definition["name"_L1].toString());
        return found != after.constEnd() && beginsWith((*found)["pairs"_L1].toArray(), definition["pairs"_L1].toArray())
            && beginsWith((*found)["slots"_L1].toArray(), definition["slots"_L1].toArray());
    });
}

Predicate predicateFromJson(const QJsonObject &json)
{
    Predicate predicate{.name = json["name"_L1].toString(), .pairs = {}};
    const QJsonArray pairs = json["pairs"_L1].toArray();
    for (const auto &pair : pairs) predicate.pairs.push_back({pair[0].toString(), pair[1].toString()});
    const QJsonArray slotArray = json["slots"_L1].toArray();
    for (const auto &slot : slotArray) predicate.slotDefinitions.push_back({slot[0].toString(), slot[1].toString()});
    return predicate;
}

} // namespace spotter
