// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/corpus.h"

#include "core/base/system_error.h"
#include "core/corpus/annotation_store.h"
#include "core/corpus/corpus_remains.h"
#include "core/corpus/database/content_watch.h"
#include "core/corpus/database/corpus_copy.h"
#include "core/corpus/database/corpus_files.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/migrator.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/database/writer_lock.h"
#include "core/corpus/document_store.h"
#include "core/corpus/journal/journal.h"
#include "core/corpus/journal/schema_rows.h"
#include "core/corpus/messages.h"
#include "core/corpus/model_store.h"
#include "core/corpus/prediction_store.h"
#include "core/corpus/review_store.h"
#include "core/corpus/run_store.h"
#include "core/corpus/schema/schema_store.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

struct Opened {
    std::unique_ptr<Database> database;
    QString backupPath;
};

/// Verifies the file before changing anything in it, including its journal mode; then migrates it.
Result<Opened> openForWriting(const QString &path)
{
    auto database = Database::open(path, Database::Access::Existing);
    if (!database) return std::unexpected(database.error());
    const Migrator migrator;
    if (auto version = migrator.check(**database); !version) return std::unexpected(version.error());
    auto migrated = migrator.run(**database);
    if (!migrated) return std::unexpected(migrated.error());
    if (auto done = (*database)->setUpForWriting(); !done) return std::unexpected(done.error());
    // For corpora of earlier versions. Where the disk is full, the next opening tries again.
    if (const auto uuid = corpusUuid(**database); uuid && uuid->isEmpty()) (void)giveUuid(**database);
    return Opened{*std::move(database), migrated->backupPath};
}

Result<std::unique_ptr<Database>> openReadable(const QString &path)
{
    auto database = Database::open(path, Database::Access::ReadOnly);
    const auto readable = database ? (*database)->integer(u"SELECT count(*) FROM sqlite_master"_s)
                                   : Result<std::optional<qint64>>(std::unexpected(database.error()));
    if (readable) return database;
    // SQLite needs to create its -shm file beside a file with a write-ahead log. If the folder is not writable and
    // there is no log, nobody can be writing, so the file is opened as immutable.
    const bool refused = readable.error().code == ErrorCode::Io || readable.error().code == ErrorCode::ReadOnly;
    if (!refused) return std::unexpected(readable.error());
    const CorpusFiles files(path);
    if (QFileInfo(files.writeAheadLog()).size() > 0 || QFileInfo(files.rollbackJournal()).size() > 0) {
        return failure(ErrorCode::ReadOnly,
            CorpusMessages::tr(
                "An edit of %1 was interrupted; open it once in a place where it can be written, which repairs it")
                .arg(path));
    }
    return Database::open(path, Database::Access::Immutable);
}

/// A killed process leaves a journal with which SQLite rolls back its incomplete change, which needs write access. If
/// this fails, reading reports the error.
void rollBackInterruptedChange(const QString &path)
{
    const CorpusFiles files(path);
    if (QFileInfo(files.rollbackJournal()).size() == 0 || !QFileInfo(path).isWritable()) return;
    const auto lock = WriterLock::acquire(path);
    if (!lock) return;
    const auto database = Database::open(path, Database::Access::Existing);
    if (database) (void)(*database)->integer(u"SELECT count(*) FROM sqlite_master"_s);
}

Result<Opened> openForReading(const QString &path, ReadOnlyCause cause)
{
    auto database = openReadable(path);
    if (!database) return std::unexpected(database.error());
    const Migrator migrator;
    const auto version = migrator.check(**database);
    if (!version) return std::unexpected(version.error());
    if (*version < migrator.latestVersion()) {
        return failure(ErrorCode::ReadOnly,
            CorpusMessages::tr(
                "%1 has an older format and must be upgraded before it can be read; open it once in a place "
                "where it can be written")
                .arg(path));
    }
    (*database)->setReadOnlyCause(cause);
    return Opened{*std::move(database), {}};
}

/// Removes an incomplete corpus.
class Draft {
public:
    explicit Draft(const QString &path) : m_path(path) { }
    ~Draft()
    {
        if (m_path.isEmpty()) return;
        for (const QString &suffix : {QString(), u"-journal"_s, u"-wal"_s, u"-shm"_s}) QFile::remove(m_path + suffix);
    }
    Draft(const Draft &) = delete;
    Draft &operator=(const Draft &) = delete;

    void keep() { m_path.clear(); }

private:
    QString m_path;
};

