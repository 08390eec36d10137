// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/statement.h"

#include "core/corpus/database.h"
#include "core/corpus/sql_error.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlResult>

namespace spotter {
namespace {

/// The values of a statement, in place. QSqlQuery::bindValue() formats a name for each position each time it is called,
/// which is a quarter of what an import costs; once every position has been bound, its value can simply be replaced.
struct BoundValues : QSqlResult {
    static QVariantList &of(const QSqlQuery &query)
    {
        using Accessor = QVariantList &(QSqlResult::*)(Qt::Disambiguated_t);
        constexpr Accessor accessor = &BoundValues::boundValues;
        return (const_cast<QSqlResult *>(query.result())->*accessor)(Qt::Disambiguated);
    }
};

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Corpus)
};

} // namespace

Statement::Statement(Database &database, std::unique_ptr<QSqlQuery> query, int placeholders)
    : m_database(&database), m_query(std::move(query)), m_placeholders(placeholders)
{
}

Statement::~Statement()
{
    if (!m_query) return;
    m_query->finish();
    m_database->giveBack(std::move(m_query), m_placeholders);
}

Result<void> Statement::checkCount(size_t values) const
{
    if (values == size_t(m_placeholders)) return {};
    return failure(ErrorCode::Internal,
        Messages::tr("A statement with %1 placeholders was given %2 values (%3)")
            .arg(m_placeholders)
            .arg(values)
            .arg(m_query->lastQuery().simplified()));
}

void Statement::bind(int position, const QVariant &value)
{
    QVariantList &values = BoundValues::of(*m_query);
    if (values.size() == m_placeholders)
        values[position] = value;
    else
        m_query->bindValue(position, value);
}

Result<void> Statement::runBound()
{
    if (!m_query->exec()) {
        return std::unexpected(sqlError(m_query->lastError(), m_database->path(), m_query->lastQuery()));
    }
    return {};
}

Result<void> Statement::executeList(const QVariantList &values)
{
    if (auto right = checkCount(size_t(values.size())); !right) return right;
    int position = 0;
    for (const QVariant &value : values) bind(position++, value);
    return runBound();
}

Result<bool> Statement::next()
{
    if (m_query->next()) return true;
    const QSqlError error = m_query->lastError();
    if (error.isValid()) return std::unexpected(sqlError(error, m_database->path(), m_query->lastQuery()));
    return false;
}

} // namespace spotter
