// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// Why a corpus cannot be written. Stored as a value and not as a sentence, because a window can change its language.
struct ReadOnlyCause {
    enum class Kind {
        Asked, ///< it was opened for reading only
        File, ///< the file's permissions
        Folder, ///< no lock file can be created beside it
        NoLocks, ///< its file system does not support locks
        Writer, ///< another writer has the lock
        HardLinks, ///< it has several names: SQLite keeps separate log files beside each of them and cannot reconcile
                   ///< these
        LockContention, ///< others keep taking and releasing the lock
        Trashed, ///< the file was moved to the trash while it was open
        Gone, ///< the file was deleted, or moved to another file system, while it was open
        Replaced, ///< like Gone, and another file has its path
        Overwritten, ///< another file was copied over it while it was open
    };

    Kind kind = Kind::Asked;
    int systemError = 0; ///< errno, for Folder and NoLocks

    /// For the user, in the current language; path: the corpus file.
    [[nodiscard]] QString sentence(const QString &path) const;
};

} // namespace spotter
