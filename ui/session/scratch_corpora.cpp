// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/scratch_corpora.h"

#include "core/base/folder_moves.h"
#include "core/base/system_error.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/corpus_files.h"
#include "core/corpus/database/writer_lock.h"
#include "core/corpus/document_store.h"
#include "core/corpus/journal/journal.h"
#include "core/corpus/model_folders.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qsizetype hashDigits = 8;

/// A name that any file system accepts; "text" if nothing is left of it.
QString fileNameOf(const QString &name)
{
    QString safe;
    for (const QChar c : name.simplified())
        safe += c.category() == QChar::Other_Control || u"/\\:*?\"<>|"_s.contains(c) ? QChar(u' ') : c;
    safe = safe.simplified();
    while (safe.startsWith(u'.')) safe.removeFirst();
    return safe.isEmpty() ? u"text"_s : safe;
}

QString words(const char *sentence) { return QCoreApplication::translate("spotter::ScratchCorpora", sentence); }

/// The corpus and what is beside it: log, lock, back-ups, models, readings of the review. The hash in their names makes
/// them those of no other corpus.
QFileInfoList filesOf(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const QString lock = QFileInfo(CorpusFiles(path).lock()).fileName();
    QFileInfoList files = QFileInfo(path).absoluteDir().entryInfoList(
        QDir::Files | QDir::Dirs | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    files.removeIf([&](const QFileInfo &file) { return !file.fileName().startsWith(name) && file.fileName() != lock; });
    return files;
}

qint64 sizeOf(const QFileInfo &file)
{
    if (!file.isDir() || file.isSymLink()) return file.size();
    qint64 bytes = 0;
    QDirIterator inside(file.absoluteFilePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (inside.hasNext()) bytes += inside.nextFileInfo().size();
    return bytes;
}

/// Whether nothing was ever stored in it: no document, nothing that could be undone or redone, no model.
bool isUnused(const QString &path)
{
    constexpr qint64 largestUnused = 4LL << 20; // bytes; others are not even opened
    if (QFileInfo(path).size() > largestUnused || QFileInfo::exists(modelsFolderOf(path))) return false;
    const auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
    if (!corpus) return false;
    const auto documents = (*corpus)->documents().count();
    const auto steps = (*corpus)->journal().steps(1);
    return documents && steps && *documents == 0 && steps->empty();
}

/// The corpus first: if the rest fails, nothing of it is left that could be opened.
Result<void> removeWithAll(const QString &path)
{
    QFileInfoList files = filesOf(path);
    std::ranges::stable_partition(files, [&](const QFileInfo &file) { return file == QFileInfo(path); });
    for (const QFileInfo &file : files) {
        if (removeTree(file.absoluteFilePath())) continue;
        const int reason = errno;
        return failure(ErrorCode::Io,
            words(QT_TRANSLATE_NOOP("spotter::ScratchCorpora", "%1 could not be deleted: %2"))
                .arg(file.absoluteFilePath(), systemErrorText(reason)));
    }
    return {};
}

} // namespace

bool ScratchCorpora::contains(const QString &path) const
{
    return QFileInfo(path).absolutePath() == QFileInfo(m_folder).absoluteFilePath();
}

QString ScratchCorpora::pathFor(const QString &name, const QByteArray &key) const
{
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha1).toHex();
    const QString end = u"-%1.spotter"_s.arg(QString::fromLatin1(hash.first(hashDigits)));
    return m_folder + u'/' + shortenedFileName(fileNameOf(name), end);
}

QString ScratchCorpora::nameOf(const QString &path) const
{
    const QString base = QFileInfo(path).completeBaseName();
    if (!contains(path)) return base;
    const qsizetype end = base.size() - hashDigits - 1;
    return end > 0 && base[end] == u'-' ? base.first(end) : base;
}

QString ScratchCorpora::titleOf(const QString &path) const
{
    if (!contains(path)) return nameOf(path);
    //: the name of a corpus that has no file of its own yet
    return QCoreApplication::translate("spotter::ScratchCorpora", "%1 (not saved yet)").arg(nameOf(path));
}

std::vector<ScratchCorpus> ScratchCorpora::all(const std::stop_token &stop) const
{
    std::vector<ScratchCorpus> found;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.spotter"_s}, QDir::Files)) {
        if (stop.stop_requested()) break;
        ScratchCorpus corpus{file.absoluteFilePath(), nameOf(file.absoluteFilePath()), file.lastModified(), 0};
        for (const QFileInfo &part : filesOf(corpus.path)) corpus.bytes += sizeOf(part);
        // What was written last may only be in the log.
        if (const QFileInfo log(CorpusFiles(corpus.path).writeAheadLog()); log.exists() && log.size() > 0)
            corpus.changed = std::max(corpus.changed, log.lastModified());
        found.push_back(std::move(corpus));
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &ScratchCorpus::changed);
    return found;
}

Result<void> ScratchCorpora::remove(const QString &path) const
{
    if (!contains(path))
        return failure(ErrorCode::Content,
            words(QT_TRANSLATE_NOOP(
                      "spotter::ScratchCorpora", "%1 is a corpus of your own; delete it in your file manager"))
                .arg(path));
    const auto lock = WriterLock::acquire(path);
    if (!lock && lock.error().kind == ReadOnlyCause::Kind::Writer)
        return failure(ErrorCode::Busy,
            words(QT_TRANSLATE_NOOP("spotter::ScratchCorpora", "%1 is open; close it first")).arg(nameOf(path)));
    return removeWithAll(path);
}

bool ScratchCorpora::isEmpty() const { return QDir(m_folder).entryList({u"*.spotter"_s}, QDir::Files).isEmpty(); }

int ScratchCorpora::removeUnused(const std::stop_token &stop) const
{
    int removed = 0;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.spotter"_s}, QDir::Files)) {
        if (stop.stop_requested()) break;
        const QString path = file.absoluteFilePath();
        // Held until it is deleted, so that no window begins to write to it.
        const auto lock = WriterLock::acquire(path);
        if (lock && isUnused(path) && removeWithAll(path)) ++removed;
    }
    return removed;
}

} // namespace spotter
