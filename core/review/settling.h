// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/review_store.h"
#include "core/review/finding.h"

#include <span>

namespace spotter {

class Corpus;

/// Does what a person decided, as one step of undo: Corrected changes, adds or rejects labels as the findings propose;
/// Kept accepts the label (or refuses the triple that was thought to be missing); Postponed changes nothing. Every
/// decision is written down as a review result. Fails (NotFound) where a label is gone meanwhile: judge again. On the
/// corpus' thread.
[[nodiscard]] Result<void> settle(Corpus &corpus, std::span<const Finding> findings, Verdict verdict);

} // namespace spotter
