// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/schema/schema_edit.h"

#include "core/corpus/messages.h"

#include <algorithm>
#include <utility>

namespace spotter {
namespace {

using Kind = SchemaEdit::Kind;

/// A schema as lists that can be changed freely; Schema itself only grows.
struct Draft {
    QStringList types;
    QHash<QString, QString> colors;
    QHash<QString, QString> typeDescriptions;
    std::vector<Predicate> predicates;
    QHash<QString, QString> descriptions; ///< of predicates

    explicit Draft(const Schema &schema) : types(schema.entityTypes()), predicates(schema.predicates())
    {
        for (const QString &type : types) {
            colors.insert(type, schema.colorOf(type));
            typeDescriptions.insert(type, schema.descriptionOfType(type));
        }
        for (const Predicate &predicate : predicates)
            descriptions.insert(predicate.name, schema.descriptionOfPredicate(predicate.name));
    }
    [[nodiscard]] Schema schema() const
    {
        Schema made;
        for (const QString &type : types) {
            made.addEntityType(type);
            made.setColor(type, colors.value(type));
            made.setTypeDescription(type, typeDescriptions.value(type));
        }
        for (const Predicate &predicate : predicates) {
            made.addPredicate(predicate.name);
            made.setPredicateDescription(predicate.name, descriptions.value(predicate.name));
            for (const TypePair &pair : predicate.pairs) made.addPredicate(predicate.name, pair);
            if (predicate.slotDefinitions.empty()) continue;
            // Slots need a pair; an empty pair allows every type, like no pair.
            const TypePair carrier = predicate.pairs.empty() ? TypePair{} : predicate.pairs.front();
            made.addPredicate(predicate.name, carrier, predicate.slotDefinitions);
        }
        return made;
    }
    [[nodiscard]] auto find(const QString &name) { return std::ranges::find(predicates, name, &Predicate::name); }
};

Error unknown(const SchemaEdit &edit, const QString &name)
{
    return {ErrorCode::NotFound,
        edit.isOfType() ? CorpusMessages::tr("The schema has no entity type “%1”").arg(name)
                        : CorpusMessages::tr("The schema has no predicate “%1”").arg(name)};
}

bool needsTarget(Kind kind)
{
    return kind == Kind::RenamePredicate || kind == Kind::RenameType || kind == Kind::MergePredicate
        || kind == Kind::MergeType || kind == Kind::MoveLabels;
}

/// Fails for names that are empty, taken or unknown.
Result<void> checkNames(const Schema &schema, const SchemaEdit &edit)
{
    if (edit.kind == Kind::FitTypes) return {};
    const auto knows = [&](const QString &name) {
        return edit.isOfType() ? schema.entityTypes().contains(name) : schema.indexOf(name) >= 0;
    };
    const bool adds = edit.kind == Kind::AddPredicate || edit.kind == Kind::AddType;
    const bool renames = edit.kind == Kind::RenamePredicate || edit.kind == Kind::RenameType;
    if (edit.name.trimmed().isEmpty() || (needsTarget(edit.kind) && edit.target.trimmed().isEmpty()))
        return failure(ErrorCode::Schema, CorpusMessages::tr("Enter a name"));
    if (!adds && !knows(edit.name)) return std::unexpected(unknown(edit, edit.name));
    if (adds && knows(edit.name))
        return failure(ErrorCode::Schema, CorpusMessages::tr("“%1” is already in the schema").arg(edit.name));
    if (renames && knows(edit.target) && edit.target != edit.name)
        return failure(ErrorCode::Schema,
            CorpusMessages::tr("“%1” is already in the schema; merge “%2” into it instead")
                .arg(edit.target, edit.name));
    if (needsTarget(edit.kind) && !renames && !knows(edit.target)) return std::unexpected(unknown(edit, edit.target));
    if (needsTarget(edit.kind) && edit.target == edit.name)
        return failure(
            ErrorCode::Schema, CorpusMessages::tr("It is already called “%1”; choose another name").arg(edit.name));
    return {};
}

void addUnique(std::vector<TypePair> &pairs, const TypePair &pair)
{
    if (std::ranges::find(pairs, pair) == pairs.end()) pairs.push_back(pair);
}

void replaceType(Draft &draft, const QString &from, const QString &to)
{
    const auto swapped = [&](const QString &type) { return type == from ? to : type; };
    for (Predicate &predicate : draft.predicates) {
        std::vector<TypePair> pairs;
        for (const TypePair &pair : predicate.pairs)
            addUnique(pairs, {swapped(pair.subjectType), swapped(pair.objectType)});
        predicate.pairs = std::move(pairs);
        for (SlotDefinition &slot : predicate.slotDefinitions) slot.type = swapped(slot.type);
    }
}

/// What describes a name also describes the one that takes its place, unless that has a description.
void takeDescription(QHash<QString, QString> &descriptions, const QString &from, const QString &to)
{
    if (descriptions.value(to).isEmpty()) descriptions.insert(to, descriptions.value(from));
    descriptions.remove(from);
}

void mergePredicates(Draft &draft, const SchemaEdit &edit)
{
    const Predicate from = *draft.find(edit.name);
    Predicate &into = *draft.find(edit.target);
    if (edit.kind == Kind::MergePredicate) {
        // If one of the two allows every type, so does the result.
        if (from.pairs.empty()) into.pairs.clear();
        if (!into.pairs.empty()) {
            for (const TypePair &pair : from.pairs) addUnique(into.pairs, pair);
        }
        for (const SlotDefinition &slot : from.slotDefinitions) {
            const auto known = std::ranges::find(into.slotDefinitions, slot.name, &SlotDefinition::name);
            if (known == into.slotDefinitions.end()) into.slotDefinitions.push_back(slot);
        }
    }
    if (edit.kind == Kind::MergePredicate) takeDescription(draft.descriptions, edit.name, edit.target);
    draft.predicates.erase(draft.find(edit.name));
}

Result<void> deleteType(Draft &draft, const QString &type)
{
    for (Predicate &predicate : draft.predicates) {
        const bool hadPairs = !predicate.pairs.empty();
        std::erase_if(
            predicate.pairs, [&](const TypePair &pair) { return pair.subjectType == type || pair.objectType == type; });
        if (hadPairs && predicate.pairs.empty()) {
            return failure(ErrorCode::Schema,
                CorpusMessages::tr(
                    "Without “%1”, “%2” would have no type pair left and allow every type; give it other pairs "
                    "first, or merge the type into another")
                    .arg(type, predicate.name));
        }
        for (SlotDefinition &slot : predicate.slotDefinitions) {
            if (slot.type == type) slot.type.clear();
        }
    }
    draft.types.removeAll(type);
    return {};
}

Result<void> setPairs(Draft &draft, const SchemaEdit &edit)
{
    for (const TypePair &pair : edit.pairs) {
        for (const QString &type : {pair.subjectType, pair.objectType}) {
            if (!type.isEmpty() && !draft.types.contains(type))
                return failure(ErrorCode::NotFound, CorpusMessages::tr("The schema has no entity type “%1”").arg(type));
        }
    }
    Predicate &predicate = *draft.find(edit.name);
    predicate.pairs.clear();
    for (const TypePair &pair : edit.pairs) addUnique(predicate.pairs, pair);
    return {};
}

void movePredicate(Draft &draft, const SchemaEdit &edit)
{
    const auto at = draft.find(edit.name);
    Predicate moved = std::move(*at);
    draft.predicates.erase(at);
    const auto place = std::clamp(edit.position, qsizetype(0), qsizetype(draft.predicates.size()));
    draft.predicates.insert(draft.predicates.begin() + place, std::move(moved));
}

Result<void> change(Draft &draft, const SchemaEdit &edit)
{
    switch (edit.kind) {
    case Kind::AddPredicate:
        draft.predicates.push_back({.name = edit.name, .pairs = {}});
        return edit.pairs.empty() ? Result<void>() : setPairs(draft, edit);
    case Kind::AddType:
        draft.types += edit.name;
        draft.colors.insert(edit.name, edit.color);
        return {};
    case Kind::RenamePredicate:
        draft.find(edit.name)->name = edit.target;
        takeDescription(draft.descriptions, edit.name, edit.target);
        return {};
    case Kind::RenameType:
        draft.types[draft.types.indexOf(edit.name)] = edit.target;
        draft.colors.insert(edit.target, draft.colors.value(edit.name));
        takeDescription(draft.typeDescriptions, edit.name, edit.target);
        replaceType(draft, edit.name, edit.target);
        return {};
    case Kind::MergePredicate:
    case Kind::MoveLabels:
        mergePredicates(draft, edit);
        return {};
    case Kind::MergeType:
        draft.types.removeAll(edit.name);
        takeDescription(draft.typeDescriptions, edit.name, edit.target);
        replaceType(draft, edit.name, edit.target);
        return {};
    case Kind::DeletePredicate:
    case Kind::DeleteLabels:
        draft.predicates.erase(draft.find(edit.name));
        return {};
    case Kind::DeleteType:
        return deleteType(draft, edit.name);
    case Kind::SetPairs:
        return setPairs(draft, edit);
    case Kind::SetColor:
        draft.colors.insert(edit.name, edit.color);
        return {};
    case Kind::DescribePredicate:
        draft.descriptions.insert(edit.name, edit.text);
        return {};
    case Kind::DescribeType:
        draft.typeDescriptions.insert(edit.name, edit.text);
        return {};
    case Kind::MovePredicate:
        movePredicate(draft, edit);
        return {};
    case Kind::MoveType:
        draft.types.move(
            draft.types.indexOf(edit.name), std::clamp(edit.position, qsizetype(0), draft.types.size() - 1));
        return {};
    case Kind::FitTypes:
        return {}; // changes only labels
    }
    return {};
}

} // namespace

bool SchemaEdit::isOfType() const
{
    return kind == Kind::AddType || kind == Kind::RenameType || kind == Kind::MergeType || kind == Kind::DeleteType
        || kind == Kind::SetColor || kind == Kind::DescribeType || kind == Kind::MoveType;
}

StepTitle SchemaEdit::title() const
{
    constexpr const char *corpus = "spotter::Corpus";
    switch (kind) {
    case Kind::AddPredicate:
        return {corpus, QT_TRANSLATE_NOOP("spotter::Corpus", "Added predicate %1"), {name}};
    case Kind::AddType:
        return {corpus, QT_TRANSLATE_NOOP("spotter::Corpus", "Added entity type %1"), {name}};
    case Kind::RenamePredicate:
        return {corpus, QT_TRANSLATE_NOOP("spotter::Corpus", "Renamed predicate %1 to %2"), {name, target}};
    case Kind::RenameType:
        return {corpus, QT_TRANSLATE_NOOP("spotter::Corpus", "Renamed entity type %1 to %2"), {name, target}};
    case Kind::MergePredicate:
        return {corpus, QT_TRANSLATE_NOOP("spotter::Corpus", "Merged predicate %1 into %2"), {name, target}};
    case Kind::MergeType:
        return {corpus, QT_TRANSLATE_NOOP("spotter::Corpus", "Merged entity type %1 into %2"), {name, target}};
    case Kind::MoveLabels:
        return {corpus, QT_TRANSLATE_NOOP("spotter::Corpus", "Deleted predicate %1, its labels moved to %2"),
            {name, target}};
    case Kind::DeletePredicate:
        return {corpus, QT_TRANSLATE_NOOP("spotter::Corpus", "Deleted predicate %1"), {name}};
    case Kind::DeleteLabels:
        return {corpus, QT_TRANSLATE_NOOP("spotter::Corpus", "Deleted predicate %1 with its labels"), {name}};
    case Kind::DeleteType:
        return {corpus, QT_TRANSLATE_NOOP("spotter::Corpus", "Deleted entity type %1"), {name}};
    case Kind::SetPairs:
        return {corpus, QT_TRANSLATE_NOOP("spotter::Corpus", "Changed the type pairs of %1"), {name}};
    case Kind::SetColor:
        return {corpus, QT_TRANSLATE_NOOP("spotter::Corpus", "Changed the colour of %1"), {name}};
    case Kind::DescribePredicate:
    case Kind::DescribeType:
        return {corpus, QT_TRANSLATE_NOOP("spotter::Corpus", "Changed the description of %1"), {name}};
    case Kind::MovePredicate:
    case Kind::MoveType:
        return {corpus, QT_TRANSLATE_NOOP("spotter::Corpus", "Moved %1 in the schema"), {name}};
    case Kind::FitTypes:
        return {corpus, QT_TRANSLATE_NOOP("spotter::Corpus", "Filled in types of labels"), {}};
    }
    return {};
}

QString SchemaEdit::description() const { return title().inWords(); }

Result<Schema> edited(const Schema &schema, const SchemaEdit &edit)
{
    if (auto checked = checkNames(schema, edit); !checked) return std::unexpected(checked.error());
    Draft draft(schema);
    return change(draft, edit).transform([&] { return draft.schema(); });
}

} // namespace spotter
