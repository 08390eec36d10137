// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/entity_list.h"

#include "core/formats/messages.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The limit of the strings of mentions in one record, in UTF-16 units: nested entities could multiply the size of a
/// text.
constexpr qsizetype maximumMentionUtf16 = 16 << 20;

/// Two entities with the same key are the same.
using Key = std::tuple<qsizetype, qsizetype, QString>;

Key keyOf(const Entity &entity) { return {entity.span.beginUtf16, entity.span.endUtf16, entity.type}; }
Key keyOf(const Mention &mention) { return {mention.span.beginUtf16, mention.span.endUtf16, mention.type}; }

} // namespace

void keepEntities(Document &document, std::vector<Entity> entities)
{
    if (!entities.empty()) listEntities(document.metadata, std::move(entities), CodePointMap(document.text));
}

Error tooManyListed()
{
    return {ErrorCode::Limit,
        FormatMessages::tr("this record lists more than %L1 entities or relations; split it into several")
            .arg(maximumListed)};
}

Result<void> addLabels(
    Document &document, const std::vector<Entity> &entities, const std::vector<EntityRelation> &relations)
{
    if (entities.size() > maximumListed || relations.size() > maximumListed) return std::unexpected(tooManyListed());
    std::vector<QString> texts(entities.size()); // shared by all labels of an entity
    qsizetype total = 0;
    std::set<Key> inLabels;
    const auto mention = [&](std::size_t index) {
        const Entity &entity = entities[index];
        if (texts[index].isNull()) {
            total += entity.span.length();
            if (total <= maximumMentionUtf16) {
                texts[index] = document.text.sliced(entity.span.beginUtf16, entity.span.length());
            }
            inLabels.insert(keyOf(entity));
        }
        return Mention{entity.span, texts[index], entity.type};
    };
    document.triples.reserve(document.triples.size() + relations.size());
    for (const EntityRelation &relation : relations) {
        LabelledTriple &label = document.triples.emplace_back();
        label.triple.subject = mention(relation.subject);
        label.triple.predicate = relation.predicate;
        label.triple.object = mention(relation.object);
        label.state = relation.state;
        label.score = relation.score;
        assertAs(label, relation.assertion);
        if (total <= maximumMentionUtf16) continue;
        return failure(
            ErrorCode::Limit, FormatMessages::tr("too many entities of this record are nested; split it into several"));
    }
    std::vector<Entity> others;
    std::ranges::copy_if(entities, std::back_inserter(others),
        [&](const Entity &entity) { return !entity.extra.isEmpty() || !inLabels.contains(keyOf(entity)); });
    keepEntities(document, std::move(others));
    return {};
}

std::vector<Entity> keptEntities(const Document &document, const CodePointMap &map, LossCounter &losses)
{
    qint64 unusable = 0;
    std::vector<Entity> entities = listedEntities(document.metadata, map, &unusable);
    losses.add(LossKind::Metadata, unusable);
    return entities;
}

namespace {

/// Removes an entity without a type at whose place there is exactly one with a type: they are the same. Sorted entities
/// stay sorted, and where one is removed, its key now leads to the other.
void dropUntypedDoubles(std::vector<Entity> &entities)
{
    std::vector<Entity> kept;
    kept.reserve(entities.size());
    for (std::size_t i = 0; i < entities.size(); ++i) {
        const auto isHere
            = [&](std::size_t other) { return other < entities.size() && entities[other].span == entities[i].span; };
        const bool isBare = entities[i].type.isEmpty() && entities[i].extra.isEmpty();
        const bool isFirst = i == 0 || !isHere(i - 1);
        if (isBare && isFirst && isHere(i + 1) && !isHere(i + 2)) continue;
        kept.push_back(std::move(entities[i]));
    }
    entities = std::move(kept);
}

} // namespace

EntityTable::EntityTable(const Document &document, const std::vector<const LabelledTriple *> &labels,
    const CodePointMap &map, QLatin1StringView id, LossCounter &losses, Untyped untyped)
    : m_entities(keptEntities(document, map, losses))
{
    for (const Entity &entity : m_entities) {
        losses.add(LossKind::Metadata, entity.extra.size() - qint64(!id.isEmpty() && entity.extra.contains(id)));
    }
    m_entities.reserve(m_entities.size() + 2 * labels.size());
    for (const LabelledTriple *label : labels) {
        for (const Mention *mention : {&label->triple.subject, &label->triple.object}) {
            m_entities.push_back({mention->span, mention->type});
        }
    }
    sortEntities(m_entities);
    if (untyped == Untyped::Typed) dropUntypedDoubles(m_entities);
}

std::size_t EntityTable::indexOf(const Mention &mention) const
{
    const auto found
        = std::ranges::lower_bound(m_entities, keyOf(mention), {}, [](const Entity &entity) { return keyOf(entity); });
    Q_ASSERT(found != m_entities.end());
    return std::size_t(found - m_entities.begin());
}

bool EntityTable::isAmbiguous(const Mention &mention) const
{
    const std::size_t index = indexOf(mention);
    return index > 0 && m_entities[index - 1].span == mention.span;
}

} // namespace spotter
