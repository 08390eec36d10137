// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/evidence.h"
#include "core/review/finding.h"

namespace spotter {

/// Determines the probable error of a label, as the first of these that applies: it exists twice; it is not in the
/// text; the schema does not allow it; the model is more confident in an alternative; an identical sentence or the same
/// pair is labelled differently; the model does not find it. Sets kind, instead, insteadProbability and elsewhere.
/// index: in document.triples.
void nameKind(Finding &finding, const LabelReading &reading, const ReviewSet &set, const FactIndex &facts,
    size_t document, size_t index);

/// The number of other documents with the same text that lack a label.
[[nodiscard]] int twinsWithout(const FactIndex &facts, size_t document, const Triple &triple);

} // namespace spotter
