// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/journal/schema_rows.h"

#include "core/corpus/database/database.h"
#include "core/corpus/journal/journal_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

std::optional<qint64> idOrNull(const QHash<QString, qint64> &ids, const QString &name)
{
    const auto found = ids.constFind(name);
    return found == ids.constEnd() ? std::nullopt : std::optional(*found);
}

struct PredicateRow {
    qint64 id = 0;
    Predicate definition;
    QString description;
};

Result<std::vector<PredicateRow>> readPredicates(Database &database)
{
    std::vector<PredicateRow> rows;
    QHash<qint64, size_t> places;
    auto names = database.prepare(u"SELECT id, name, description FROM predicates ORDER BY position, id"_s);
    if (!names) return std::unexpected(names.error());
    auto more = names->execute().and_then([&] { return names->next(); });
    for (; more && *more; more = names->next()) {
        places.insert(names->integer(0), rows.size());
        rows.push_back({names->integer(0), {.name = names->text(1), .pairs = {}}, names->text(2)});
    }
    if (!more) return std::unexpected(more.error());

    auto pairs = database.prepare(
        u"SELECT p.predicate_id, coalesce(s.name, ''), coalesce(o.name, '') FROM predicate_pairs p "
        "LEFT JOIN entity_types s ON s.id = p.subject_type_id LEFT JOIN entity_types o ON o.id = p.object_type_id "
        "ORDER BY p.predicate_id, p.position"_s);
    if (!pairs) return std::unexpected(pairs.error());
    more = pairs->execute().and_then([&] { return pairs->next(); });
    for (; more && *more; more = pairs->next()) {
        if (const auto place = places.constFind(pairs->integer(0)); place != places.constEnd())
            rows[*place].definition.pairs.push_back({pairs->text(1), pairs->text(2)});
    }
    if (!more) return std::unexpected(more.error());

    auto slotRows
        = database.prepare(u"SELECT s.predicate_id, s.name, coalesce(t.name, '') FROM predicate_slots s "
                           "LEFT JOIN entity_types t ON t.id = s.type_id ORDER BY s.predicate_id, s.position"_s);
    if (!slotRows) return std::unexpected(slotRows.error());
    more = slotRows->execute().and_then([&] { return slotRows->next(); });
    for (; more && *more; more = slotRows->next()) {
        if (const auto place = places.constFind(slotRows->integer(0)); place != places.constEnd())
            rows[*place].definition.slotDefinitions.push_back({slotRows->text(1), slotRows->text(2)});
    }
    if (!more) return std::unexpected(more.error());
    return rows;
}

Result<SchemaIndex> readSchema(Database &database)
{
    SchemaIndex index;
    auto types = database.prepare(u"SELECT id, name, color, description FROM entity_types ORDER BY position, id"_s);
    if (!types) return std::unexpected(types.error());
    auto more = types->execute().and_then([&] { return types->next(); });
    for (; more && *more; more = types->next()) {
        index.typeIds.insert(types->text(1), types->integer(0));
        index.schema.addEntityType(types->text(1));
        index.schema.setColor(types->text(1), types->text(2));
        index.schema.setTypeDescription(types->text(1), types->text(3));
    }
    if (!more) return std::unexpected(more.error());
    const auto lastType = database.integer(u"SELECT max(position) FROM entity_types"_s);
    if (!lastType) return std::unexpected(lastType.error());
    const auto lastPredicate = database.integer(u"SELECT max(position) FROM predicates"_s);
    if (!lastPredicate) return std::unexpected(lastPredicate.error());
    index.lastTypePosition = lastType->value_or(0);
    index.lastPredicatePosition = lastPredicate->value_or(0);
    const auto predicates = readPredicates(database);
    if (!predicates) return std::unexpected(predicates.error());
    for (const auto &[id, definition, description] : *predicates) {
        index.predicateIds.insert(definition.name, id);
        addDefinition(index.schema, definition);
        index.schema.setPredicateDescription(definition.name, description);
    }
    return index;
}

