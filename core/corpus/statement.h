// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>
#include <optional>

namespace spotter {

class Database;

/// A prepared, forward-only SQL statement, borrowed from its Database, which keeps it prepared. Values are bound by
/// position; their number is checked. Used on the database's thread, and gone before the database is.
class Statement {
public:
    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    /// Binds all values and runs the statement; rows, if any, are then read with next().
    template <typename... Values>
    [[nodiscard]] Result<void> execute(const Values &...values)
    {
        if (auto right = checkCount(sizeof...(values)); !right) return right;
        int position = 0;
        (bind(position++, toVariant(values)), ...);
        return runBound();
    }
    [[nodiscard]] Result<void> executeList(const QVariantList &values);
    /// Goes to the next row; false after the last.
    [[nodiscard]] Result<bool> next();

    /// Columns of the present row, from 0. NULL reads as 0 or an empty string.
    [[nodiscard]] qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] double real(int column) const { return m_query->value(column).toDouble(); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] QByteArray blob(int column) const { return m_query->value(column).toByteArray(); }
    [[nodiscard]] bool isNull(int column) const { return m_query->value(column).isNull(); }

    /// The key of the row just inserted.
    [[nodiscard]] qint64 insertedId() const { return m_query->lastInsertId().toLongLong(); }
    [[nodiscard]] qint64 rowsAffected() const { return m_query->numRowsAffected(); }

    /// A null QString binds as the empty string: NULL is said with an empty optional, an invalid id or QVariant().
    [[nodiscard]] static QVariant toVariant(const QString &value)
    {
        return value.isNull() ? QVariant(QLatin1String("")) : QVariant(value);
    }
    [[nodiscard]] static QVariant toVariant(const QByteArray &value)
    {
        return value.isNull() ? QVariant(QByteArray("")) : QVariant(value);
    }
    [[nodiscard]] static QVariant toVariant(const QVariant &value) { return value; }
    [[nodiscard]] static QVariant toVariant(qint64 value) { return value; }
    [[nodiscard]] static QVariant toVariant(int value) { return value; }
    [[nodiscard]] static QVariant toVariant(bool value) { return int(value); }
    [[nodiscard]] static QVariant toVariant(double value) { return value; }
    template <typename T>
    [[nodiscard]] static QVariant toVariant(const std::optional<T> &value)
    {
        return value ? toVariant(*value) : QVariant();
    }
    template <typename Tag>
    [[nodiscard]] static QVariant toVariant(Id<Tag> id)
    {
        return id.isValid() ? QVariant(id.value) : QVariant();
    }

private:
    friend class Database;
    Statement(Database &database, std::unique_ptr<QSqlQuery> query, int placeholders);
    [[nodiscard]] Result<void> checkCount(size_t values) const;
    void bind(int position, const QVariant &value);
    [[nodiscard]] Result<void> runBound();

    Database *m_database;
    std::unique_ptr<QSqlQuery> m_query;
    int m_placeholders;
};

} // namespace spotter
