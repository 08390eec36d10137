// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/corpus_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

QString withoutLinks(const QString &path)
{
    QFileInfo file(path);
    // A link that leads nowhere yet is followed by hand: what it names is what will be made.
    for (int links = 0; links < 40 && file.isSymLink() && !file.exists(); ++links) file.setFile(file.symLinkTarget());
    if (const QString canonical = file.canonicalFilePath(); !canonical.isEmpty()) return canonical;
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absoluteFilePath() : QDir(folder).filePath(file.fileName());
}

} // namespace

CorpusFiles::CorpusFiles(const QString &path) : m_corpus(withoutLinks(path)) { }

QString CorpusFiles::lock() const { return m_corpus + "-lock"_L1; }
QString CorpusFiles::writeAheadLog() const { return m_corpus + "-wal"_L1; }
QString CorpusFiles::rollbackJournal() const { return m_corpus + "-journal"_L1; }
QString CorpusFiles::sharedMemory() const { return m_corpus + "-shm"_L1; }

bool CorpusFiles::hasSeveralNames() const
{
    struct stat file{};
    return ::stat(QFile::encodeName(m_corpus).constData(), &file) == 0 && file.st_nlink > 1;
}

} // namespace spotter
