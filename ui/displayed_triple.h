// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/corpus/annotation_store.h"
#include "core/text/document.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace spotter {

/// A triple as shown in the window: a label, a prediction of the model, or both.
struct DisplayedTriple {
    AnnotationId annotation; ///< invalid if it is only a prediction
    Triple triple;
    Origin origin = Origin::Imported; ///< of the label
    ReviewState state = ReviewState::Unreviewed; ///< of the label
    std::optional<double> score; ///< of the model, if it also found this triple
    Assertion assertion = {}; // NOLINT(readability-redundant-member-init): of the label; may be left out

    [[nodiscard]] bool isLabel() const { return annotation.isValid(); }
    [[nodiscard]] bool isFoundByModel() const { return score.has_value(); }
    /// Whether the triple holds, as far as people have said.
    [[nodiscard]] bool isFact() const { return !isLabel() || (state != ReviewState::Rejected && !assertion.negated); }
    friend bool operator==(const DisplayedTriple &, const DisplayedTriple &) = default;
};

/// The predicate as drawn and listed: "¬" before a negated one, "?" after an uncertain one, "*" after one with a note.
[[nodiscard]] QString markedPredicate(const DisplayedTriple &row);
/// The same in words, for those who hear it: "director, negated, uncertain, with a note".
[[nodiscard]] QString spokenPredicate(const DisplayedTriple &row);
/// What tool tips say of the assertion: a line each for negated, uncertain and the note; nothing if it is plain.
[[nodiscard]] QStringList assertionLines(const DisplayedTriple &row);

/// The end of a triple that an action is about.
enum class TripleEnd { Subject, Object };

/// The index of the row in a later list of the same document's triples: by its annotation, else by its content (an
/// accepted prediction is now a label). A label never matches another label. -1 if it no longer exists.
[[nodiscard]] int findRow(const std::vector<DisplayedTriple> &rows, const DisplayedTriple &row);

/// Merges labels and predictions (the same spans and predicate are one row), sorted by place. Rejected labels are kept:
/// they are shown struck through and hide the same prediction.
[[nodiscard]] std::vector<DisplayedTriple> joinLabelsAndPredictions(
    const std::vector<Annotation> &labels, const std::vector<ScoredTriple> &predictions);

} // namespace spotter
