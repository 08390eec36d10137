// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/database.h"

#include "core/corpus/database/content_watch.h"
#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/sql_error.h"
#include "core/corpus/messages.h"

#include <QFileInfo>
#include <QUrl>

#include <mutex>
#include <utility>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr int busyTimeoutMs = 5000;
/// For a reader that is about to end; the main thread waits.
constexpr std::chrono::milliseconds briefly(80);

/// Changes when another connection commits, see https://sqlite.org/pragma.html#pragma_data_version.
constexpr QStringView dataVersion = u"PRAGMA data_version";

/// Turns off SQLite's memory statistics, which would cost an import a lock for each allocation. Must run before SQLite
/// is used.
void setUpLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

} // namespace

Database::Database(const QString &path, Access access)
    : m_path(path), m_absolutePath(QFileInfo(path).absoluteFilePath()), m_access(access),
      m_state(std::make_unique<CorpusState>())
{
}

Database::~Database() { disconnect(); }

void Database::disconnect()
{
    m_kept.clear();
    sqlite3 *connection = std::exchange(m_connection, nullptr);
    // Else SQLite would write what is in the log over the content of the other file.
    if (connection && m_content && m_content->isOverwritten())
        sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_close_v2(connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    setUpLibrary();
    std::unique_ptr<Database> database(new Database(path, access));
    const QString &absolute = database->m_absolutePath;
    QByteArray name = absolute.toUtf8();
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= database->isReadOnly() ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (access == Access::ReadWrite) flags |= SQLITE_OPEN_CREATE;
    if (access == Access::Immutable) {
        flags |= SQLITE_OPEN_URI;
        name = QUrl::fromLocalFile(absolute).toEncoded(QUrl::FullyEncoded) + "?immutable=1";
    }
    const int opened = sqlite3_open_v2(name.constData(), &database->m_connection, flags, nullptr);
    if (!database->m_connection)
        return failure(ErrorCode::Internal,
            CorpusMessages::tr("There is not enough memory to open %1; close other programs and try again").arg(path));
    if (opened != SQLITE_OK) return std::unexpected(sqlError(database->m_connection, path));
    if (auto identified = database->identify(); !identified) return std::unexpected(identified.error());
    sqlite3_busy_timeout(database->m_connection, busyTimeoutMs);
    // temp_store: the savepoint data of nested transactions would be slow in a file.
    for (const QString &pragma :
        {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s,
            u"PRAGMA cache_size = -32768"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA temp_store = MEMORY"_s}) {
        if (auto done = database->run(pragma); !done) return std::unexpected(done.error());
    }
    database->m_realPath = QFileInfo(absolute).canonicalFilePath();
    return database;
}

Result<void> Database::identify()
{
    if (m_access == Access::Immutable) return {};
    m_identity = fileIdentity(m_absolutePath);
    int hasMoved = 0; // whether the path leads to another file than the one that SQLite has opened
    sqlite3_file_control(m_connection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved);
    if (m_identity && hasMoved == 0) return {};
    return failure(ErrorCode::NotFound,
        CorpusMessages::tr("%1 was moved while it was being opened; open it where it is now").arg(m_path));
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
            CorpusMessages::tr("%1 is on a file system where SQLite cannot keep its log; move it to a local disk")
                .arg(m_path));
    }
    // A big import leaves a log of its own size; this frees the space at the next checkpoint.
    if (auto done = run(u"PRAGMA journal_size_limit = 67108864"_s); !done) return std::unexpected(done.error());
    return {};
}

CorpusPlace Database::place() const
{
    if (!m_identity) return {CorpusPlace::Kind::There, m_absolutePath};
    CorpusPlace place = placeOf(*m_identity, m_absolutePath, m_realPath);
    const bool isThere = place.kind == CorpusPlace::Kind::There;
    if (isThere && m_content && m_content->isOverwritten()) place.kind = CorpusPlace::Kind::Overwritten;
    return place;
}

bool Database::isInPlace() const
{
    if (!m_identity) return true;
    return fileIdentity(m_absolutePath) == m_identity && !(m_content && m_content->isOverwritten());
}

void Database::watchContent(const QString &uuid)
{
    if (m_identity) m_content = std::make_shared<ContentWatch>(m_absolutePath, uuid);
}

Result<void> Database::checkInPlace() const
{
    if (isInPlace()) return {};
    const CorpusPlace now = place();
    if (now.kind == CorpusPlace::Kind::There) return {};
    return failure(ErrorCode::NotFound, now.refusal(m_path));
}

