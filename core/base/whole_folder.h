// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace spotter {

/// A folder that is written under a temporary name beside its target and moved into place when it is complete and
/// synced: after a kill or a power cut there is either the old folder or the new one. A folder that was begun but not
/// put in place is removed; if the process was killed, the next writer removes it. If the target is a symbolic link,
/// the link stays and the folder that it points to is replaced. Any thread; the object belongs to one thread.
class WholeFolder {
public:
    /// How the new folder replaces an old one.
    enum class Replacement {
        Exchange, ///< in one step (renameat2); by two renames if the file system cannot do that
        TwoRenames, ///< always; a process killed between them leaves what recover() completes
    };
    /// What save() does with a finished folder that cannot be put in place.
    enum class OnFailure {
        KeepElsewhere, ///< it is kept somewhere else, which the error names
        GiveUp, ///< it is discarded: it can be recreated
    };

    /// Begins a folder that will become `folder`; missing parents are created. entries: the files that it may contain,
    /// with the paths of those in subfolders ("best/config.json"). Fails (Content) if `folder` exists and is not a
    /// folder with only such entries, (Io) if nothing can be written beside it or if it is a mount point.
    [[nodiscard]] static Result<WholeFolder> begin(const QString &folder, const QStringList &entries);
    /// Whether begin() and the writing would succeed now, with this many bytes to write: to be asked before long work.
    /// Leaves nothing behind. Fails like begin(), and (Io) if there is too little space.
    [[nodiscard]] static Result<void> check(const QString &folder, const QStringList &entries, qint64 bytes);
    /// Begins, writes and puts in place. If the folder is kept elsewhere, the error says where.
    [[nodiscard]] static Result<void> save(const QString &folder, const QStringList &entries,
        const std::function<Result<void>(const WholeFolder &)> &write, OnFailure onFailure);
    /// Completes or undoes a replacement that a killed process left half done. Costs two look-ups if there is none. To
    /// be called before a folder of this kind is read.
    static void recover(const QString &folder);
    /// Hidden folders that Spotter 0.1 left beside `folder` when it was killed between its two renames. One of them may
    /// be the missing folder, but their names do not tell which. Of a pair, only the newer one is listed.
    [[nodiscard]] static QStringList leftByOldVersion(const QString &folder);

    WholeFolder(WholeFolder &&) noexcept;
    WholeFolder &operator=(WholeFolder &&) noexcept;
    ~WholeFolder();

    /// The path to which an entry is to be written.
    [[nodiscard]] QString path(const QString &entry) const;
    /// Writes a file with these bytes or this JSON object. Fails (Io), naming it.
    [[nodiscard]] Result<void> write(const QString &entry, const QByteArray &bytes) const;
    [[nodiscard]] Result<void> write(const QString &entry, const QJsonObject &object) const;
    /// Syncs the new folder and replaces the old one, whose access rights it takes over. If it fails (Io), the old
    /// folder stays; the new one is kept beside it if possible, under a name that the error gives.
    [[nodiscard]] Result<void> putInPlace(Replacement replacement = Replacement::Exchange);

private:
    struct Temporary;
    WholeFolder(QString target, QStringList entries, std::unique_ptr<Temporary> temporary);
    [[nodiscard]] Result<void> replace(Replacement replacement);
    [[nodiscard]] Result<void> finishExchange();
    [[nodiscard]] Result<void> replaceByRenames();
    [[nodiscard]] Result<void> keepBeside(const QString &reason);

    QString m_target; ///< with symbolic links resolved
    QStringList m_entries;
    std::unique_ptr<Temporary> m_temporary;
};

} // namespace spotter
