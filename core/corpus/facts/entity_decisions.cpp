// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/facts/entity_decisions.h"

#include "core/corpus/database/database.h"
#include "core/corpus/facts/fact_rows.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

QJsonObject nameJson(const FactName &name) { return {{u"name"_s, name.text}, {u"type"_s, name.type}}; }

FactName nameFromJson(const QJsonValue &value) { return {value["name"_L1].toString(), value["type"_L1].toString()}; }

/// The smaller key first: a pair has one row.
NamesApart inOrder(NamesApart apart)
{
    const auto keyed = [](const FactName &name) { return std::pair(entityKeyOf(name), name.type); };
    if (keyed(apart.second) < keyed(apart.first)) std::swap(apart.first, apart.second);
    return apart;
}

QString shortHash(const QJsonObject &object)
{
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    constexpr qsizetype digits = 16;
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().first(digits));
}

/// As the column has it; empty if there is nothing.
QString sourcesText(const DecidedEntity &entity)
{
    const QJsonObject all = toJson(entity);
    QJsonObject kept;
    for (const auto &key : {"supersedes"_L1, "from"_L1})
        if (all.contains(key)) kept[key] = all[key];
    return kept.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

void readSources(const QJsonObject &object, DecidedEntity &entity)
{
    entity.supersedes = object["supersedes"_L1].toVariant().toStringList();
    const QJsonArray sources = object["from"_L1].toArray();
    for (const QJsonValue value : sources) {
        QJsonObject source = value.toObject();
        source.remove("from"_L1);
        source.remove("id"_L1);
        entity.sources.push_back(decidedEntityFromJson(source));
    }
}

Result<void> removeRows(Database &database, qint64 entity)
{
    return database.run(u"DELETE FROM entity_members WHERE entity_id = ?"_s, entity)
        .and_then([&](qint64) { return database.run(u"DELETE FROM entity_claims WHERE entity_id = ?"_s, entity); })
        .and_then([&](qint64) { return database.run(u"DELETE FROM entities WHERE id = ?"_s, entity); })
        .transform([](qint64) {});
}

/// What the table entity_claims has of it.
QSet<QString> claimIdsOf(const DecidedEntity &entity)
{
    QSet<QString> ids(entity.supersedes.begin(), entity.supersedes.end());
    if (entity.sources.empty()) ids.insert(decisionId(entity));
    for (const DecidedEntity &source : entity.sources) {
        ids.insert(decisionId(source));
        for (const QString &older : source.supersedes) ids.insert(older);
    }
    return ids;
}

Result<void> insertRows(Database &database, const DecidedEntity &entity)
{
    auto done = database.run(u"INSERT INTO entities (id, name, type, identifier, sources) VALUES (?, ?, ?, ?, ?)"_s,
        entity.id, entity.name, entity.type, entity.identifier, sourcesText(entity));
    for (const QString &claim : claimIdsOf(entity)) {
        if (!done) break;
        done = database.run(u"INSERT INTO entity_claims (claim, entity_id) VALUES (?, ?)"_s, claim, entity.id);
    }
    for (const FactName &member : entity.members) {
        if (!done) break;
        done = database.run(u"INSERT INTO entity_members (key, type, form, entity_id) VALUES (?, ?, ?, ?)"_s,
            entityKeyOf(member), member.type, member.text, entity.id);
    }
    return done.transform([](qint64) { });
}

/// Keys and types of the members.
QSet<FactName> keysOf(const DecidedEntity &entity)
{
    QSet<FactName> keys;
    for (const FactName &member : entity.members) keys.insert({entityKeyOf(member), member.type});
    return keys;
}

} // namespace

void sortMembers(std::vector<FactName> &members)
{
    // SQLite compares UTF-8.
    std::ranges::sort(
        members, {}, [](const FactName &name) { return std::pair(entityKeyOf(name).toUtf8(), name.type.toUtf8()); });
}

QString entityKeyOf(const FactName &name) { return factNameKey(name, FactEnd::Subject).key; }

QJsonObject toJson(const DecidedEntity &entity)
{
    QJsonArray members;
    for (const FactName &member : entity.members) members += nameJson(member);
    QJsonObject object{{u"id"_s, entity.id}, {u"name"_s, entity.name}, {u"type"_s, entity.type},
        {u"identifier"_s, entity.identifier}, {u"members"_s, members}};
    if (!entity.supersedes.isEmpty()) object[u"supersedes"_s] = QJsonArray::fromStringList(entity.supersedes);
    QJsonArray sources;
    for (const DecidedEntity &source : entity.sources) {
        QJsonObject one = toJson(source);
        one.remove("id"_L1);
        sources += one;
    }
    if (!sources.isEmpty()) object[u"from"_s] = sources;
    return object;
}

QJsonObject toJson(const NamesApart &apart)
{
    QJsonObject object{{u"first"_s, nameJson(apart.first)}, {u"second"_s, nameJson(apart.second)}};
    if (apart.revision != 1) object[u"revision"_s] = apart.revision;
    return object;
}

DecidedEntity decidedEntityFromJson(const QJsonObject &object)
{
    DecidedEntity entity{object["id"_L1].toInteger(), object["name"_L1].toString(), object["type"_L1].toString(),
        object["identifier"_L1].toString(), {}, {}, {}};
    const QJsonArray members = object["members"_L1].toArray();
    for (const QJsonValue member : members) entity.members.push_back(nameFromJson(member));
    readSources(object, entity);
    return entity;
}

NamesApart namesApartFromJson(const QJsonObject &object)
{
    return inOrder({nameFromJson(object["first"_L1]), nameFromJson(object["second"_L1]),
        std::max(1, object["revision"_L1].toInt(1))});
}