Result<void> deletePairsAndSlots(Database &database, qint64 predicate)
{
    return database.run(u"DELETE FROM predicate_pairs WHERE predicate_id = ?"_s, predicate)
        .and_then(
            [&](qint64) { return database.run(u"DELETE FROM predicate_slots WHERE predicate_id = ?"_s, predicate); })
        .transform([](qint64) {});
}

Result<void> writePairsAndSlots(
    Database &database, qint64 predicate, const QJsonObject &definition, const QHash<QString, qint64> &typeIds)
{
    int position = 0;
    const QJsonArray pairs = definition["pairs"_L1].toArray();
    for (const auto &pair : pairs) {
        auto added = database.run(u"INSERT INTO predicate_pairs VALUES (?, ?, ?, ?)"_s, predicate, position++,
            idOrNull(typeIds, pair[0].toString()), idOrNull(typeIds, pair[1].toString()));
        if (!added) return std::unexpected(added.error());
    }
    position = 0;
    const QJsonArray slotArray = definition["slots"_L1].toArray();
    for (const auto &slot : slotArray) {
        auto added = database.run(u"INSERT INTO predicate_slots VALUES (?, ?, ?, ?)"_s, predicate, position++,
            slot[0].toString(), idOrNull(typeIds, slot[1].toString()));
        if (!added) return std::unexpected(added.error());
    }
    return {};
}

/// The positions after those in use: queried once, because the table has no index on them.
class NextPosition {
public:
    NextPosition(Database &database, const QString &sql) : m_database(database), m_sql(sql) { }
    Result<qint64> take()
    {
        if (!m_last) {
            const auto last = m_database.integer(m_sql);
            if (!last) return std::unexpected(last.error());
            m_last = last->value_or(0);
        }
        return ++*m_last;
    }

private:
    Database &m_database;
    QString m_sql;
    std::optional<qint64> m_last;
};

Result<void> writePredicate(
    Database &database, const QJsonObject &definition, const QHash<QString, qint64> &typeIds, NextPosition &position)
{
    const QString name = definition["name"_L1].toString();
    auto id = database.integer(u"SELECT id FROM predicates WHERE name = ?"_s, name);
    if (!id) return std::unexpected(id.error());
    if (*id) {
        if (auto done = deletePairsAndSlots(database, **id); !done) return done;
    } else {
        auto added = position.take().and_then([&](qint64 at) {
            return database.run(u"INSERT INTO predicates (name, position) VALUES (?, ?)"_s, name, at);
        });
        if (!added) return std::unexpected(added.error());
        *id = *added;
    }
    return writePairsAndSlots(database, **id, definition, typeIds);
}

Result<void> removePredicates(Database &database, const QJsonArray &from, const QJsonArray &to)
{
    QSet<QString> kept;
    for (const auto &predicate : to) kept.insert(predicate["name"_L1].toString());
    for (const auto &predicate : from) {
        const QString name = predicate["name"_L1].toString();
        auto id = database.integer(u"SELECT id FROM predicates WHERE name = ?"_s, name);
        if (!id) return std::unexpected(id.error());
        if (!*id) continue;
        // Pairs and slots are deleted first in both cases: they may be the last reference to a type that is removed.
        if (auto done = deletePairsAndSlots(database, **id); !done) return done;
        if (kept.contains(name)) continue;
        if (auto done = database.run(u"DELETE FROM predicates WHERE id = ?"_s, **id); !done)
            return std::unexpected(done.error());
    }
    return {};
}

