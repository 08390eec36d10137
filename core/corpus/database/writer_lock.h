// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/database/read_only_cause.h"

#include <expected>
#include <memory>

namespace spotter {

/// The right to write a corpus: an flock(2) on a file beside it. The kernel releases it when the process dies for any
/// reason, so there are no stale locks. Symbolic links are followed: every name of a corpus has one lock. Any thread.
class WriterLock {
public:
    enum class Sharing {
        Alone, ///< fails while anybody has it, including this process
        InProcess, ///< shared with others in this process
    };

    /// The lock, or the reason why it cannot be acquired. The corpus need not exist yet.
    [[nodiscard]] static std::expected<std::unique_ptr<WriterLock>, ReadOnlyCause> acquire(
        const QString &corpusPath, Sharing sharing = Sharing::Alone);
    ~WriterLock();
    WriterLock(const WriterLock &) = delete;
    WriterLock &operator=(const WriterLock &) = delete;

    /// The same right after the corpus was moved to another path, with its lock file or without. Without it, the lock
    /// of the old path is released; if the new one cannot be acquired, that of the old path is kept.
    [[nodiscard]] std::expected<void, ReadOnlyCause> moveTo(const QString &corpusPath);

private:
    struct Held;
    struct Registry;
    explicit WriterLock(std::shared_ptr<Held> held);
    [[nodiscard]] static Registry &registry();

    std::shared_ptr<Held> m_held; ///< shared by the locks of this process on the same corpus
};

} // namespace spotter
