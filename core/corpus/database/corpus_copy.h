// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QString>

namespace spotter {

class Database;

/// See Corpus::copyTo().
[[nodiscard]] Result<void> copyCorpus(
    Database &source, const QString &path, const std::stop_token &stop, const ProgressCallback &progress);

/// Takes away the files that SQLite left beside a corpus that is gone; the caller holds its lock. They would be taken
/// for those of the next file of that name.
[[nodiscard]] Result<void> removeSideFiles(const QString &path);

/// Puts a finished file in the place of another, or of none, so that it is there even after a power cut: synced,
/// renamed, the folder synced. Where it fails, the old one is there.
[[nodiscard]] Result<void> moveIntoPlace(const QString &draft, const QString &path);

} // namespace spotter
