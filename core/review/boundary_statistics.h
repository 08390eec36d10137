// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_set.h"
#include "core/text/words.h"

#include <QHash>

#include <array>
#include <vector>

namespace spotter {

/// Statistics of where mentions begin and end in all labels of a corpus: which words are the first and the last of
/// mentions, and which are outside mentions. They detect a mention that ends in "and", or before the rest of a name,
/// without any model. Rejected labels are ignored.
class BoundaryStatistics {
public:
    explicit BoundaryStatistics(const ReviewSet &set);

    /// How well the ends of the two mentions of each label of a document fit the statistics of the other documents, in
    /// logits; the worst of the four ends. In the order of the document's triples; 0 if a mention has no span.
    [[nodiscard]] std::vector<double> leastOf(size_t document) const;

private:
    struct Counts {
        int seen = 0;
        int first = 0; ///< as the first word of a mention
        int last = 0;
        int outside = 0; ///< outside any mention
    };
    /// An additional word shape: beyond the ends of the text.
    static constexpr size_t nowhere = wordShapeCount;

    struct Tally {
        QHash<QString, Counts> words;
        std::array<Counts, wordShapeCount + 1> shapes;
    };
    static void count(Tally &tally, const Document &document);

    class Others;
    const ReviewSet &m_set;
    Tally m_all;
};

} // namespace spotter
