// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/text/document.h"

#include <QDateTime>

#include <vector>

namespace spotter {

/// What a review doubts of a document that trains. Triples are compared by their strings.
struct LabelDoubts {
    struct Label {
        Triple triple;
        float trust = 1; ///< how much it counts, in [0, 1]
    };
    std::vector<Label> labels; ///< of less than full trust
    std::vector<Triple> unknown; ///< unlabelled, and yet probable: the training takes them for neither true nor false

    [[nodiscard]] bool isEmpty() const { return labels.empty() && unknown.empty(); }
};

// NOLINTBEGIN(readability-redundant-member-init): without them GCC warns of each that leaves members out.
/// A document that trains.
struct TrainingDocument {
    Document document; ///< one without labels trains as a negative
    DocumentId id = {}; ///< in its corpus; invalid if it comes from elsewhere
    QDateTime corrected = {}; ///< when a person last changed its labels; invalid if nobody has
    LabelDoubts doubts = {}; ///< empty: every label counts, and nothing is missing
};
// NOLINTEND(readability-redundant-member-init)

/// The last edit that a copy of a corpus has seen: its step in the journal, and when it was made.
struct JournalPlace {
    qint64 step = 0; ///< 0: the journal was empty, or there was none
    QDateTime when;
    /// When the journal's first step was made: copies of a corpus have it in common, other corpora have another.
    QDateTime begun = {}; // NOLINT(readability-redundant-member-init): may be left out
};

/// What a training run reads: an immutable copy, so that the corpus may change meanwhile.
struct TrainingSet {
    Schema schema;
    std::vector<TrainingDocument> train;
    std::vector<Document> dev; ///< chooses the epoch and the thresholds; where empty, a tenth of train is held out
    std::vector<QString> unlabelled; ///< texts for masked pretraining, beside those of train
    JournalPlace copiedAt = {}; // NOLINT(readability-redundant-member-init): may be left out
};

} // namespace spotter
