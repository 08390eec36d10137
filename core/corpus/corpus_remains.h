// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QString>

#include <memory>

namespace spotter {

class Database;

/// The contents of an open corpus whose file was deleted, replaced or moved out of reach: no path leads to them any
/// more, only what this process has open. Any thread may copy them while the corpus is being read.
class CorpusRemains {
public:
    /// On the database's thread; nothing may write to the corpus from now on. Fails (Busy) while a reader keeps the
    /// last edits in the log.
    [[nodiscard]] static Result<std::shared_ptr<const CorpusRemains>> of(Database &database);
    ~CorpusRemains();
    CorpusRemains(const CorpusRemains &) = delete;
    CorpusRemains &operator=(const CorpusRemains &) = delete;

    /// Like Corpus::copyTo(). The path may be the one that the corpus had. Progress counts bytes.
    [[nodiscard]] Result<void> copyTo(
        const QString &path, std::stop_token stop = {}, const ProgressCallback &progress = {}) const;

private:
    CorpusRemains(int descriptor, const QString &path);

    int m_descriptor;
    QString m_path; ///< that the corpus had
};

} // namespace spotter
