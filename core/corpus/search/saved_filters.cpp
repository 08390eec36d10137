// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/search/saved_filters.h"

#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/messages.h"
#include "core/text/name_order.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// All of them by their names, those that only a newer program understands, too.
Result<QJsonObject> storedFilters(Database &database)
{
    auto statement = database.prepare(u"SELECT value FROM settings WHERE key = 'saved_filters'"_s);
    if (!statement) return std::unexpected(statement.error());
    const auto row = statement->execute().and_then([&] { return statement->next(); });
    if (!row) return std::unexpected(row.error());
    return *row ? QJsonDocument::fromJson(statement->text(0).toUtf8()).object() : QJsonObject();
}

Result<void> store(Database &database, const QJsonObject &filters)
{
    return database
        .run(u"INSERT OR REPLACE INTO settings VALUES ('saved_filters', ?)"_s,
            QString::fromUtf8(QJsonDocument(filters).toJson(QJsonDocument::Compact)))
        .transform([](qint64) { });
}

/// Reads, changes and writes them in one transaction.
template <typename Change>
Result<void> change(Database &database, const Change &edit)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return std::unexpected(transaction.error());
    auto filters = storedFilters(database);
    if (!filters) return std::unexpected(filters.error());
    return edit(*filters).and_then([&] { return store(database, *filters); }).and_then([&] {
        return transaction->commit();
    });
}

} // namespace

Result<std::vector<SavedFilter>> savedFilters(Database &database)
{
    const auto stored = storedFilters(database);
    if (!stored) return std::unexpected(stored.error());
    std::vector<SavedFilter> saved;
    for (auto entry = stored->begin(); entry != stored->end(); ++entry) {
        if (const auto filter = documentFilterOf(entry.value().toObject())) saved.push_back({entry.key(), *filter});
    }
    const QCollator collator = nameCollator();
    std::ranges::sort(saved, [&](const SavedFilter &a, const SavedFilter &b) { return collator(a.name, b.name); });
    return saved;
}

Result<void> saveFilter(Database &database, const SavedFilter &saved)
{
    const QString name = saved.name.simplified();
    if (name.isEmpty()) return failure(ErrorCode::Content, CorpusMessages::tr("A saved filter needs a name"));
    return change(database, [&](QJsonObject &filters) -> Result<void> {
        filters[name] = toJson(saved.filter);
        return {};
    });
}

Result<void> removeSavedFilter(Database &database, const QString &name)
{
    return change(database, [&](QJsonObject &filters) -> Result<void> {
        if (!filters.contains(name))
            return failure(ErrorCode::NotFound, CorpusMessages::tr("There is no saved filter “%1”").arg(name));
        filters.remove(name);
        return {};
    });
}

} // namespace spotter
