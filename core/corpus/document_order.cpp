// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/document_order.h"

#include "core/corpus/database/database.h"
#include "core/corpus/document_query.h"
#include "core/text/name_order.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <numeric>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// Calls `row` for each document that matches, in the order of storing; `columns` begins with d.id.
Result<void> eachDocument(Database &database, const DocumentFilter &filter, const QString &columns,
    const std::function<void(const Statement &)> &row)
{
    const auto arms = documentArms(database, filter);
    if (!arms) return std::unexpected(arms.error());
    for (const DocumentArm &arm : *arms) {
        auto statement
            = database.prepare(u"SELECT "_s + columns + arm.fromWhere + arm.grouping + u" ORDER BY "_s + arm.key);
        if (!statement) return std::unexpected(statement.error());
        auto more = statement->executeList(arm.values).and_then([&] { return statement->next(); });
        for (; more && *more; more = statement->next()) row(*statement);
        if (!more) return std::unexpected(more.error());
    }
    return {};
}

Result<std::vector<DocumentId>> largestFirst(Database &database, const DocumentFilter &filter, const QString &column)
{
    struct Item {
        qint64 size;
        DocumentId id;
    };
    std::vector<Item> items;
    const auto read = eachDocument(database, filter, u"d.id, "_s + column,
        [&](const Statement &row) { items.push_back({row.integer(1), {row.integer(0)}}); });
    if (!read) return std::unexpected(read.error());
    std::ranges::stable_sort(items, std::ranges::greater(), &Item::size);
    std::vector<DocumentId> ids;
    ids.reserve(items.size());
    for (const Item &item : items) ids.push_back(item.id);
    return ids;
}

/// For each name, its place among all; comparing as people do is slow, and thousands of records share a file's name.
std::vector<qsizetype> placesOfNames(const QStringList &names)
{
    const QCollator collator = nameCollator();
    std::vector<QCollatorSortKey> keys;
    keys.reserve(size_t(names.size()));
    for (const QString &name : names) keys.push_back(collator.sortKey(name));
    std::vector<qsizetype> sorted(keys.size());
    std::iota(sorted.begin(), sorted.end(), qsizetype(0));
    std::ranges::sort(sorted, [&](qsizetype a, qsizetype b) {
        const int order = keys[size_t(a)].compare(keys[size_t(b)]);
        return order != 0 ? order < 0 : names[a] < names[b];
    });
    std::vector<qsizetype> places(keys.size());
    for (size_t place = 0; place < sorted.size(); ++place) places[size_t(sorted[place])] = qsizetype(place);
    return places;
}

Result<std::vector<DocumentId>> byName(Database &database, const DocumentFilter &filter)
{
    struct Item {
        qsizetype name;
        DocumentId id;
    };
    std::vector<Item> items;
    QStringList names;
    QHash<QString, qsizetype> known;
    const QString columns = u"d.id, coalesce(json_extract(nullif(d.metadata, ''), '$.title'), ''), d.source, "
                            "CASE WHEN d.source = '' THEN substr(coalesce(d.excerpt, d.text), 1, 60) END"_s;
    const auto read = eachDocument(database, filter, columns, [&](const Statement &row) {
        QString name = row.text(1);
        if (name.isEmpty()) name = row.text(2).section(u'/', -1);
        if (name.isEmpty()) name = row.text(3);
        auto found = known.constFind(name);
        if (found == known.constEnd()) {
            found = known.insert(name, names.size());
            names.append(name);
        }
        items.push_back({*found, {row.integer(0)}});
    });
    if (!read) return std::unexpected(read.error());
    const std::vector<qsizetype> places = placesOfNames(names);
    std::ranges::stable_sort(items, {}, [&](const Item &item) { return places[size_t(item.name)]; });
    std::vector<DocumentId> ids;
    ids.reserve(items.size());
    for (const Item &item : items) ids.push_back(item.id);
    return ids;
}

Result<std::vector<DocumentId>> asStored(Database &database, const DocumentFilter &filter)
{
    std::vector<DocumentId> ids;
    return eachDocument(database, filter, u"d.id"_s, [&](const Statement &row) {
        ids.push_back({row.integer(0)});
    }).transform([&] { return std::move(ids); });
}

} // namespace

Result<std::vector<DocumentId>> orderedIds(Database &database, const DocumentFilter &filter, DocumentOrder order)
{
    switch (order) {
    case DocumentOrder::Stored:
        break;
    case DocumentOrder::Newest:
        return asStored(database, filter).transform([](std::vector<DocumentId> ids) {
            std::ranges::reverse(ids);
            return ids;
        });
    case DocumentOrder::Name:
        return byName(database, filter);
    case DocumentOrder::Longest:
        return largestFirst(database, filter, u"d.length"_s);
    case DocumentOrder::MostLabels:
        return largestFirst(database, filter, u"d.labels"_s);
    case DocumentOrder::MostUnreviewed:
        return largestFirst(database, filter, u"d.unreviewed"_s);
    }
    return asStored(database, filter);
}

} // namespace spotter
