// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <memory>
#include <optional>
#include <vector>

struct sqlite3_stmt;

namespace spotter {

class Database;

/// A prepared statement with the bytes bound to it: SQLite reads them in place while the statement runs.
struct PreparedStatement {
    explicit PreparedStatement(sqlite3_stmt *prepared) : handle(prepared) { }
    ~PreparedStatement();
    PreparedStatement(const PreparedStatement &) = delete;
    PreparedStatement &operator=(const PreparedStatement &) = delete;

    sqlite3_stmt *handle;
    std::vector<QByteArray> bytes;
};

/// UTF-8 that is bound as text, not as a blob, for example generated JSON.
struct Utf8Text {
    QByteArray utf8;
};

/// An SQL statement, borrowed from its Database, which keeps it prepared. Values are bound by position; their number is
/// checked. Strings are passed to and from SQLite as UTF-8, completely, including a byte order mark at the beginning
/// and U+0000. Used on the database's thread; must be destroyed before the database.
class Statement {
public:
    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    /// Binds all values and runs the statement; rows, if any, are then read with next().
    template <typename... Values>
    [[nodiscard]] Result<void> execute(const Values &...values)
    {
        if (auto ready = begin(sizeof...(values)); !ready) return ready;
        int position = 0;
        (bind(++position, values), ...);
        return run();
    }
    [[nodiscard]] Result<void> executeList(const QVariantList &values);
    /// Moves to the next row; false after the last.
    [[nodiscard]] Result<bool> next();

    /// Columns of the current row, from 0. NULL reads as 0 or an empty string.
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// A text's UTF-8, or a blob.
    [[nodiscard]] QByteArray blob(int column) const;
    /// Like blob(), without copying; valid until the next row.
    [[nodiscard]] QByteArrayView bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;

    /// The key of the row just inserted.
    [[nodiscard]] qint64 insertedId() const;
    [[nodiscard]] qint64 rowsAffected() const;

private:
    friend class Database;
    enum class State { Ready, FirstRow, Row, Over }; ///< FirstRow: run() has fetched it, next() has not returned it yet

    Statement(
        Database &database, std::unique_ptr<PreparedStatement> prepared, std::unique_ptr<PreparedStatement> *home);

    [[nodiscard]] Result<void> begin(size_t values);
    [[nodiscard]] Result<void> run();
    [[nodiscard]] Error lastError() const;

    /// A null QString binds as the empty string; for NULL pass an empty optional, an invalid id or QVariant().
    void bind(int position, const QString &value);
    void bind(int position, const QByteArray &value);
    void bind(int position, const Utf8Text &value);
    void bind(int position, const QVariant &value);
    void bind(int position, qint64 value);
    void bind(int position, int value) { bind(position, qint64(value)); }
    void bind(int position, bool value) { bind(position, qint64(value)); }
    void bind(int position, double value);
    void bindNull(int position);
    template <typename T>
    void bind(int position, const std::optional<T> &value)
    {
        value ? bind(position, *value) : bindNull(position);
    }
    template <typename Tag>
    void bind(int position, Id<Tag> id)
    {
        id.isValid() ? bind(position, id.value) : bindNull(position);
    }

    Database *m_database;
    std::unique_ptr<PreparedStatement> m_prepared;
    std::unique_ptr<PreparedStatement> *m_home; ///< its slot in the database's cache; null: not cached
    State m_state = State::Ready;
};

} // namespace spotter
