// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/facts/name_search.h"

#include "core/corpus/database/database.h"
#include "core/corpus/database/trigram_match.h"
#include "core/facts/entity_name.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// A key as it is indexed, see the migration.
const QString indexedKey = u"replace(key, char(0), char(1)) || char(2, 2)"_s;

Result<void> ranQuery(const Result<qint64> &done)
{
    return done.transform([](qint64) { });
}

Result<std::vector<qint64>> idsOf(Database &database, const QString &sql, const QVariantList &values)
{
    auto statement = database.prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    std::vector<qint64> ids;
    auto more = statement->executeList(values).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) ids.push_back(statement->integer(0));
    if (!more) return std::unexpected(more.error());
    return ids;
}

/// The names of which the key has a part, at most so many. What is rare is looked up; what the index cannot tell is so
/// frequent that the first names show it.
Result<std::vector<qint64>> namesWith(Database &database, const QString &key, qint64 limit)
{
    const bool isOneLetter = key.size() == 1 && key.front() < u'\x80';
    const auto match = isOneLetter ? Result<std::optional<QString>>(std::nullopt)
                                   : trigramMatch(database, u"entity_names_search_terms"_s, key);
    if (!match) return std::unexpected(match.error());
    if (!*match) {
        // The index on keys holds no more than is looked at.
        return idsOf(database,
            u"SELECT id FROM entity_names INDEXED BY entity_names_by_key WHERE instr(key, ?) > 0 LIMIT ?"_s,
            {key, limit});
    }
    if ((*match)->isEmpty()) return std::vector<qint64>();
    return idsOf(database, u"SELECT rowid FROM entity_names_search WHERE entity_names_search MATCH ? LIMIT ?"_s,
        {**match, limit});
}

QString asJsonArray(const std::vector<qint64> &ids)
{
    QStringList texts;
    for (const qint64 id : ids) texts += QString::number(id);
    return u'[' + texts.join(u',') + u']';
}

} // namespace

Result<void> indexName(Database &database, qint64 name)
{
    static const QString sql
        = u"INSERT INTO entity_names_search (rowid, key) SELECT id, %1 FROM entity_names WHERE id = ?"_s.arg(
            indexedKey);
    return ranQuery(database.run(sql, name));
}

Result<void> unindexName(Database &database, qint64 name)
{
    static const QString sql = u"INSERT INTO entity_names_search (entity_names_search, rowid, key) "
                               "SELECT 'delete', id, %1 FROM entity_names WHERE id = ?"_s.arg(indexedKey);
    return ranQuery(database.run(sql, name));
}

Result<void> indexAllNames(Database &database)
{
    return ranQuery(database.run(
        u"INSERT INTO entity_names_search (rowid, key) SELECT id, %1 FROM entity_names"_s.arg(indexedKey)));
}

Result<void> clearNameIndex(Database &database)
{
    return ranQuery(database.run(u"INSERT INTO entity_names_search (entity_names_search) VALUES ('delete-all')"_s));
}

Result<bool> isNameIndexComplete(Database &database)
{
    // Each key has as many trigrams as characters.
    return database
        .integer(u"SELECT (SELECT coalesce(sum(cnt), 0) FROM entity_names_search_terms) = (SELECT "
                 "coalesce(sum(length(replace(key, char(0), char(1)))), 0) FROM entity_names)"_s)
        .transform([](const auto &same) { return same.value_or(0) != 0; });
}

Result<std::optional<std::vector<qint64>>> entitiesNamedLike(Database &database, const QString &part, qint64 mostNames)
{
    const QString key = entityKey(part);
    const auto names = key.isEmpty() ? Result<std::vector<qint64>>() : namesWith(database, key, mostNames + 1);
    if (!names) return std::unexpected(names.error());
    if (qint64(names->size()) > mostNames) return std::nullopt;
    return idsOf(database,
        u"SELECT entity FROM entity_names WHERE id IN (SELECT value FROM json_each(?)) AND instr(key, ?) > 0 UNION "
        "SELECT -id FROM entities WHERE instr(lower(name), lower(?)) > 0"_s,
        {asJsonArray(*names), key, part.trimmed()});
}

Result<std::vector<qint64>> frequentEntitiesNamedLike(Database &database, const QString &part, qint64 limit)
{
    constexpr qint64 looked = 2'000;
    const auto some = entitiesNamedLike(database, part, looked);
    if (!some) return std::unexpected(some.error());
    if (*some) {
        return idsOf(database,
            u"SELECT entity FROM entity_names WHERE kind = 0 AND entity IN (SELECT value FROM json_each(?)) "
            "GROUP BY entity ORDER BY sum(uses) DESC, entity LIMIT ?"_s,
            {asJsonArray(**some), limit});
    }
    // So many have it that the most frequent names are soon read.
    const auto names = idsOf(database,
        u"SELECT entity FROM entity_names INDEXED BY entity_names_by_uses WHERE kind = 0 AND instr(key, ?) > 0 "
        "ORDER BY uses DESC LIMIT ?"_s,
        {entityKey(part), 10 * limit});
    if (!names) return names;
    std::vector<qint64> entities;
    for (const qint64 entity : *names)
        if (qint64(entities.size()) < limit && !std::ranges::contains(entities, entity)) entities.push_back(entity);
    return entities;
}

} // namespace spotter
