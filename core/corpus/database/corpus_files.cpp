// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/corpus_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstddef>
#include <memory>
#include <vector>

#include <sqlite3.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

QString withoutLinks(const QString &path)
{
    QFileInfo file(path);
    // A dangling link is resolved manually: its target is the file that will be created.
    for (int links = 0; links < 40 && file.isSymLink() && !file.exists(); ++links) file.setFile(file.symLinkTarget());
    if (const QString canonical = file.canonicalFilePath(); !canonical.isEmpty()) return canonical;
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absoluteFilePath() : QDir(folder).filePath(file.fileName());
}

/// The maximum length of a file name (NAME_MAX), without the longest suffix that SQLite adds.
constexpr qsizetype mostNameBytes = 255 - qsizetype(sizeof("-journal") - 1);

constexpr QByteArrayView databaseMagic("SQLite format 3");

} // namespace

std::optional<QByteArray> databaseHeader(const QString &path, qsizetype bytes)
{
    const QFileInfo info(path);
    sqlite3_vfs *system = sqlite3_vfs_find(nullptr);
    if (!info.isFile() || !system) return std::nullopt;
    const char *name
        = sqlite3_create_filename(QFile::encodeName(info.absoluteFilePath()).constData(), "", "", 0, nullptr);
    if (!name) return std::nullopt;
    const std::unique_ptr<char, void (*)(const char *)> owned(const_cast<char *>(name), sqlite3_free_filename);
    // Aligned like malloc's memory.
    std::vector<std::max_align_t> memory(size_t(system->szOsFile) / sizeof(std::max_align_t) + 1);
    auto *file = reinterpret_cast<sqlite3_file *>(memory.data());
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
    if (system->xOpen(system, name, file, flags, &flags) != SQLITE_OK) return std::nullopt;
    QByteArray begin(bytes, '\0');
    const bool read = file->pMethods->xRead(file, begin.data(), int(begin.size()), 0) == SQLITE_OK;
    file->pMethods->xClose(file);
    return read && begin.startsWith(databaseMagic) ? begin : QByteArray();
}

bool isDatabaseFile(const QString &path)
{
    const auto begin = databaseHeader(path, databaseMagic.size());
    return begin && !begin->isEmpty();
}

QString shortenedFileName(const QString &name, const QString &suffix)
{
    if (QFile::encodeName(name + suffix).size() <= mostNameBytes) return name + suffix;
    // So that two long names with the same beginning stay different.
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1).toHex().first(8);
    const QString end = u"-%1%2"_s.arg(QString::fromLatin1(hash), suffix);
    QString begin = name;
    while (QFile::encodeName(begin + end).size() > mostNameBytes) begin.chop(begin.back().isLowSurrogate() ? 2 : 1);
    return begin + end;
}

CorpusFiles::CorpusFiles(const QString &path) : m_corpus(withoutLinks(path)) { }

QString CorpusFiles::lock() const { return m_corpus + "-lock"_L1; }
QString CorpusFiles::writeAheadLog() const { return m_corpus + "-wal"_L1; }
QString CorpusFiles::rollbackJournal() const { return m_corpus + "-journal"_L1; }
QString CorpusFiles::sharedMemory() const { return m_corpus + "-shm"_L1; }

QString CorpusFiles::beside(const QString &suffix) const
{
    const QFileInfo file(m_corpus);
    return file.absoluteDir().filePath(shortenedFileName(file.fileName(), suffix));
}

bool CorpusFiles::isNameTooLong() const
{
    return QFile::encodeName(QFileInfo(m_corpus).fileName()).size() > mostNameBytes;
}

bool CorpusFiles::isSameFile(const CorpusFiles &other) const
{
    struct stat mine{};
    struct stat theirs{};
    return ::stat(QFile::encodeName(m_corpus).constData(), &mine) == 0
        && ::stat(QFile::encodeName(other.m_corpus).constData(), &theirs) == 0 && mine.st_ino == theirs.st_ino
        && mine.st_dev == theirs.st_dev;
}

bool CorpusFiles::hasSeveralNames() const
{
    struct stat file{};
    return ::stat(QFile::encodeName(m_corpus).constData(), &file) == 0 && file.st_nlink > 1;
}

} // namespace spotter
