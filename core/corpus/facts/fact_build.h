// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/corpus/facts/fact_rows.h"

#include <functional>

namespace spotter {

class Database;

/// Fills entity_names, facts and fact_labels from all labels; from then on each edit keeps them. Does nothing if they
/// are built. The labels are read before the database is locked for writing, so that edits wait only for the rows to be
/// written, which takes seconds for a million. Takes about 300 bytes of memory a label. Progress counts labels. Fails
/// (ReadOnly) if the corpus is read-only.
[[nodiscard]] Result<void> buildFacts(
    Database &database, const std::stop_token &stop = {}, const ProgressCallback &progress = {});
/// Empties them again, for a rebuild of the labels. Inside the caller's Transaction.
[[nodiscard]] Result<void> clearFacts(Database &database);

/// What every label says, in order of the labels. Stops at a failure of `each`.
[[nodiscard]] Result<void> forEachStatedFact(
    Database &database, const std::function<Result<void>(const FactOfLabel &)> &each);

} // namespace spotter
