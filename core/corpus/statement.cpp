// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/statement.h"

#include "core/corpus/database.h"
#include "core/corpus/sql_error.h"

#include <QCoreApplication>
#include <QSqlError>

namespace spotter {
namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Corpus)
};

} // namespace

Statement::Statement(Database &database, std::unique_ptr<QSqlQuery> query, int placeholders)
    : m_database(&database)
    , m_query(std::move(query))
    , m_placeholders(placeholders)
{
}

Statement::~Statement()
{
    if (!m_query) return;
    m_query->finish();
    m_database->giveBack(std::move(m_query), m_placeholders);
}

Result<void> Statement::runBound(int bound)
{
    if (bound != m_placeholders) {
        return failure(ErrorCode::Internal,
            Messages::tr("A statement with %1 placeholders was given %2 values (%3)")
                .arg(m_placeholders)
                .arg(bound)
                .arg(m_query->lastQuery().simplified()));
    }
    if (!m_query->exec()) return std::unexpected(sqlError(m_query->lastError(), m_database->path(), m_query->lastQuery()));
    return {};
}

Result<void> Statement::executeList(const QVariantList &values)
{
    int position = 0;
    for (const QVariant &value : values) m_query->bindValue(position++, value);
    return runBound(position);
}

Result<bool> Statement::next()
{
    if (m_query->next()) return true;
    const QSqlError error = m_query->lastError();
    if (error.isValid()) return std::unexpected(sqlError(error, m_database->path(), m_query->lastQuery()));
    return false;
}

} // namespace spotter
