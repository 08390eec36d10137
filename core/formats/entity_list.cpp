// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/entity_list.h"

#include "core/formats/messages.h"

#include <QJsonArray>

#include <algorithm>
#include <set>
#include <tuple>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Strings of mentions in one record, in UTF-16 units: entities that lie within each other could multiply a text.
constexpr qsizetype maximumMentionUtf16 = 16 << 20;

/// What makes two entities the same.
using Key = std::tuple<qsizetype, qsizetype, QString>;

Key keyOf(const Entity &entity) { return {entity.span.beginUtf16, entity.span.endUtf16, entity.type}; }
Key keyOf(const Mention &mention) { return {mention.span.beginUtf16, mention.span.endUtf16, mention.type}; }

void sortOut(std::vector<Entity> &entities)
{
    std::ranges::stable_sort(entities, {}, [](const Entity &entity) { return keyOf(entity); });
    // Of equal ones the first stays, with what the others note.
    std::vector<Entity> distinct;
    distinct.reserve(entities.size());
    for (Entity &entity : entities) {
        if (distinct.empty() || keyOf(distinct.back()) != keyOf(entity)) {
            distinct.push_back(std::move(entity));
            continue;
        }
        QJsonObject &notes = distinct.back().extra;
        for (auto note = entity.extra.begin(); note != entity.extra.end(); ++note) {
            if (!notes.contains(note.key())) notes.insert(note.key(), note.value());
        }
    }
    entities = std::move(distinct);
}

void keep(Document &document, std::vector<Entity> entities)
{
    if (entities.empty()) return;
    sortOut(entities);
    const CodePointMap map(document.text);
    QJsonArray list;
    for (const Entity &entity : entities) {
        QJsonObject item = entity.extra;
        item.insert(u"start"_s, qint64(map.toCodePoint(entity.span.beginUtf16)));
        item.insert(u"end"_s, qint64(map.toCodePoint(entity.span.endUtf16)));
        item.insert(u"type"_s, entity.type);
        list.append(item);
    }
    document.metadata.insert(entitiesKey, list);
}

} // namespace

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
        if (total <= maximumMentionUtf16) continue;
        return failure(
            ErrorCode::Limit, FormatMessages::tr("too many entities of this record are nested; split it into several"));
    }
    std::vector<Entity> others;
    std::ranges::copy_if(entities, std::back_inserter(others),
        [&](const Entity &entity) { return !entity.extra.isEmpty() || !inLabels.contains(keyOf(entity)); });
    keep(document, std::move(others));
    return {};
}

std::vector<Entity> keptEntities(const Document &document, const CodePointMap &map, LossCounter &losses)
{
    std::vector<Entity> entities;
    const QJsonValue kept = document.metadata.value(entitiesKey);
    if (kept.isUndefined()) return entities;
    if (!kept.isArray()) losses.add(LossKind::Metadata);
    const QJsonArray list = kept.toArray();
    for (const QJsonValue item : list) {
        Entity entity;
        entity.extra = item.toObject();
        const QJsonValue begin = entity.extra.take(u"start"_s);
        const QJsonValue end = entity.extra.take(u"end"_s);
        entity.type = entity.extra.take(u"type"_s).toString();
        entity.span = map.spanFromCodePoints(begin.toInteger(-1), end.toInteger(-1));
        if (entity.span.isValid())
            entities.push_back(std::move(entity));
        else
            losses.add(LossKind::Metadata);
    }
    return entities;
}

EntityTable::EntityTable(const Document &document, const std::vector<const LabelledTriple *> &labels,
    const CodePointMap &map, QLatin1StringView id, LossCounter &losses)
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
    sortOut(m_entities);
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