Result<void> writeTypes(Database &database, const QJsonArray &from, const QJsonArray &to)
{
    QSet<QString> kept;
    for (const auto &type : to) kept.insert(type.toString());
    for (const auto &type : from) {
        if (kept.contains(type.toString())) continue;
        auto done = database.run(u"DELETE FROM entity_types WHERE name = ?"_s, type.toString());
        if (!done) return std::unexpected(done.error());
    }
    NextPosition position(database, u"SELECT max(position) FROM entity_types"_s);
    for (const auto &type : to) {
        auto done = position.take().and_then([&](qint64 at) {
            return database.run(u"INSERT INTO entity_types (name, position) VALUES (?, ?) ON CONFLICT DO NOTHING"_s,
                type.toString(), at);
        });
        if (!done) return std::unexpected(done.error());
    }
    return {};
}

/// The keys of the types in definitions.
Result<QHash<QString, qint64>> typeIdsOf(Database &database, const QJsonArray &definitions)
{
    QHash<QString, qint64> ids;
    const auto look = [&](const QString &name) -> Result<void> {
        if (name.isEmpty() || ids.contains(name)) return {};
        return database.integer(u"SELECT id FROM entity_types WHERE name = ?"_s, name).transform([&](const auto &id) {
            if (id) ids.insert(name, *id);
        });
    };
    for (const auto &definition : definitions) {
        const QJsonArray pairs = definition["pairs"_L1].toArray();
        for (const auto &pair : pairs) {
            auto known = look(pair[0].toString()).and_then([&] { return look(pair[1].toString()); });
            if (!known) return std::unexpected(known.error());
        }
        const QJsonArray slotArray = definition["slots"_L1].toArray();
        for (const auto &slot : slotArray) {
            if (auto known = look(slot[1].toString()); !known) return std::unexpected(known.error());
        }
    }
    return ids;
}

/// Sets a column of the rows with these names. Names that are gone are left out.
Result<void> writeByName(Database &database, const QString &sql, const QJsonObject &values)
{
    for (auto value = values.begin(); value != values.end(); ++value) {
        auto done = database.run(sql, value.value().toString(), value.key());
        if (!done) return std::unexpected(done.error());
    }
    return {};
}

Result<void> writeColors(Database &database, const QJsonObject &to)
{
    return writeByName(database, u"UPDATE entity_types SET color = ? WHERE name = ?"_s, to["colors"_L1].toObject());
}

Result<void> writeDescriptions(Database &database, const QJsonObject &to)
{
    return writeByName(
        database, u"UPDATE entity_types SET description = ? WHERE name = ?"_s, to["type_descriptions"_L1].toObject())
        .and_then([&] {
            return writeByName(database, u"UPDATE predicates SET description = ? WHERE name = ?"_s,
                to["predicate_descriptions"_L1].toObject());
        });
}

Result<void> writeOrder(Database &database, const QString &sql, const QJsonArray &names)
{
    int position = 0;
    for (const auto &name : names) {
        auto done = database.run(sql, ++position, name.toString());
        if (!done) return std::unexpected(done.error());
    }
    return {};
}

Result<void> writeOrders(Database &database, const QJsonObject &to)
{
    return writeOrder(database, u"UPDATE entity_types SET position = ? WHERE name = ?"_s, to["type_order"_L1].toArray())
        .and_then([&] {
            return writeOrder(
                database, u"UPDATE predicates SET position = ? WHERE name = ?"_s, to["predicate_order"_L1].toArray());
        });
}

} // namespace

void addDefinition(Schema &schema, const Predicate &definition)
{
    schema.addPredicate(definition.name);
    for (const TypePair &pair : definition.pairs) schema.addPredicate(definition.name, pair);
    if (definition.slotDefinitions.empty()) return;
    // Slots need a pair; without any pair the predicate allows all types, which an empty pair does, too.
    const TypePair carrier = definition.pairs.empty() ? TypePair{} : definition.pairs.front();
    schema.addPredicate(definition.name, carrier, definition.slotDefinitions);
}

Result<const SchemaIndex *> schemaIndex(Database &database)
{
    if (!database.isInTransaction()) {
        if (auto noticed = database.noticeOthers(); !noticed) return std::unexpected(noticed.error());
    }
    std::optional<SchemaIndex> &known = database.state().schema;
    if (!known || database.isReadOnly()) {
        auto read = readSchema(database);
        if (!read) return std::unexpected(read.error());
        known = std::move(*read);
    }
    return &*known;
}

