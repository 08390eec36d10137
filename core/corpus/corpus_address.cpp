// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/corpus_address.h"

#include "core/corpus/database/database.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace spotter {

Result<QString> corpusUuid(Database &database)
{
    auto statement = database.prepare(u"SELECT value FROM settings WHERE key = 'uuid'"_s);
    if (!statement) return std::unexpected(statement.error());
    const auto row = statement->execute().and_then([&] { return statement->next(); });
    if (!row) return std::unexpected(row.error());
    return *row ? statement->text(0) : QString();
}

Result<void> giveUuid(Database &database)
{
    return database
        .run(u"INSERT OR IGNORE INTO settings VALUES ('uuid', ?)"_s, QUuid::createUuid().toString(QUuid::WithoutBraces))
        .transform([](qint64) { });
}

} // namespace spotter
