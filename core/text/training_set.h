// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/text/document.h"

#include <QDateTime>

#include <vector>

namespace spotter {

/// The labels of a training document that a review doubts. Triples are compared by their strings.
struct LabelDoubts {
    struct Label {
        Triple triple;
        float trust = 1; ///< its weight in training, in [0, 1]
    };
    std::vector<Label> labels; ///< only those with less than full trust
    std::vector<Triple> unknown; ///< unlabelled, but probable: training counts them as neither true nor false

    [[nodiscard]] bool isEmpty() const { return labels.empty() && unknown.empty(); }
};

// NOLINTBEGIN(readability-redundant-member-init): without them GCC warns about every initialiser that leaves members
// out.
/// A document to train on.
struct TrainingDocument {
    Document document; ///< a document without labels is a negative example
    DocumentId id = {}; ///< in its corpus; invalid if it comes from elsewhere
    QDateTime corrected = {}; ///< when a person last changed its labels; invalid if nobody has
    LabelDoubts doubts = {}; ///< empty: all labels have full weight, none is missing
};
// NOLINTEND(readability-redundant-member-init)

/// The last edit that is in a copy of a corpus: its step in the journal, and when it was made.
struct JournalPlace {
    qint64 step = 0; ///< 0: the journal was empty, or there was none
    QDateTime when;
    /// When the journal's first step was made: identifies the corpus, because it is the same in all copies of it and
    /// different in others.
    QDateTime begun = {}; // NOLINT(readability-redundant-member-init): may be left out
};

/// The input of a training run: an immutable copy, so the corpus may change meanwhile.
struct TrainingSet {
    Schema schema;
    std::vector<TrainingDocument> train;
    std::vector<Document> dev; ///< used to choose the epoch and the thresholds; if empty, a tenth of train is held out
    std::vector<QString> unlabelled; ///< texts for masked pretraining, in addition to those of train
    JournalPlace copiedAt = {}; // NOLINT(readability-redundant-member-init): may be left out
};

} // namespace spotter