namespace {

/// Writes the additions and adds them to the cached schema. after: the schema after a change that only adds.
Result<void> addRows(Database &database, SchemaIndex &index, const QJsonObject &after)
{
    const QJsonArray types = after["types"_L1].toArray();
    for (const auto &type : types) {
        const auto id = database.run(
            u"INSERT INTO entity_types (name, position) VALUES (?, ?)"_s, type.toString(), ++index.lastTypePosition);
        if (!id) return std::unexpected(id.error());
        index.typeIds.insert(type.toString(), *id);
        index.schema.addEntityType(type.toString());
    }
    const QJsonArray definitions = after["predicates"_L1].toArray();
    for (const auto &definition : definitions) {
        const QString name = definition["name"_L1].toString();
        if (const auto known = idOrNull(index.predicateIds, name)) {
            if (auto done = deletePairsAndSlots(database, *known); !done) return done;
        } else {
            const auto id = database.run(
                u"INSERT INTO predicates (name, position) VALUES (?, ?)"_s, name, ++index.lastPredicatePosition);
            if (!id) return std::unexpected(id.error());
            index.predicateIds.insert(name, *id);
        }
        auto done = writePairsAndSlots(database, index.predicateIds.value(name), definition.toObject(), index.typeIds);
        if (!done) return done;
        addDefinition(index.schema, predicateFromJson(definition.toObject()));
    }
    return {};
}

Result<void> grow(Database &database, const QJsonObject &after)
{
    if (const auto known = schemaIndex(database); !known) return std::unexpected(known.error());
    auto done = addRows(database, *database.state().schema, after);
    // The cache may have only a part of the change.
    if (!done) database.state().schema.reset();
    return done;
}

} // namespace

Result<void> applySchemaChange(Database &database, const QJsonObject &from, const QJsonObject &to)
{
    // Redoing an import is one small change per document: reading the whole schema after each would be quadratic.
    if (onlyAdds(from, to)) return grow(database, to);
    database.state().schema.reset();
    const QJsonArray definitions = to["predicates"_L1].toArray();
    auto done
        = removePredicates(database, from["predicates"_L1].toArray(), definitions)
              .and_then([&] { return writeTypes(database, from["types"_L1].toArray(), to["types"_L1].toArray()); })
              .and_then([&] { return writeColors(database, to); });
    if (!done) return done;
    const auto typeIds = typeIdsOf(database, definitions);
    if (!typeIds) return std::unexpected(typeIds.error());
    NextPosition position(database, u"SELECT max(position) FROM predicates"_s);
    for (const auto &definition : definitions) {
        if (done = writePredicate(database, definition.toObject(), *typeIds, position); !done) return done;
    }
    return writeDescriptions(database, to).and_then([&] { return writeOrders(database, to); });
}

Result<void> growSchema(Database &database, const Schema &before, const Schema &after)
{
    const SchemaChange change = schemaChange(before, after);
    if (change.isEmpty()) return {};
    return recordEdit(database, u"schema"_s, {}, QJsonDocument(change.before).toJson(QJsonDocument::Compact),
        QJsonDocument(change.after).toJson(QJsonDocument::Compact))
        .and_then([&] { return grow(database, change.after); });
}

Result<void> changeSchema(Database &database, const Schema &extended)
{
    const auto present = schemaIndex(database);
    if (!present) return std::unexpected(present.error());
    const SchemaChange change = schemaChange((*present)->schema, extended);
    if (change.isEmpty()) return {};
    return recordEdit(database, u"schema"_s, {}, QJsonDocument(change.before).toJson(QJsonDocument::Compact),
        QJsonDocument(change.after).toJson(QJsonDocument::Compact))
        .and_then([&] { return applySchemaChange(database, change.before, change.after); });
}

} // namespace spotter
