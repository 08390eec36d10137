// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>

#include <memory>

class QLockFile;

namespace spotter {

/// Tells other processes (and other windows of this one) that a training run is in progress, even if the corpus is
/// closed meanwhile. Released when the process dies for any reason. Any thread.
class RunLock {
public:
    /// If it cannot be acquired (no folder can be created beside the corpus), others take the run for interrupted until
    /// its end is written.
    RunLock(const QString &corpus, RunId run);
    ~RunLock();
    RunLock(const RunLock &) = delete;
    RunLock &operator=(const RunLock &) = delete;

    /// Whether any process holds it.
    [[nodiscard]] static bool isHeld(const QString &corpus, RunId run);

private:
    QString m_corpus;
    std::unique_ptr<QLockFile> m_file;
};

} // namespace spotter
