// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/schema/decision_types.h"

#include "core/corpus/database/database.h"
#include "core/corpus/facts/entity_decisions.h"
#include "core/corpus/journal/journal_writer.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

Result<void> changeDecision(
    Database &database, const QString &kind, const QJsonObject &before, const QJsonObject &after)
{
    const auto compact = [](const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); };
    auto done
        = kind == "entity"_L1 ? applyEntityChange(database, before, after) : applyApartChange(database, before, after);
    return done.and_then([&] { return recordEdit(database, kind, {}, compact(before), compact(after)); });
}

Result<bool> isTaken(Database &database, const FactName &name, qint64 entity)
{
    return database
        .integer(u"SELECT 1 FROM entity_members WHERE key = ? AND type = ? AND entity_id <> ?"_s, entityKeyOf(name),
            name.type, entity)
        .transform([](const auto &taken) { return taken.has_value(); });
}

Result<void> moveEntity(Database &database, const DecidedEntity &entity, const QString &from, const QString &to)
{
    DecidedEntity after = entity;
    after.members.clear();
    if (after.type == from) after.type = to;
    for (FactName member : entity.members) {
        if (member.type == from) member.type = to;
        const auto taken = isTaken(database, member, entity.id);
        if (!taken) return std::unexpected(taken.error());
        const bool isThere = std::ranges::any_of(after.members, [&](const FactName &other) {
            return other.type == member.type && entityKeyOf(other) == entityKeyOf(member);
        });
        if (!*taken && !isThere) after.members.push_back(member);
    }
    if (after == entity) return {};
    sortMembers(after.members);
    return changeDecision(database, u"entity"_s, toJson(entity), after.members.empty() ? QJsonObject() : toJson(after));
}

} // namespace

Result<void> moveDecisionsToType(Database &database, const QString &from, const QString &to)
{
    const auto entities = decidedEntities(database);
    if (!entities) return std::unexpected(entities.error());
    for (const DecidedEntity &entity : *entities)
        if (auto moved = moveEntity(database, entity, from, to); !moved) return moved;
    const auto pairs = apartDecisions(database);
    if (!pairs) return std::unexpected(pairs.error());
    for (const NamesApart &pair : *pairs) {
        NamesApart after = pair;
        if (after.first.type == from) after.first.type = to;
        if (after.second.type == from) after.second.type = to;
        if (after == pair) continue;
        auto moved = changeDecision(database, u"apart"_s, toJson(pair), toJson(namesApartFromJson(toJson(after))));
        if (!moved) return moved;
    }
    return {};
}

} // namespace spotter