Result<bool> Database::gatherLog()
{
    setBusyTimeout(briefly);
    const auto gathered = [this]() -> Result<bool> {
        auto statement = prepare(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        if (!statement) return std::unexpected(statement.error());
        if (auto done = statement->execute(); !done) return std::unexpected(done.error());
        const auto row = statement->next();
        if (!row) return std::unexpected(row.error());
        return *row && statement->integer(0) == 0; // whether another connection blocked it
    }();
    setBusyTimeout(std::chrono::milliseconds(busyTimeoutMs));
    if (!gathered && gathered.error().code == ErrorCode::Busy) return false;
    return gathered;
}

void Database::close() { disconnect(); }

void Database::become(Database &&other)
{
    close();
    m_path = other.m_path;
    m_absolutePath = other.m_absolutePath;
    m_realPath = other.m_realPath;
    m_identity = other.m_identity;
    m_content = other.m_content;
    m_access = other.m_access;
    m_isBarred = other.m_isBarred;
    m_readOnlyCause = other.m_readOnlyCause;
    other.m_kept.clear();
    m_connection = std::exchange(other.m_connection, nullptr);
    m_durability = other.m_durability;
    // Another process may have changed it in between.
    m_state->forgetRows();
    m_knownVersion = 0;
}

qint64 Database::changedRows() const { return m_connection ? sqlite3_total_changes64(m_connection) : 0; }

bool Database::isInTransaction() const { return m_connection && sqlite3_get_autocommit(m_connection) == 0; }

Result<void> Database::noticeOthers()
{
    const auto version = integer(dataVersion.toString());
    if (!version) return std::unexpected(version.error());
    const qint64 present = version->value_or(0);
    if (present == m_knownVersion) return {};
    // At the first check there is no cache that could be out of date.
    if (m_knownVersion != 0) {
        m_state->forgetRows();
        m_changedByOthers = true;
    }
    m_knownVersion = present;
    return {};
}

Result<bool> Database::refresh()
{
    return noticeOthers().transform([this] { return std::exchange(m_changedByOthers, false); });
}

Result<void> Database::copyPagesTo(Database &target, const std::stop_token &stop, const ProgressCallback &progress)
{
    constexpr int pagesAtOnce = 1024;
    sqlite3_backup *backup = sqlite3_backup_init(target.m_connection, "main", m_connection, "main");
    if (!backup) return std::unexpected(sqlError(target.m_connection, target.path()));
    ProgressLimiter limiter(progress);
    int step = SQLITE_OK;
    while (step == SQLITE_OK && !stop.stop_requested()) {
        step = sqlite3_backup_step(backup, pagesAtOnce);
        const int total = sqlite3_backup_pagecount(backup);
        limiter.report(total - sqlite3_backup_remaining(backup), total);
    }
    const int finished = sqlite3_backup_finish(backup);
    if (step == SQLITE_DONE && finished == SQLITE_OK) return {};
    if (step == SQLITE_OK) return failure(ErrorCode::Stopped, CorpusMessages::tr("Copying the corpus was stopped"));
    return std::unexpected(sqlError(target.m_connection, target.path()));
}

Interruptible::Interruptible(Database &database, std::stop_token stop)
    : m_database(database), m_outer(std::exchange(database.m_stop, std::move(stop)))
{
    constexpr int stepsBetweenLooks = 10'000; // about a tenth of a millisecond
    if (!database.m_connection) return;
    sqlite3_progress_handler(
        database.m_connection, stepsBetweenLooks,
        [](void *token) { return int(static_cast<std::stop_token *>(token)->stop_requested()); }, &database.m_stop);
}

Interruptible::~Interruptible()
{
    m_database.m_stop = std::move(m_outer);
    if (m_database.m_connection && !m_database.m_stop.stop_possible())
        sqlite3_progress_handler(m_database.m_connection, 0, nullptr, nullptr);
}

void Database::setBusyTimeout(std::chrono::milliseconds patience)
{
    if (m_connection) sqlite3_busy_timeout(m_connection, int(patience.count()));
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
    if (!m_connection) return failure(ErrorCode::Io, place().refusal(m_path));
    // Most pragmas take effect during preparation, so running such a cached statement again would do nothing.
    const bool isKept = !sql.startsWith("PRAGMA"_L1) || sql == dataVersion;
    std::unique_ptr<PreparedStatement> *const home = isKept ? &m_kept[sql] : nullptr;
    if (home && *home) return Statement(*this, std::move(*home), home);
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *handle = nullptr;
    const char *rest = nullptr;
    const int prepared = sqlite3_prepare_v3(
        m_connection, utf8.constData(), int(utf8.size()) + 1, SQLITE_PREPARE_PERSISTENT, &handle, &rest);
    if (prepared != SQLITE_OK) return std::unexpected(sqlError(m_connection, m_path, sql));
    auto statement = std::make_unique<PreparedStatement>(handle);
    if (!handle || !QByteArrayView(rest).trimmed().isEmpty()) {
        return failure(ErrorCode::Internal,
            CorpusMessages::tr("Expected exactly one SQL statement, but there are none or several: %1")
                .arg(sql.simplified()));
    }
    return Statement(*this, std::move(statement), home);
}

} // namespace spotter
