// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/corpus/annotation_store.h"
#include "core/text/document.h"

#include <optional>
#include <vector>

namespace spotter {

/// A triple as the window shows it: a label, something the model found, or both at once.
struct DisplayedTriple {
    AnnotationId annotation; ///< invalid for what only the model says
    Triple triple;
    Origin origin = Origin::Imported; ///< of the label
    ReviewState state = ReviewState::Unreviewed; ///< of the label
    std::optional<double> score; ///< of the model, where it found this triple too

    [[nodiscard]] bool isLabel() const { return annotation.isValid(); }
    [[nodiscard]] bool isFoundByModel() const { return score.has_value(); }
    friend bool operator==(const DisplayedTriple &, const DisplayedTriple &) = default;
};

/// Which end of a triple an action is about.
enum class TripleEnd { Subject, Object };

/// Where the row is in a later list of the same document's triples: by its annotation, else by what it says (a
/// prediction that was accepted is a label now). A label is never another label. -1 when it is gone.
[[nodiscard]] int findRow(const std::vector<DisplayedTriple> &rows, const DisplayedTriple &row);

/// Joins labels and predictions (the same spans and predicate are one row), sorted by place. Rejected labels are kept:
/// they are shown struck through and hide the same prediction.
[[nodiscard]] std::vector<DisplayedTriple> joinLabelsAndPredictions(
    const std::vector<Annotation> &labels, const std::vector<ScoredTriple> &predictions);

} // namespace spotter
