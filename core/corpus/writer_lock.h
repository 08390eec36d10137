// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/read_only_cause.h"

#include <expected>
#include <memory>

namespace spotter {

/// The right to write a corpus: an flock(2) on a file beside it. The kernel lets it go when the process dies, however
/// it dies, so that no stale lock is ever left; a second taker, in this process or another, is refused.
class WriterLock {
public:
    /// Or why there is none to be had.
    [[nodiscard]] static std::expected<std::unique_ptr<WriterLock>, ReadOnlyCause> acquire(const QString &corpusPath);
    ~WriterLock();
    WriterLock(const WriterLock &) = delete;
    WriterLock &operator=(const WriterLock &) = delete;

private:
    WriterLock(const QString &path, int descriptor);

    QString m_path;
    int m_descriptor;
};

} // namespace spotter
