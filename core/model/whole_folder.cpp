// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/whole_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Model)
};

bool holdsOnly(const QDir &folder, const QStringList &entries)
{
    return std::ranges::all_of(folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System),
        [&](const QString &entry) { return entries.contains(entry); });
}

} // namespace

WholeFolder::WholeFolder(QString target, std::unique_ptr<QTemporaryDir> temporary)
    : m_target(std::move(target)), m_temporary(std::move(temporary))
{
}

Result<WholeFolder> WholeFolder::begin(const QString &folder, const QStringList &entries)
{
    const QFileInfo target(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    if (target.exists() && (!target.isDir() || !holdsOnly(QDir(target.filePath()), entries)))
        return failure(ErrorCode::Content,
            Messages::tr("%1: holds other files than would be written there; choose another folder").arg(folder));
    if (!QDir().mkpath(target.absolutePath()))
        return failure(ErrorCode::Io, Messages::tr("%1: the folder cannot be made").arg(target.absolutePath()));
    auto temporary = std::make_unique<QTemporaryDir>(target.absolutePath() + u"/.spotter-model-XXXXXX"_s);
    if (!temporary->isValid())
        return failure(ErrorCode::Io,
            Messages::tr("%1: cannot be written: %2").arg(target.absolutePath(), temporary->errorString()));
    return WholeFolder(target.filePath(), std::move(temporary));
}

QString WholeFolder::path(const QString &entry) const { return m_temporary->filePath(entry); }

Result<void> WholeFolder::write(const QString &entry, const QByteArray &bytes) const
{
    QFile file(path(entry));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return failure(ErrorCode::Io, Messages::tr("%1: cannot be written: %2").arg(path(entry), file.errorString()));
    return {};
}

Result<void> WholeFolder::write(const QString &entry, const QJsonObject &object) const
{
    return write(entry, QJsonDocument(object).toJson(QJsonDocument::Indented));
}

Result<void> WholeFolder::putInPlace()
{
    // The old folder steps aside before the new one takes its place; a rename within one folder is atomic.
    const QString aside = m_temporary->path() + u".old"_s;
    const bool replaces = QFileInfo::exists(m_target);
    if (replaces && !QDir().rename(m_target, aside))
        return failure(ErrorCode::Io, Messages::tr("%1: what is there cannot be replaced").arg(m_target));
    if (!QDir().rename(m_temporary->path(), m_target)) {
        if (replaces) (void)QDir().rename(aside, m_target);
        return failure(ErrorCode::Io, Messages::tr("%1: cannot be written").arg(m_target));
    }
    m_temporary->setAutoRemove(false);
    if (replaces) QDir(aside).removeRecursively();
    return {};
}

} // namespace spotter
