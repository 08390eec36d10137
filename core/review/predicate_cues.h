// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_set.h"

#include <QHash>

#include <vector>

namespace spotter {

/// Which words beside two mentions go with which predicate, as all labels of a corpus have it: naive Bayes over the
/// words and pairs of neighbours between the mentions and next to them. Where a model has learnt little, that "wife"
/// stands between the two says more of a predicate than the model does. Rejected labels say nothing.
class PredicateCues {
public:
    explicit PredicateCues(const ReviewSet &set);

    /// How much better the words beside each label of a document go with its own predicate than with the one that they
    /// go best with beside it, by what other documents say: mean of the logarithms of probability ratios, within
    /// leastFit and mostFit. The order is that of the document's triples; 0 where a mention has no place.
    [[nodiscard]] std::vector<double> fitOf(size_t document) const;
    static constexpr double leastFit = -2;
    static constexpr double mostFit = 0.5;

private:
    using Cue = quint32; ///< a hash of words and of where they stand
    struct CuedLabel {
        int predicate = 0;
        std::vector<Cue> cues; ///< none twice
    };
    /// Of each label of a document, in the order of its triples; of those that say nothing without a predicate (-1).
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
