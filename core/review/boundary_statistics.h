// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_set.h"
#include "core/text/words.h"

#include <QHash>

#include <array>
#include <vector>

namespace spotter {

/// Where mentions begin and end, as all labels of a corpus have it: which words are the first and the last of mentions,
/// and which stand outside of them. A mention that ends in "and", or before the rest of a name, is told by that without
/// any model. Rejected labels say nothing.
class BoundaryStatistics {
public:
    explicit BoundaryStatistics(const ReviewSet &set);

    /// How well the two ends of both mentions of each label of a document fit what other documents say of their words,
    /// in logits: the end that fits worst. The order is that of its triples; 0 where a mention has no place.
    [[nodiscard]] std::vector<double> leastOf(size_t document) const;

private:
    struct Counts {
        int seen = 0;
        int first = 0; ///< of a mention
        int last = 0;
        int outside = 0; ///< of any mention
    };
    /// Beyond the ends of a text, beside the shapes of words.
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
