// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_folder.h"

#include "core/base/disk_sync.h"
#include "core/base/folder_moves.h"
#include "core/base/messages.h"
#include "core/base/old_version_folders.h"
#include "core/base/system_error.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QStorageInfo>

#include <algorithm>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr int mostLinks = 40; ///< as many as Linux follows

QByteArray native(const QString &path) { return QFile::encodeName(path); }

QString errnoText() { return systemErrorText(errno); }

std::unexpected<Error> cannotBeWritten(const QString &path, const QString &reason)
{
    return failure(ErrorCode::Io, BaseMessages::tr("%1 cannot be written: %2").arg(path, reason));
}

/// Closes what it holds.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) { }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (isOpen()) ::close(m_number);
    }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

int openFolder(const QString &path)
{
    return ::open(native(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/// Whether the path still refers to the opened folder.
bool isStill(const QString &path, const Descriptor &opened)
{
    struct stat byPath{};
    struct stat byNumber{};
    return ::lstat(native(path).constData(), &byPath) == 0 && ::fstat(opened.number(), &byNumber) == 0
        && byPath.st_ino == byNumber.st_ino && byPath.st_dev == byNumber.st_dev;
}

QString parentOf(const QString &path) { return QFileInfo(path).absolutePath(); }

/// A folder and its parents as far as there are none, the deepest first.
QStringList missingFolders(QString folder)
{
    QStringList missing;
    for (; !nameExists(folder); folder = parentOf(folder)) missing << folder;
    return missing;
}

/// Each that nothing is in.
void removeEmpty(const QStringList &folders)
{
    for (const QString &folder : folders) (void)::rmdir(native(folder).constData());
}

/// The path with symbolic links resolved, also if the target does not exist yet.
Result<QString> resolved(const QString &folder)
{
    QString path = QFileInfo(folder).absoluteFilePath();
    for (int links = 0; links < mostLinks; ++links) {
        if (const QFileInfo info(path); info.exists()) return info.canonicalFilePath();
        path = QDir::cleanPath(path);
        const QFileInfo info(path);
        if (!info.isSymLink()) {
            const QString parent = QFileInfo(info.absolutePath()).canonicalFilePath();
            return parent.isEmpty() ? path : QDir(parent).filePath(info.fileName());
        }
        path = info.symLinkTarget();
    }
    return failure(ErrorCode::Io, BaseMessages::tr("%1 is a symbolic link that forms a loop").arg(folder));
}

/// Names for a replacement by two renames: short whatever the folder's name, and reproducible for recovery.
QString besideName(const QString &target, const QString &role)
{
    const QByteArray hash
        = QCryptographicHash::hash(QFileInfo(target).fileName().toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return parentOf(target) + u"/.spotter-"_s + role + u'-' + QString::fromLatin1(hash);
}

QString newName(const QString &target) { return besideName(target, u"new"_s); }
QString oldName(const QString &target) { return besideName(target, u"old"_s); }

bool holdsOnly(const QString &folder, const QString &prefix, const QStringList &entries)
{
    const auto present
        = QDir(folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    return std::ranges::all_of(present, [&](const QFileInfo &info) {
        const QString name = prefix + info.fileName();
        if (info.isSymLink() || !info.isDir()) return entries.contains(name);
        const QString inside = name + u'/';
        return std::ranges::any_of(entries, [&](const QString &entry) { return entry.startsWith(inside); })
            && holdsOnly(info.filePath(), inside, entries);
    });
}

Result<void> checkTarget(const QString &target, const QString &shown, const QStringList &entries)
{
    const QFileInfo info(target);
    if (info.exists() && (!info.isDir() || !holdsOnly(target, {}, entries)))
        return failure(ErrorCode::Content,
            BaseMessages::tr(
                "%1 contains files that do not belong to what will be written there; choose another folder")
                .arg(shown));
    if (info.exists() && isMountPoint(target))
        return failure(ErrorCode::Io,
            BaseMessages::tr("%1 is a mount point, which cannot be replaced as a whole; choose a folder inside it")
                .arg(shown));
    return {};
}

/// Removes the folders that killed processes left here. One that is in use is locked.
void removeLeftOvers(const QString &parent)
{
    const QDir folder(parent);
    for (const QString &name : temporaryFolders(folder)) {
        const QString path = folder.filePath(name);
        // Killed between its two renames, Spotter 0.1 left nothing else of a model.
        if (isOfOldVersion(path)) continue;
        const Descriptor opened(openFolder(path));
        if (opened.isOpen() && ::flock(opened.number(), LOCK_EX | LOCK_NB) == 0) (void)removeTree(path);
    }
}

/// NAME, or the first of NAME-2, NAME-3, … that is free.
QString freePath(const QString &path, int first)
{
    for (int number = first;; ++number)
        if (const QString candidate = number == 1 ? path : u"%1-%2"_s.arg(path).arg(number); !nameExists(candidate))
            return candidate;
}

/// Where something is kept whose own place cannot be written, the better places first.
QStringList otherPlaces()
{
    QStringList places;
    if (const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation); !data.isEmpty())
        places += data + u"/spotter/kept"_s;
    // A name of one's own: others may write to that folder, too.
    return places << QDir::tempPath() + u"/spotter-kept-%1"_s.arg(::getuid());
}

} // namespace

/// Locked while it exists, so that no other process takes it for a left-over.
struct WholeFolder::Temporary {
    QString path;
    Descriptor lock;
    QStringList parents; ///< that were made for it, the deepest first
    bool isMine = true; ///< to be removed at the end

    Temporary(QString where, int number) : path(std::move(where)), lock(number) { }
    Temporary(const Temporary &) = delete;
    Temporary &operator=(const Temporary &) = delete;
    ~Temporary()
    {
        if (isMine) (void)removeTree(path);
        if (isMine) removeEmpty(parents);
    }

    static Result<std::unique_ptr<Temporary>> make(const QString &parent)
    {
        constexpr auto letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        constexpr int attempts = 100;
        for (int attempt = 0; attempt < attempts; ++attempt) {
            QString path = parent + u"/.spotter-model-"_s;
            for (int i = 0; i < 6; ++i) path += QLatin1Char(letters[QRandomGenerator::global()->bounded(62)]);
            // Not mkdtemp(): the folder will be the model's, with the access that the umask gives.
            if (::mkdir(native(path).constData(), 0777) != 0) {
                if (errno == EEXIST) continue;
                return cannotBeWritten(parent, errnoText());
            }
            auto made = std::make_unique<Temporary>(path, openFolder(path));
            if (!made->lock.isOpen()) continue;
            // Who cleans up may have seen it before it was locked. A file system without locks has no such people.
            if (::flock(made->lock.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
                made->isMine = false;
                continue;
            }
            if (isStill(path, made->lock)) return made;
            made->isMine = false;
        }
        return cannotBeWritten(parent, errnoText());
    }
};

WholeFolder::WholeFolder(QString target, QStringList entries, std::unique_ptr<Temporary> temporary)
    : m_target(std::move(target)), m_entries(std::move(entries)), m_temporary(std::move(temporary))
{
}

WholeFolder::WholeFolder(WholeFolder &&) noexcept = default;
WholeFolder &WholeFolder::operator=(WholeFolder &&) noexcept = default;
WholeFolder::~WholeFolder() = default;

Result<WholeFolder> WholeFolder::begin(const QString &folder, const QStringList &entries)
{
    const auto target = resolved(folder);
    if (!target) return std::unexpected(target.error());
    recover(*target);
    if (auto possible = checkTarget(*target, folder, entries); !possible) return std::unexpected(possible.error());
    const QString parent = parentOf(*target);
    const QStringList missing = missingFolders(parent);
    if (!QDir().mkpath(parent)) {
        removeEmpty(missing);
        return failure(ErrorCode::Io, BaseMessages::tr("The folder %1 cannot be created").arg(parent));
    }
    removeLeftOvers(parent);
    auto temporary = Temporary::make(parent);
    if (!temporary) {
        removeEmpty(missing);
        return std::unexpected(temporary.error());
    }
    (*temporary)->parents = missing;
    return WholeFolder(*target, entries, std::move(*temporary));
}

Result<void> WholeFolder::check(const QString &folder, const QStringList &entries, qint64 bytes)
{
    const auto place = begin(folder, entries);
    if (!place) return std::unexpected(place.error());
    const qint64 free = QStorageInfo(place->m_temporary->path).bytesAvailable();
    if (free >= 0 && free < bytes)
        return failure(ErrorCode::Io,
            BaseMessages::tr(
                "%1: not enough space: about %2 will be written, but only %3 is free; free some space and try again")
                .arg(folder, QLocale().formattedDataSize(bytes), QLocale().formattedDataSize(free)));
    // Most of it is one file.
    if (const auto most = fileSizeLimit(); most && *most < bytes / 2)
        return failure(ErrorCode::Io,
            BaseMessages::tr("%1: about %2 will be written, but files are limited to %3 here (ulimit -f)")
                .arg(folder, QLocale().formattedDataSize(bytes), QLocale().formattedDataSize(*most)));
    return {};
}

Result<void> WholeFolder::save(const QString &folder, const QStringList &entries,
    const std::function<Result<void>(const WholeFolder &)> &write, OnFailure onFailure)
{
    bool isKept = false;
    const auto attempt = [&](const QString &where) -> Result<void> {
        auto place = begin(where, entries);
        if (!place) return std::unexpected(place.error());
        if (auto written = write(*place); !written) return written;
        auto placed = place->putInPlace();
        isKept = !placed && !place->m_temporary->isMine;
        return placed;
    };
    auto saved = attempt(folder);
    if (saved || isKept || onFailure == OnFailure::GiveUp) return saved;
    QStringList places = otherPlaces();
    const QString name = QFileInfo(QDir::cleanPath(QFileInfo(folder).absoluteFilePath())).fileName();
    for (QString &place : places) place += u'/' + name;
    // Other files are there now that were not when this began.
    if (saved.error().code == ErrorCode::Content) places.prepend(QDir::cleanPath(folder));
    for (const QString &place : places)
        if (const QString other = freePath(place, 1); attempt(other))
            return failure(saved.error().code,
                BaseMessages::tr("%1. It was written to %2 instead; move it from there")
                    .arg(saved.error().message, other));
    return saved;
}

void WholeFolder::recover(const QString &folder)
{
    const auto target = resolved(folder);
    if (!target) return;
    const QString fresh = newName(*target);
    const QString aside = oldName(*target);
    if (!nameExists(fresh) && !nameExists(aside)) return;
    // Who is replacing it right now holds the lock, for no longer than two renames take.
    const Descriptor opened(openFolder(fresh));
    if (opened.isOpen() && (::flock(opened.number(), LOCK_EX) != 0 || !isStill(fresh, opened))) return;
    // Set aside: the new one was complete. Not set aside yet: nobody was told of the new one.
    if (!nameExists(*target)) (void)(renameToNew(fresh, *target) || renameToNew(aside, *target));
    if (!nameExists(*target)) return;
    (void)syncFolder(parentOf(*target));
    (void)removeTree(fresh);
    (void)removeTree(aside);
}

QStringList WholeFolder::leftByOldVersion(const QString &folder)
{
    const auto target = resolved(folder);
    return target ? foldersOfOldVersion(parentOf(*target)) : QStringList();
}

QString WholeFolder::path(const QString &entry) const { return m_temporary->path + u'/' + entry; }

Result<void> WholeFolder::write(const QString &entry, const QByteArray &bytes) const
{
    QFile file(path(entry));
    if (entry.contains(u'/') && !QDir().mkpath(parentOf(file.fileName())))
        return cannotBeWritten(parentOf(file.fileName()), errnoText());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return cannotBeWritten(m_target + u'/' + entry, deviceErrorText(file));
    return {};
}

Result<void> WholeFolder::write(const QString &entry, const QJsonObject &object) const
{
    return write(entry, QJsonDocument(object).toJson(QJsonDocument::Indented));
}

Result<void> WholeFolder::putInPlace(Replacement replacement)
{
    if (!syncTree(m_temporary->path)) return cannotBeWritten(m_target, errnoText());
    if (auto possible = checkTarget(m_target, m_target, m_entries); !possible)
        return keepBeside(possible.error().message);
    return replace(replacement);
}

Result<void> WholeFolder::replace(Replacement replacement)
{
    if (renameToNew(m_temporary->path, m_target)) {
        m_temporary->isMine = false;
        return syncFolder(parentOf(m_target)) ? Result<void>() : cannotBeWritten(m_target, errnoText());
    }
    struct stat old{};
    if (::stat(native(m_target).constData(), &old) != 0) return keepBeside(errnoText());
    (void)::chmod(native(m_temporary->path).constData(), old.st_mode & 07777);
    if (replacement == Replacement::Exchange) {
        if (exchangeNames(m_temporary->path, m_target)) return finishExchange();
        if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP) return keepBeside(errnoText());
    }
    return replaceByRenames();
}

Result<void> WholeFolder::finishExchange()
{
    // The temporary place now holds the old folder, which is deleted once the new one is on disk.
    if (syncFolder(parentOf(m_target))) return {};
    const QString reason = errnoText();
    if (exchangeNames(m_temporary->path, m_target)) return keepBeside(reason);
    const QString other = freePath(m_target, 2);
    m_temporary->isMine = !renameToNew(m_temporary->path, other);
    return failure(ErrorCode::Io,
        BaseMessages::tr("%1 was replaced, but a power failure may undo that: %2. The previous content is in %3")
            .arg(m_target, reason, other));
}

Result<void> WholeFolder::replaceByRenames()
{
    const QString parent = parentOf(m_target);
    const QString fresh = newName(m_target);
    const QString aside = oldName(m_target);
    if (!renameToNew(m_temporary->path, fresh)) return keepBeside(errnoText());
    m_temporary->path = fresh;
    // In this order on the disk too, or a power cut could find neither.
    if (!syncFolder(parent) || !renameToNew(m_target, aside)) return keepBeside(errnoText());
    const bool isThere = renameToNew(fresh, m_target);
    if (isThere && syncFolder(parent)) {
        m_temporary->isMine = false;
        (void)removeTree(aside);
        return {};
    }
    const QString reason = errnoText();
    if (isThere) (void)renameToNew(m_target, fresh);
    (void)renameToNew(aside, m_target);
    return keepBeside(reason);
}

Result<void> WholeFolder::keepBeside(const QString &reason)
{
    const QString other = freePath(m_target, 2);
    if (!renameToNew(m_temporary->path, other))
        return failure(ErrorCode::Io, BaseMessages::tr("%1 cannot be replaced: %2").arg(m_target, reason));
    m_temporary->isMine = false;
    (void)syncFolder(parentOf(m_target));
    return failure(ErrorCode::Io,
        BaseMessages::tr("%1 cannot be replaced: %2. It was written to %3 instead; move it from there")
            .arg(m_target, reason, other));
}

} // namespace spotter
