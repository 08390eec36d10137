// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/database/read_only_cause.h"

#include <expected>
#include <memory>

namespace spotter {

/// The right to write a corpus: an flock(2) on a file beside it. The kernel lets it go when the process dies, however
/// it dies, so that no stale lock is ever left. Symbolic links are followed: every name of a corpus has one lock. Any
/// thread.
class WriterLock {
public:
    enum class Sharing {
        Alone, ///< refused while anybody else, this process included, has it
        InProcess, ///< together with others of this process
    };

    /// Or why there is none to be had. The corpus need not exist yet.
    [[nodiscard]] static std::expected<std::unique_ptr<WriterLock>, ReadOnlyCause> acquire(
        const QString &corpusPath, Sharing sharing = Sharing::Alone);
    ~WriterLock();
    WriterLock(const WriterLock &) = delete;
    WriterLock &operator=(const WriterLock &) = delete;

private:
    explicit WriterLock(const QString &path);

    QString m_path; ///< of the lock file
};

} // namespace spotter
