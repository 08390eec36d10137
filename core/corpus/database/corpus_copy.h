// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QString>

#include <functional>

namespace spotter {

class Database;

/// See Corpus::copyTo().
[[nodiscard]] Result<void> copyCorpus(
    Database &source, const QString &path, const std::stop_token &stop, const ProgressCallback &progress);

/// Writes the file at a path in the same way, replacing one that is there; write() makes the complete corpus at the
/// path that it is given. from: the source's name, for messages.
[[nodiscard]] Result<void> replaceCorpus(const QString &from, const QString &path, const std::stop_token &stop,
    const std::function<Result<void>(const QString &draft)> &write);

/// Removes the files that SQLite left beside a corpus that no longer exists; SQLite would apply them to the next file
/// of that name. The caller holds the lock of the corpus.
[[nodiscard]] Result<void> removeSideFiles(const QString &path);

/// Moves a finished file to a path, replacing an existing file, in a way that survives a power cut: syncs it, renames
/// it and syncs the folder. If it fails, the old file is still there.
[[nodiscard]] Result<void> moveIntoPlace(const QString &draft, const QString &path);

} // namespace spotter