Result<void> build(const QString &path, const Schema &schema)
{
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database) return std::unexpected(database.error());
    const Migrator migrator;
    // A draft is kept completely or not at all: one sync at the end is enough.
    if (auto done = (*database)->run(u"PRAGMA synchronous = OFF"_s); !done) return std::unexpected(done.error());
    if (auto migrated = migrator.run(**database); !migrated) return std::unexpected(migrated.error());
    if (auto done = (*database)->run(u"PRAGMA synchronous = FULL"_s); !done) return std::unexpected(done.error());
    // The initial schema is not an edit: there is nothing to undo.
    const SchemaChange change = schemaChange({}, schema);
    auto transaction = Transaction::begin(**database);
    if (!transaction) return std::unexpected(transaction.error());
    return applySchemaChange(**database, change.before, change.after)
        .and_then([&] { return giveUuid(**database); })
        .and_then([&] {
            // Write even if the schema is empty, so that the commit syncs the whole file to disk.
            return (*database)->run(u"PRAGMA user_version = %1"_s.arg(migrator.latestVersion()));
        })
        .and_then([&](qint64) { return transaction->commit(); });
}

/// SQLite's files beside the path that the corpus had when it was opened, if this process has them open.
QStringList openSideFiles(const Database &database)
{
    QStringList files;
    for (const QString &suffix : {u"-shm"_s, u"-wal"_s}) {
        const QString file = database.realPath() + suffix;
        if (const auto identity = fileIdentity(file); identity && descriptorOf(*identity) >= 0) files += file;
    }
    return files;
}

/// Where this fails, an empty log stays, which does no harm.
void removeFiles(const QStringList &files)
{
    for (const QString &file : files) QFile::remove(file);
}

} // namespace

struct Corpus::Stores {
    explicit Stores(Database &database)
        : documents(database), annotations(database), schema(database), journal(database), predictions(database),
          models(database), runs(database), review(database)
    {
    }

    DocumentStore documents;
    AnnotationStore annotations;
    SchemaStore schema;
    Journal journal;
    PredictionStore predictions;
    ModelStore models;
    RunStore runs;
    ReviewStore review;
};

Corpus::Corpus(std::unique_ptr<WriterLock> lock, std::unique_ptr<Database> database)
    : m_lock(std::move(lock)), m_database(std::move(database)), m_stores(std::make_unique<Stores>(*m_database))
{
}

Corpus::~Corpus()
{
    // SQLite would leave our log beside another file at the path, and apply it to that file when it is opened next.
    if (!m_lock) return;
    const auto kind = m_database->place().kind;
    if (kind == CorpusPlace::Kind::Replaced || kind == CorpusPlace::Kind::Overwritten)
        removeFiles(openSideFiles(*m_database));
}

Result<std::unique_ptr<Corpus>> Corpus::create(const QString &path, const Schema &schema)
{
    const QString exists = CorpusMessages::tr("%1 already exists; open it, or choose another name").arg(path);
    if (QFileInfo::exists(path)) return failure(ErrorCode::Io, exists);
    const CorpusFiles files(path);
    if (files.isNameTooLong())
        return failure(
            ErrorCode::Io, CorpusMessages::tr("The file name of %1 is too long; choose a shorter one").arg(path));
    if (const QString folder = QFileInfo(path).path(); !QFileInfo::exists(folder))
        return failure(ErrorCode::Io,
            CorpusMessages::tr("%1 could not be created: the folder %2 does not exist").arg(path, folder));
    auto lock = WriterLock::acquire(path);
    if (!lock) {
        if (lock.error().kind == ReadOnlyCause::Kind::Writer) return failure(ErrorCode::Io, exists);
        return failure(ErrorCode::Io,
            CorpusMessages::tr("%1 could not be created: %2").arg(path, systemErrorText(lock.error().systemError)));
    }
    // The lock is held, so no process has the corpus open that these files belonged to.
    if (auto removed = removeSideFiles(path); !removed) return std::unexpected(removed.error());
    // Created under another name and then renamed, so a process that dies leaves no incomplete corpus under this one.
    const QString draftPath = files.beside(u".%1.new"_s.arg(QUuid::createUuid().toString(QUuid::Id128).first(8)));
    Draft draft(draftPath);
    if (auto built = build(draftPath, schema); !built) {
        const QString why = QString(built.error().message).replace(draftPath, path);
        return failure(built.error().code, CorpusMessages::tr("%1 could not be created: %2").arg(path, why));
    }
    if (QFileInfo::exists(path)) return failure(ErrorCode::Io, exists);
    if (auto moved = moveIntoPlace(draftPath, files.corpus()); !moved) return std::unexpected(moved.error());
    draft.keep();
    lock->reset();
    return open(path);
}

