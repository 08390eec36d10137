// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database.h"

#include "core/corpus/corpus_state.h"
#include "core/corpus/sql_error.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>

#include <atomic>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Corpus)
};

QString nextConnectionName()
{
    static std::atomic<quint64> counter = 0;
    return u"spotter-corpus-%1"_s.arg(++counter);
}

/// Question marks of an SQL text outside of quotes: how many values it takes.
int countPlaceholders(QStringView sql)
{
    int count = 0;
    QChar quote;
    for (const QChar c : sql) {
        if (!quote.isNull()) {
            if (c == quote) quote = QChar();
        } else if (c == u'\'' || c == u'"') {
            quote = c;
        } else if (c == u'?') {
            ++count;
        }
    }
    return count;
}

} // namespace

Database::Database(const QString &path, Access access)
    : m_path(path), m_access(access), m_connectionName(nextConnectionName()), m_state(std::make_unique<CorpusState>())
{
}

Database::~Database()
{
    m_kept.clear();
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    std::unique_ptr<Database> database(new Database(path, access));
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QString name = absolute;
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (access != Access::ReadWrite) options += u";QSQLITE_OPEN_READONLY"_s;
    if (access == Access::Immutable) {
        options += u";QSQLITE_OPEN_URI"_s;
        name = QString::fromLatin1(QUrl::fromLocalFile(absolute).toEncoded(QUrl::FullyEncoded)) + u"?immutable=1"_s;
    }
    database->m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_connectionName);
    if (!database->m_connection.isValid()) {
        return failure(ErrorCode::Internal,
            Messages::tr("Qt's driver for SQLite is missing; install the package libqt6sql6-sqlite and start again"));
    }
    database->m_connection.setDatabaseName(name);
    database->m_connection.setConnectOptions(options);
    if (!database->m_connection.open()) return std::unexpected(sqlError(database->m_connection.lastError(), path));
    // temp_store: a savepoint for each imported document keeps its pages aside, which a file would make slow.
    for (const QString &pragma :
        {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s,
            u"PRAGMA cache_size = -32768"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA temp_store = MEMORY"_s}) {
        if (auto done = database->run(pragma); !done) return std::unexpected(done.error());
    }
    return database;
}

Result<void> Database::setUpForWriting()
{
    auto statement = prepare(u"PRAGMA journal_mode = WAL"_s);
    if (!statement) return std::unexpected(statement.error());
    if (auto done = statement->execute(); !done) return std::unexpected(done.error());
    const auto row = statement->next();
    if (!row) return std::unexpected(row.error());
    if (!*row || statement->text(0).compare(u"wal"_s, Qt::CaseInsensitive) != 0) {
        return failure(ErrorCode::Io,
            Messages::tr("%1 lies on a file system where SQLite cannot keep its log; move it to a local disk")
                .arg(m_path));
    }
    // A big import leaves a log of its own size behind; give the space back at the next checkpoint.
    if (auto done = run(u"PRAGMA journal_size_limit = 67108864"_s); !done) return std::unexpected(done.error());
    return {};
}

Result<void> Database::setDurability(Durability durability)
{
    if (durability == m_durability) return {};
    const QString level = durability == Durability::OnDisk ? u"FULL"_s : u"NORMAL"_s;
    if (auto done = run(u"PRAGMA synchronous = "_s + level); !done) return std::unexpected(done.error());
    m_durability = durability;
    return {};
}

Result<Statement> Database::prepare(const QString &sql)
{
    if (auto kept = m_kept.constFind(sql); kept != m_kept.constEnd() && (*kept)->query) {
        return Statement(*this, std::exchange((*kept)->query, nullptr), (*kept)->placeholders);
    }
    auto query = std::make_unique<QSqlQuery>(m_connection);
    query->setForwardOnly(true);
    if (!query->prepare(sql)) return std::unexpected(sqlError(query->lastError(), m_path, sql));
    const int placeholders = countPlaceholders(sql);
    if (!m_kept.contains(sql)) m_kept.insert(sql, std::make_shared<Kept>(Kept{nullptr, placeholders}));
    return Statement(*this, std::move(query), placeholders);
}

void Database::giveBack(std::unique_ptr<QSqlQuery> query, int placeholders)
{
    // Statements are lent again and again in imports; those of a nested use of the same text are let go.
    auto kept = m_kept.constFind(query->lastQuery());
    if (kept != m_kept.constEnd() && !(*kept)->query && (*kept)->placeholders == placeholders)
        (*kept)->query = std::move(query);
}

} // namespace spotter
