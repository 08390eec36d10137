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

/// A folder that is written beside its place and takes it when it is complete and on the disk: a killed process or a
/// power cut leaves the old folder or the new one. What was begun and not put in place is removed, by the next that
/// writes there if the process was killed. A place that is a symbolic link stays one: the folder that it points to is
/// replaced. Any thread; the object belongs to one thread.
class WholeFolder {
public:
    /// How the new folder replaces an old one.
    enum class Replacement {
        Exchange, ///< in one step (renameat2); by two renames if the file system cannot do that
        TwoRenames, ///< always; a process killed between them leaves what recover() completes
    };
    /// What save() does with a finished folder that cannot be put in place.
    enum class OnFailure {
        KeepElsewhere, ///< it is written somewhere else, which the error names
        GiveUp, ///< it is dropped: it can be made again
    };

    /// Begins one that will be `folder`, whose missing parents are made. entries: the files that it may have, with the
    /// paths of those in folders inside it ("best/config.json"). Fails (Content) if there is something other than a
    /// folder of nothing but such entries, (Io) if nothing can be written beside it or if it is a mount point.
    [[nodiscard]] static Result<WholeFolder> begin(const QString &folder, const QStringList &entries);
    /// Whether begin() and all that follows would succeed now, with this many bytes to write: asked before long work.
    /// Leaves nothing behind. Fails as begin(); (Io) for too little space too.
    [[nodiscard]] static Result<void> check(const QString &folder, const QStringList &entries, qint64 bytes);
    /// Begins, writes and puts in place. The error names where the folder is kept if it is.
    [[nodiscard]] static Result<void> save(const QString &folder, const QStringList &entries,
        const std::function<Result<void>(const WholeFolder &)> &write, OnFailure onFailure);
    /// Completes or undoes a replacement that a killed process left half done. Costs two look-ups where there is none.
    /// To be called before a folder of this kind is read.
    static void recover(const QString &folder);
    /// Folders that Spotter 0.1 left hidden beside `folder` when it was killed between its two renames: they may be
    /// what is missing there, but no name says so. The newer of a pair alone.
    [[nodiscard]] static QStringList leftByOldVersion(const QString &folder);

    WholeFolder(WholeFolder &&) noexcept;
    WholeFolder &operator=(WholeFolder &&) noexcept;
    ~WholeFolder();

    /// Where an entry is to be written.
    [[nodiscard]] QString path(const QString &entry) const;
    /// Writes a file of these bytes, or this object. Fails (Io) naming it.
    [[nodiscard]] Result<void> write(const QString &entry, const QByteArray &bytes) const;
    [[nodiscard]] Result<void> write(const QString &entry, const QJsonObject &object) const;
    /// Syncs what was written and replaces what is there, whose access rights it takes over. Fails (Io) and leaves the
    /// old folder then; the new one is kept beside it if possible, under a name that the error gives.
    [[nodiscard]] Result<void> putInPlace(Replacement replacement = Replacement::Exchange);

private:
    struct Temporary;
    WholeFolder(QString target, QStringList entries, std::unique_ptr<Temporary> temporary);
    [[nodiscard]] Result<void> replace(Replacement replacement);
    [[nodiscard]] Result<void> finishExchange();
    [[nodiscard]] Result<void> replaceByRenames();
    [[nodiscard]] Result<void> keepBeside(const QString &reason);

    QString m_target; ///< without links
    QStringList m_entries;
    std::unique_ptr<Temporary> m_temporary;
};

} // namespace spotter