Result<std::unique_ptr<Corpus>> Corpus::open(const QString &path, Mode mode)
{
    const QFileInfo file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, CorpusMessages::tr("%1 does not exist; check its name").arg(path));
    if (!file.isFile())
        return failure(ErrorCode::Content, CorpusMessages::tr("%1 is not a file; choose a corpus").arg(path));
    std::unique_ptr<WriterLock> lock;
    ReadOnlyCause cause;
    const auto sharing = mode == Mode::ReadWriteShared ? WriterLock::Sharing::InProcess : WriterLock::Sharing::Alone;
    if (mode != Mode::ReadOnly && !file.isWritable()) {
        cause.kind = ReadOnlyCause::Kind::File;
    } else if (mode != Mode::ReadOnly && CorpusFiles(path).hasSeveralNames()) {
        cause.kind = ReadOnlyCause::Kind::HardLinks;
    } else if (mode != Mode::ReadOnly) {
        if (auto acquired = WriterLock::acquire(path, sharing))
            lock = *std::move(acquired);
        else
            cause = acquired.error();
    }
    if (!lock) rollBackInterruptedChange(path);
    auto opened = lock ? openForWriting(path) : openForReading(path, cause);
    if (!opened) return std::unexpected(opened.error());
    auto uuid = corpusUuid(*opened->database);
    if (!uuid) return std::unexpected(uuid.error());
    if (auto noticed = opened->database->noticeOthers(); !noticed) return std::unexpected(noticed.error());
    std::unique_ptr<Corpus> corpus(new Corpus(std::move(lock), std::move(opened->database)));
    corpus->m_backupPath = opened->backupPath;
    corpus->m_uuid = *std::move(uuid);
    corpus->m_database->watchContent(corpus->m_uuid);
    return corpus;
}

Result<std::unique_ptr<Corpus>> Corpus::open(const CorpusAddress &address, Mode mode)
{
    auto corpus = open(address.path, mode);
    if (!corpus || address.uuid.isEmpty() || (*corpus)->m_uuid == address.uuid) return corpus;
    return failure(ErrorCode::Content,
        CorpusMessages::tr("Another file is in the place of %1 now; open that file to work with it").arg(address.path));
}

bool Corpus::isOutdated(const QString &path)
{
    if (!QFileInfo(path).isFile()) return false;
    const auto database = openReadable(path);
    if (!database) return false;
    const Migrator migrator;
    const auto version = migrator.check(**database);
    return version && *version < migrator.latestVersion();
}

Result<void> Corpus::copyTo(const QString &path, std::stop_token stop, const ProgressCallback &progress)
{
    return copyCorpus(*m_database, path, stop, progress);
}

bool Corpus::isInPlace() const { return m_database->isInPlace(); }

bool Corpus::isOverwritten() const { return m_database->place().kind == CorpusPlace::Kind::Overwritten; }

bool Corpus::isLost() const { return m_lost == CorpusPlace::Kind::Gone || m_lost == CorpusPlace::Kind::Replaced; }

