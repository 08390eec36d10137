// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/journal/decision_union.h"

#include "core/corpus/database/database.h"
#include "core/corpus/journal/journal_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

FactName keyed(const FactName &name) { return {entityKeyOf(name), name.type}; }

QByteArray compactJson(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

Result<qint64> entityOf(Database &database, const FactName &name)
{
    return database
        .integer(u"SELECT entity_id FROM entity_members WHERE key = ? AND type = ?"_s, entityKeyOf(name), name.type)
        .transform([](const auto &entity) { return entity.value_or(0); });
}

Result<void> adoptEntity(Database &database, const DecidedEntity &other)
{
    qint64 present = 0;
    std::vector<FactName> free;
    for (const FactName &member : other.members) {
        const auto entity = entityOf(database, member);
        if (!entity) return std::unexpected(entity.error());
        if (*entity == 0)
            free.push_back(member);
        else if (present == 0)
            present = *entity;
    }
    std::optional<DecidedEntity> before;
    DecidedEntity after = other;
    if (present != 0) {
        auto loaded = decidedEntity(database, present);
        if (!loaded) return std::unexpected(loaded.error());
        before = *std::move(loaded);
        if (!before) return {};
        after = *before;
        const bool isAnother
            = !before->identifier.isEmpty() && !other.identifier.isEmpty() && before->identifier != other.identifier;
        if (isAnother) return {};
        if (after.identifier.isEmpty()) after.identifier = other.identifier;
    } else {
        const auto id = nextEntityId(database);
        if (!id) return std::unexpected(id.error());
        after.id = *id;
        after.members.clear();
    }
    after.members.insert(after.members.end(), free.begin(), free.end());
    sortMembers(after.members);
    if (before == after || after.members.empty()) return {};
    const QJsonObject from = before ? toJson(*before) : QJsonObject();
    return applyEntityChange(database, from, toJson(after)).and_then([&] {
        return recordEdit(
            database, u"entity"_s, {}, before ? compactJson(from) : QByteArray(), compactJson(toJson(after)));
    });
}

Result<void> adoptApart(Database &database, const NamesApart &apart, const std::vector<NamesApart> &known)
{
    const bool isKnown = std::ranges::any_of(known, [&](const NamesApart &other) {
        return keyed(other.first) == keyed(apart.first) && keyed(other.second) == keyed(apart.second);
    });
    const auto first = entityOf(database, apart.first);
    if (!first) return std::unexpected(first.error());
    const auto second = entityOf(database, apart.second);
    if (!second) return std::unexpected(second.error());
    if (isKnown || (*first != 0 && *first == *second)) return {};
    return applyApartChange(database, {}, toJson(apart)).and_then([&] {
        return recordEdit(database, u"apart"_s, {}, {}, compactJson(toJson(apart)));
    });
}

/// Of a file that anybody may have written.
bool isUsable(const DecidedEntity &entity)
{
    QSet<FactName> names;
    for (const FactName &member : entity.members) {
        if (member.text.trimmed().isEmpty() || names.contains(keyed(member))) return false;
        names.insert(keyed(member));
    }
    return !entity.name.trimmed().isEmpty() && !names.isEmpty();
}

} // namespace

Result<DecisionsForExport> DecisionsForExport::load(Database &database)
{
    DecisionsForExport decisions;
    auto entities = decidedEntities(database);
    if (!entities) return std::unexpected(entities.error());
    auto apart = namesApart(database);
    if (!apart) return std::unexpected(apart.error());
    decisions.m_entities = *std::move(entities);
    decisions.m_apart = *std::move(apart);
    for (size_t i = 0; i < decisions.m_entities.size(); ++i)
        for (const FactName &member : decisions.m_entities[i].members) decisions.m_entityOf.insert(keyed(member), i);
    for (size_t i = 0; i < decisions.m_apart.size(); ++i)
        for (const FactName *name : {&decisions.m_apart[i].first, &decisions.m_apart[i].second})
            decisions.m_apartOf.insert(keyed(*name), i);
    return decisions;
}

void DecisionsForExport::addTo(Document &document) const
{
    if (m_entities.empty() && m_apart.empty()) return;
    std::set<size_t> entities;
    std::set<size_t> pairs;
    for (const LabelledTriple &label : document.triples) {
        for (const Mention *mention : {&label.triple.subject, &label.triple.object}) {
            const FactName name = keyed({mention->text, mention->type});
            if (const auto found = m_entityOf.constFind(name); found != m_entityOf.constEnd()) entities.insert(*found);
            const QList<size_t> apart = m_apartOf.values(name);
            pairs.insert(apart.begin(), apart.end());
        }
    }
    QJsonObject decisions;
    QJsonArray entityList;
    for (const size_t index : entities) {
        QJsonObject entity = toJson(m_entities[index]);
        entity.remove("id"_L1); // means something in its corpus only
        entityList += entity;
    }
    QJsonArray apartList;
    for (const size_t index : pairs) apartList += toJson(m_apart[index]);
    if (!entityList.isEmpty()) decisions[u"entities"_s] = entityList;
    if (!apartList.isEmpty()) decisions[u"apart"_s] = apartList;
    if (!decisions.isEmpty()) document.metadata[decisionsKey] = decisions;
}

Result<void> adoptDecisions(Database &database, const QJsonObject &decisions)
{
    const QJsonArray entities = decisions["entities"_L1].toArray();
    for (const QJsonValue value : entities) {
        const DecidedEntity entity = decidedEntityFromJson(value.toObject());
        if (!isUsable(entity)) continue;
        if (auto done = adoptEntity(database, entity); !done) return done;
    }
    const QJsonArray pairs = decisions["apart"_L1].toArray();
    if (pairs.isEmpty()) return {};
    const auto known = namesApart(database);
    if (!known) return std::unexpected(known.error());
    for (const QJsonValue value : pairs) {
        const NamesApart apart = namesApartFromJson(value.toObject());
        if (apart.first.text.trimmed().isEmpty() || keyed(apart.first) == keyed(apart.second)) continue;
        if (auto done = adoptApart(database, apart, *known); !done) return done;
    }
    return {};
}

} // namespace spotter
