// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/scratch_corpora.h"

#include "core/corpus/database/corpus_files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

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

} // namespace spotter