Result<void> Corpus::gatherLog(const QString &path)
{
    // Passive: no writer waits for it.
    return Database::open(path, Database::Access::Existing)
        .and_then([](const std::unique_ptr<Database> &database) {
            return database->integer(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
        })
        .transform([](std::optional<qint64>) {});
}

std::function<bool()> Corpus::moveCheck() const
{
    const auto identity = m_database->identity();
    if (!identity || m_isTaken) return [] { return false; };
    return [file = *identity, path = m_database->absolutePath(), real = m_database->realPath(), lost = m_lost,
               content = m_database->contentWatch()] {
        if (lost == CorpusPlace::Kind::Overwritten) return false;
        if (lost) return placeOf(file, path, real).kind != *lost;
        return fileIdentity(path) != file || (content && content->isOverwritten());
    };
}

Result<CorpusPlace> Corpus::follow()
{
    const CorpusPlace place = m_database->place();
    using Kind = CorpusPlace::Kind;
    if (m_isTaken || m_lost == Kind::Overwritten || (place.kind == Kind::There && !m_lost)) return place;
    if (place.kind == Kind::There || place.kind == Kind::Moved) return reopen(place);
    detach(place);
    return place;
}

Result<CorpusPlace> Corpus::reopen(const CorpusPlace &place)
{
    const bool wasWritable = m_wasWritable || !isReadOnly();
    ReadOnlyCause cause = m_database->readOnlyCause();
    if (wasWritable) {
        using Kind = ReadOnlyCause::Kind;
        const auto locked = lockAt(place.path);
        if (!locked) {
            m_lock.reset();
            cause = locked.error();
        }
        if (!locked && (cause.kind == Kind::Writer || cause.kind == Kind::LockContention)) {
            // What is only in our log must not be put over what that writer has changed since.
            m_isTaken = true;
            m_database->barWriting(cause);
            return place;
        }
        const auto gathered = m_database->gatherLog();
        if (!gathered) return std::unexpected(gathered.error());
        if (!*gathered) {
            return failure(ErrorCode::Busy,
                CorpusMessages::tr(
                    "%1 was moved to %2, and is being read at the moment; try again when that is finished")
                    .arg(path(), place.path));
        }
    }
    // Closed first: SQLite would share the index of the log beside the old path with the new connection, while other
    // processes use the one beside the new path.
    const QStringList left = openSideFiles(*m_database);
    const auto identity = m_database->identity();
    const QString before = m_database->realPath();
    m_database->close();
    auto opened = fileIdentity(place.path) != identity ? failure(ErrorCode::NotFound, place.refusal(path()))
        : m_lock                                       ? openForWriting(place.path)
                                                       : openForReading(place.path, cause);
    if (!opened) {
        m_wasWritable = wasWritable;
        m_lost = CorpusPlace::Kind::Gone;
        m_database->barWriting({ReadOnlyCause::Kind::Gone});
        return std::unexpected(opened.error());
    }
    m_database->become(std::move(*opened->database));
    m_database->watchContent(m_uuid);
    if (m_database->realPath() != before) removeFiles(left);
    m_lost.reset();
    m_wasWritable = false;
    return m_database->noticeOthers().transform([&] { return place; });
}

std::expected<void, ReadOnlyCause> Corpus::lockAt(const QString &path)
{
    if (CorpusFiles(path).hasSeveralNames()) return std::unexpected(ReadOnlyCause{ReadOnlyCause::Kind::HardLinks});
    if (!QFileInfo(path).isWritable()) return std::unexpected(ReadOnlyCause{ReadOnlyCause::Kind::File});
    if (m_lock) return m_lock->moveTo(path);
    auto acquired = WriterLock::acquire(path, WriterLock::Sharing::InProcess);
    if (!acquired) return std::unexpected(acquired.error());
    m_lock = *std::move(acquired);
    return {};
}

void Corpus::detach(const CorpusPlace &place)
{
    using Kind = CorpusPlace::Kind;
    if (!m_lost) m_wasWritable = !isReadOnly();
    m_lost = place.kind;
    m_database->barWriting({place.kind == Kind::Trashed ? ReadOnlyCause::Kind::Trashed
            : place.kind == Kind::Replaced              ? ReadOnlyCause::Kind::Replaced
            : place.kind == Kind::Overwritten           ? ReadOnlyCause::Kind::Overwritten
                                                        : ReadOnlyCause::Kind::Gone});
    if (!m_lock) return;
    if (place.kind == Kind::Overwritten) {
        // What the log holds belongs to the content before, of which nothing else is left.
        removeFiles(openSideFiles(*m_database));
        return m_lock.reset();
    }
    // If a reader or a full disk prevents it, remains() tries again.
    const auto gathered = m_wasWritable ? m_database->gatherLog() : Result<bool>(false);
    // SQLite would apply our log to another file at this path.
    if (place.kind == Kind::Replaced || gathered.value_or(false)) removeFiles(openSideFiles(*m_database));
    m_lock.reset();
}

Result<std::shared_ptr<const CorpusRemains>> Corpus::remains()
{
    if (m_isTaken) return failure(ErrorCode::Busy, readOnlyReason());
    auto made = CorpusRemains::of(*m_database);
    if (made) m_remains = *made;
    return made;
}

Result<bool> Corpus::refresh() { return m_database->refresh(); }
void Corpus::setBusyTimeout(std::chrono::milliseconds patience) { m_database->setBusyTimeout(patience); }
QString Corpus::path() const { return m_database->path(); }
bool Corpus::isReadOnly() const { return m_database->isReadOnly(); }
QString Corpus::readOnlyReason() const { return m_database->readOnlyReason(); }
QString Corpus::backupPath() const { return m_backupPath; }
DocumentStore &Corpus::documents() { return m_stores->documents; }
AnnotationStore &Corpus::annotations() { return m_stores->annotations; }
SchemaStore &Corpus::schema() { return m_stores->schema; }
Journal &Corpus::journal() { return m_stores->journal; }
PredictionStore &Corpus::predictions() { return m_stores->predictions; }
ModelStore &Corpus::models() { return m_stores->models; }
RunStore &Corpus::runs() { return m_stores->runs; }
ReviewStore &Corpus::review() { return m_stores->review; }
Database &Corpus::database() { return *m_database; }

} // namespace spotter
