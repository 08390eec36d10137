// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <optional>

namespace spotter {

/// Which file it is, under any name. A file that was moved within its file system keeps it; a copy has another one.
struct FileIdentity {
    quint64 device = 0;
    quint64 inode = 0;
    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

/// Of the file that a path leads to, also through symbolic links; nothing if there is none. One stat(2); any thread.
[[nodiscard]] std::optional<FileIdentity> fileIdentity(const QString &path);

/// A file as it is at one moment: any write to it, and a copy over it, changes this.
struct FileState {
    FileIdentity identity;
    qint64 changedNs = 0; ///< since 1970; no program can set it
    qint64 bytes = 0;
    friend bool operator==(const FileState &, const FileState &) = default;
};

/// Like fileIdentity().
[[nodiscard]] std::optional<FileState> fileState(const QString &path);

/// What became of a file that this process has open.
struct CorpusPlace {
    enum class Kind {
        There, ///< at its path
        Moved,
        Trashed, ///< moved to a trash folder, which may be emptied at any time
        Gone, ///< deleted, or moved to another file system
        Replaced, ///< gone, and another file has its path
        Overwritten, ///< at its path, with the content of another file
    };

    Kind kind = Kind::There;
    QString path; ///< of the file if it is There, Moved, Trashed or Overwritten; otherwise the one that it had

    /// For the user, if it is not There: an edit of it was not saved, and why.
    [[nodiscard]] QString refusal(const QString &before) const;
};

/// Finds an open file by the descriptors of this process and, where the system does not tell their names, in the folder
/// where it was. path: where it was; real: the same without symbolic links. Takes longer than fileIdentity().
[[nodiscard]] CorpusPlace placeOf(const FileIdentity &file, const QString &path, const QString &real);

/// A descriptor of this process for the file, owned by another part of it; -1 if there is none.
[[nodiscard]] int descriptorOf(const FileIdentity &file);

} // namespace spotter
