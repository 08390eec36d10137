// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/statement.h"

#include "core/corpus/database/database.h"
#include "core/corpus/database/sql_error.h"
#include "core/corpus/messages.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// QString::fromUtf8() drops a byte order mark; here it is part of the stored text.
QString fromStored(QByteArrayView utf8)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    if (!utf8.startsWith(mark)) [[likely]]
        return QString::fromUtf8(utf8);
    QString text;
    for (; utf8.startsWith(mark); utf8 = utf8.sliced(mark.size())) text += QChar(u'\xFEFF');
    return text + QString::fromUtf8(utf8);
}

} // namespace

PreparedStatement::~PreparedStatement() { sqlite3_finalize(handle); }

Statement::Statement(
    Database &database, std::unique_ptr<PreparedStatement> prepared, std::unique_ptr<PreparedStatement> *home)
    : m_database(&database), m_prepared(std::move(prepared)), m_home(home)
{
}

Statement::~Statement()
{
    if (!m_prepared) return;
    sqlite3_reset(m_prepared->handle);
    sqlite3_clear_bindings(m_prepared->handle); // or a document would stay in memory until the next use
    m_prepared->bytes.clear();
    // Imports reuse the statement; one from a nested use of the same SQL is dropped.
    if (m_home && !*m_home) *m_home = std::move(m_prepared);
}

Error Statement::lastError() const
{
    return sqlError(m_database->m_connection, m_database->path(), QString::fromUtf8(sqlite3_sql(m_prepared->handle)));
}

Result<void> Statement::begin(size_t values)
{
    sqlite3_reset(m_prepared->handle);
    m_prepared->bytes.clear();
    m_state = State::Ready;
    const int placeholders = sqlite3_bind_parameter_count(m_prepared->handle);
    if (values == size_t(placeholders)) return {};
    return failure(ErrorCode::Internal,
        CorpusMessages::tr("A statement with %1 placeholders was given %2 values (%3)")
            .arg(placeholders)
            .arg(values)
            .arg(QString::fromUtf8(sqlite3_sql(m_prepared->handle)).simplified()));
}

Result<void> Statement::run()
{
    switch (sqlite3_step(m_prepared->handle)) {
    case SQLITE_ROW:
        m_state = State::FirstRow;
        return {};
    case SQLITE_DONE:
        m_state = State::Over;
        return {};
    default: {
        m_state = State::Over;
        Error error = lastError();
        sqlite3_reset(m_prepared->handle);
        return std::unexpected(std::move(error));
    }
    }
}

Result<void> Statement::executeList(const QVariantList &values)
{
    if (auto ready = begin(size_t(values.size())); !ready) return ready;
    int position = 0;
    for (const QVariant &value : values) bind(++position, value);
    return run();
}

Result<bool> Statement::next()
{
    if (m_state == State::FirstRow) {
        m_state = State::Row;
        return true;
    }
    // After the last row, SQLite would start the statement again.
    if (m_state != State::Row) return false;
    if (auto done = run(); !done) return std::unexpected(done.error());
    if (m_state == State::Over) return false;
    m_state = State::Row;
    return true;
}

qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_prepared->handle, column); }
double Statement::real(int column) const { return sqlite3_column_double(m_prepared->handle, column); }
QString Statement::text(int column) const { return fromStored(bytes(column)); }
QByteArray Statement::blob(int column) const { return bytes(column).toByteArray(); }

QByteArrayView Statement::bytes(int column) const
{
    // In this order: the first call may convert the value, and the second returns the size after that.
    const auto *begin = static_cast<const char *>(sqlite3_column_blob(m_prepared->handle, column));
    return {begin, qsizetype(sqlite3_column_bytes(m_prepared->handle, column))};
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_prepared->handle, column) == SQLITE_NULL; }

qint64 Statement::insertedId() const { return sqlite3_last_insert_rowid(m_database->m_connection); }
qint64 Statement::rowsAffected() const { return sqlite3_changes64(m_database->m_connection); }

void Statement::bind(int position, const QString &value) { bind(position, Utf8Text{value.toUtf8()}); }

// A value that cannot be bound (more than 2 GB) stays NULL, which the table rejects with its own error.
void Statement::bind(int position, const Utf8Text &value)
{
    const QByteArray &kept = m_prepared->bytes.emplace_back(value.utf8);
    sqlite3_bind_text64(
        m_prepared->handle, position, kept.constData(), sqlite3_uint64(kept.size()), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bind(int position, const QByteArray &value)
{
    const QByteArray &kept = m_prepared->bytes.emplace_back(value);
    sqlite3_bind_blob64(m_prepared->handle, position, kept.constData(), sqlite3_uint64(kept.size()), SQLITE_STATIC);
}

void Statement::bind(int position, qint64 value) { sqlite3_bind_int64(m_prepared->handle, position, value); }
void Statement::bind(int position, double value) { sqlite3_bind_double(m_prepared->handle, position, value); }
void Statement::bindNull(int position) { sqlite3_bind_null(m_prepared->handle, position); }

void Statement::bind(int position, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return bindNull(position);
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
        return bind(position, value.toLongLong());
    case QMetaType::Double:
        return bind(position, value.toDouble());
    case QMetaType::QByteArray:
        return bind(position, value.toByteArray());
    default:
        return bind(position, value.toString());
    }
}

} // namespace spotter