QString decisionId(const DecidedEntity &entity)
{
    QJsonObject object = toJson(entity);
    for (const auto &key : {"id"_L1, "from"_L1}) object.remove(key);
    return shortHash(object);
}

void supersede(DecidedEntity &after, const DecidedEntity &before)
{
    after.sources.clear();
    after.supersedes += before.supersedes + QStringList{decisionId(before)};
    for (const DecidedEntity &source : before.sources)
        after.supersedes += source.supersedes + QStringList{decisionId(source)};
    after.supersedes.sort();
    after.supersedes.removeDuplicates();
}

Result<std::optional<DecidedEntity>> decidedEntity(Database &database, qint64 id)
{
    auto statement = database.prepare(u"SELECT e.name, e.type, e.identifier, m.form, m.type, e.sources FROM entities e "
                                      "LEFT JOIN entity_members m ON m.entity_id = e.id WHERE e.id = ? "
                                      "ORDER BY m.key, m.type"_s);
    if (!statement) return std::unexpected(statement.error());
    std::optional<DecidedEntity> entity;
    auto more = statement->execute(id).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        if (!entity) {
            entity = {id, statement->text(0), statement->text(1), statement->text(2), {}, {}, {}};
            const QByteArray sources = statement->text(5).toUtf8();
            if (!sources.isEmpty()) readSources(QJsonDocument::fromJson(sources).object(), *entity);
        }
        if (!statement->isNull(3)) entity->members.push_back({statement->text(3), statement->text(4)});
    }
    if (!more) return std::unexpected(more.error());
    return entity;
}

Result<std::vector<DecidedEntity>> decidedEntities(Database &database)
{
    std::vector<qint64> ids;
    {
        auto statement = database.prepare(u"SELECT id FROM entities ORDER BY id"_s);
        if (!statement) return std::unexpected(statement.error());
        auto more = statement->execute().and_then([&] { return statement->next(); });
        for (; more && *more; more = statement->next()) ids.push_back(statement->integer(0));
        if (!more) return std::unexpected(more.error());
    }
    std::vector<DecidedEntity> entities;
    for (const qint64 id : ids) {
        auto entity = decidedEntity(database, id);
        if (!entity) return std::unexpected(entity.error());
        if (*entity) entities.push_back(**std::move(entity));
    }
    return entities;
}

Result<std::vector<NamesApart>> apartDecisions(Database &database)
{
    auto statement
        = database.prepare(u"SELECT first_form, first_type, second_form, second_type, revision FROM entities_apart "
                           "ORDER BY first_key, first_type, second_key, second_type"_s);
    if (!statement) return std::unexpected(statement.error());
    std::vector<NamesApart> pairs;
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        pairs.push_back({{statement->text(0), statement->text(1)}, {statement->text(2), statement->text(3)},
            int(statement->integer(4))});
    }
    if (!more) return std::unexpected(more.error());
    return pairs;
}

Result<std::vector<NamesApart>> namesApart(Database &database)
{
    auto pairs = apartDecisions(database);
    if (pairs) std::erase_if(*pairs, [](const NamesApart &pair) { return pair.revision % 2 == 0; });
    return pairs;
}

Result<qint64> nextEntityId(Database &database)
{
    return database
        .integer(u"SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'entities'), 0), "
                 "coalesce((SELECT max(id) FROM entities), 0)) + 1"_s)
        .transform([](const auto &id) { return id.value_or(1); });
}

Result<void> applyEntityChange(Database &database, const QJsonObject &from, const QJsonObject &to)
{
    const DecidedEntity before = decidedEntityFromJson(from);
    const DecidedEntity after = decidedEntityFromJson(to);
    Result<void> done;
    if (!from.isEmpty()) done = removeRows(database, before.id);
    if (done && !to.isEmpty()) done = insertRows(database, after);
    if (!done) return done;
    const QSet<FactName> lost = keysOf(before);
    const QSet<FactName> gained = keysOf(after);
    // What stays where it is has nothing to move, which counts for an entity of many names.
    const bool isSame = !from.isEmpty() && !to.isEmpty() && before.id == after.id;
    const QSet<FactName> names = isSame ? (lost - gained) + (gained - lost) : lost + gained;
    for (const FactName &name : names)
        if (done = regroupName(database, name.text, name.type); !done) return done;
    return to.isEmpty() || before.name == after.name ? Result<void>() : reorderEntity(database, -after.id);
}

Result<void> applyApartChange(Database &database, const QJsonObject &from, const QJsonObject &to)
{
    if (!from.isEmpty()) {
        const NamesApart gone = namesApartFromJson(from);
        const auto done = database.run(u"DELETE FROM entities_apart WHERE first_key = ? AND first_type = ? AND "
                                       "second_key = ? AND second_type = ?"_s,
            entityKeyOf(gone.first), gone.first.type, entityKeyOf(gone.second), gone.second.type);
        if (!done) return std::unexpected(done.error());
    }
    if (to.isEmpty()) return {};
    const NamesApart fresh = namesApartFromJson(to);
    return database
        .run(u"INSERT OR REPLACE INTO entities_apart (first_key, first_type, second_key, second_type, first_form, "
             "second_form, revision) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            entityKeyOf(fresh.first), fresh.first.type, entityKeyOf(fresh.second), fresh.second.type, fresh.first.text,
            fresh.second.text, fresh.revision)
        .transform([](qint64) { });
}

Result<void> clearDecisions(Database &database)
{
    for (const QString &sql :
        {u"DELETE FROM entity_members"_s, u"DELETE FROM entity_claims"_s, u"DELETE FROM entities"_s,
            u"DELETE FROM entities_apart"_s, u"DELETE FROM settings WHERE key = 'predicate_rules'"_s}) {
        if (auto done = database.run(sql); !done) return std::unexpected(done.error());
    }
    return {};
}

} // namespace spotter
