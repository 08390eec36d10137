// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/review_store.h"
#include "core/review/finding.h"

#include <span>

namespace spotter {

class Corpus;

/// Applies a person's decision, as one undo step: Corrected changes, adds or rejects labels as the findings propose;
/// Kept accepts the label (or rejects the triple whose label seemed to be missing); Postponed changes nothing. Every
/// decision is stored as a review result. Fails (NotFound) if a label no longer exists: judge again. On the corpus'
/// thread.
[[nodiscard]] Result<void> settle(Corpus &corpus, std::span<const Finding> findings, Verdict verdict);

} // namespace spotter
