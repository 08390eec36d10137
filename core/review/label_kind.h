// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/evidence.h"
#include "core/review/finding.h"

namespace spotter {

/// What is wrong with a label if it is wrong, by the first of these that holds: it stands there twice; it is not in the
/// text; the schema forbids it; the model is surer of something else in its place; an identical sentence or the same
/// pair is labelled otherwise; the model just does not find it. Sets kind, instead, insteadProbability and elsewhere.
/// index: of document.triples.
void nameKind(Finding &finding, const LabelReading &reading, const ReviewSet &set, const FactIndex &facts,
    size_t document, size_t index);

/// Identical sentences of a document that lack a label.
[[nodiscard]] int twinsWithout(const FactIndex &facts, size_t document, const Triple &triple);

} // namespace spotter
