// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/entities.h"

#include "core/text/document.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

namespace spotter {

using namespace Qt::StringLiterals;

void sortEntities(std::vector<Entity> &entities)
{
    const auto keyOf
        = [](const Entity &entity) { return std::tuple(entity.span.beginUtf16, entity.span.endUtf16, entity.type); };
    std::ranges::stable_sort(entities, {}, keyOf);
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

std::vector<Entity> listedEntities(const QJsonObject &metadata, const CodePointMap &map, qint64 *unusable)
{
    std::vector<Entity> entities;
    const QJsonValue kept = metadata.value(entitiesKey);
    if (kept.isUndefined()) return entities;
    if (!kept.isArray() && unusable) ++*unusable;
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
        else if (unusable)
            ++*unusable;
    }
    return entities;
}

void listEntities(QJsonObject &metadata, std::vector<Entity> entities, const CodePointMap &map)
{
    sortEntities(entities);
    QJsonArray list;
    for (const Entity &entity : entities) {
        QJsonObject item = entity.extra;
        item.insert(u"start"_s, qint64(map.toCodePoint(entity.span.beginUtf16)));
        item.insert(u"end"_s, qint64(map.toCodePoint(entity.span.endUtf16)));
        item.insert(u"type"_s, entity.type);
        list.append(item);
    }
    metadata.insert(entitiesKey, list);
}

qint64 countLooseEntities(const QJsonObject &metadata, const MentionPlaces &mentioned)
{
    const QJsonArray list = metadata.value(entitiesKey).toArray();
    return std::ranges::count_if(list, [&mentioned](const QJsonValue &entity) {
        return !mentioned.contains({entity[u"start"_s].toInteger(-1), entity[u"end"_s].toInteger(-1)});
    });
}

std::vector<Entity> looseEntities(const Document &document, const CodePointMap &map)
{
    std::vector<Entity> entities = listedEntities(document.metadata, map);
    if (entities.empty()) return entities;
    std::set<Span> mentioned;
    for (const LabelledTriple &label : document.triples)
        mentioned.insert({label.triple.subject.span, label.triple.object.span});
    std::erase_if(entities, [&mentioned](const Entity &entity) { return mentioned.contains(entity.span); });
    return entities;
}

} // namespace spotter
