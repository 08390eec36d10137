// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_set.h"

#include <QHash>

#include <vector>

namespace spotter {

/// Statistics of which words around two mentions are typical of which predicate in all labels of a corpus: naive Bayes
/// over the words and word pairs between the mentions and next to them. If a model has learnt little, the word "wife"
/// between the two tells more about the predicate than the model. Rejected labels are ignored.
class PredicateCues {
public:
    explicit PredicateCues(const ReviewSet &set);

    /// How much better the words around each label of a document fit its own predicate than the best other one,
    /// according to the other documents: the mean of the logarithms of probability ratios, limited to [leastFit,
    /// mostFit]. In the order of the document's triples; 0 if a mention has no span.
    [[nodiscard]] std::vector<double> fitOf(size_t document) const;
    static constexpr double leastFit = -2;
    static constexpr double mostFit = 0.5;

private:
    using Cue = quint32; ///< a hash of words and of their position
    struct CuedLabel {
        int predicate = 0;
        std::vector<Cue> cues; ///< sorted, without duplicates
    };
    /// One for each label of a document, in the order of its triples; predicate is -1 for labels that are ignored.
    [[nodiscard]] std::vector<CuedLabel> labelsOf(const Document &document) const;

    const ReviewSet &m_set;
    QHash<QString, int> m_predicates;
    std::vector<int> m_labels; ///< of each predicate
    struct Count {
        int predicate = 0;
        int labels = 0;
    };
    QHash<Cue, std::vector<Count>> m_counts; ///< how many labels of which predicates have the cue
};

} // namespace spotter
