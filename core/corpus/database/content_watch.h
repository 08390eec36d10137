// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/database/file_place.h"

#include <QString>

#include <mutex>
#include <optional>

namespace spotter {

/// Notices that another file was copied over an open corpus: its inode stays, its content is that of the other one.
/// What SQLite has in its caches and in the log belongs to the content before, and would damage the new one. Any
/// thread.
class ContentWatch {
public:
    /// From now on, when the file at the path is known to be the corpus with this UUID.
    ContentWatch(const QString &path, const QString &uuid);

    /// False as long as nothing shows it: also while the file is being written to, or is not there. One stat(2) unless
    /// the file has changed since the last call; then it is looked into, which takes a fraction of a millisecond. Once
    /// true, always true.
    [[nodiscard]] bool isOverwritten();

private:
    [[nodiscard]] bool look(const FileState &state);

    std::mutex m_mutex;
    const QString m_path;
    const QString m_uuid;
    std::optional<FileState> m_seen; ///< when its content was known to be the corpus
    quint32 m_counter = 0; ///< the file's own count of changes, which never becomes smaller
    qint64 m_lastEntry = 0; ///< of the journal in the file, when it was last looked into
    bool m_isOverwritten = false;
};

} // namespace spotter
