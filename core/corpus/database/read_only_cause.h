// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// Why a corpus cannot be written. Kept as a value and not as a sentence: a window can change its language.
struct ReadOnlyCause {
    enum class Kind {
        Asked, ///< it was opened so
        File, ///< the file's permissions
        Folder, ///< no lock can be put beside it
        NoLocks, ///< its file system has none
        Writer, ///< another holds the lock
        HardLinks, ///< it has several names: each has files of its own beside it, which SQLite cannot reconcile
        Crowd, ///< others take and leave the lock all the time
    };

    Kind kind = Kind::Asked;
    int systemError = 0; ///< errno, of Folder and NoLocks

    /// For people, in the language of now; path: the corpus file.
    [[nodiscard]] QString sentence(const QString &path) const;
};

} // namespace spotter
