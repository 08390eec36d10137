// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/model_config.h"

#include <cstdint>
#include <vector>

namespace spotter {

/// A pointer that is likely enough to matter: a token index and its probability (after the power).
struct Pointer {
    int token = 0;
    float probability = 0;
};

/// The likely object pointers of one subject, in order of token within each predicate.
struct ObjectPointers {
    struct Channel {
        int predicate = 0;
        std::vector<Pointer> starts;
        std::vector<Pointer> ends;
    };
    int subjectStart = 0; ///< token indices, inclusive
    int subjectEnd = 0;
    std::vector<Channel> channels; ///< predicates with at least one start and one end, in order
};

/// A decoded triple in tokens, ends inclusive. probabilities: subject start, subject end, object start, object end; for
/// the linking head: subject, object, the link of their starts, the link of their ends.
struct TokenTriple {
    int subjectStart = 0;
    int subjectEnd = 0;
    int predicate = 0;
    int objectStart = 0;
    int objectEnd = 0;
    float probabilities[4] = {};
    float known = 0; ///< knownProbability() if the triple passed because of it

    /// Before calibration.
    [[nodiscard]] double score() const
    {
        if (known > 0) return double(known);
        return double(probabilities[0]) * double(probabilities[1]) * double(probabilities[2])
            * double(probabilities[3]);
    }
};

/// A known fact at one of its occurrences, with the head's scores.
struct KnownTriple {
    TokenTriple triple;
    int fact = 0; ///< the same for all occurrences of one fact
};

/// The probability of a known fact: the odds of the smallest of the four probabilities, times the square of the odds of
/// its reliability. The square was found by measurement (tests/benchmarks/README.md): counts are small and
/// underestimate it.
[[nodiscard]] float knownProbability(const float (&probabilities)[4], float reliability);

/// All pointers of one sentence above a floor. Enough to decode with any thresholds at or above the floor, without the
/// network.
struct PointerScores {
    std::vector<Pointer> subjectStarts;
    std::vector<Pointer> subjectEnds;
    std::vector<ObjectPointers> objects; ///< one per candidate subject
    std::vector<TokenTriple>
        linked; ///< for the linking head: every combination; of the other members only subjectStarts is set then
    std::vector<KnownTriple>
        known; ///< all known facts that were scored, whatever the floor; occurrences of one fact are adjacent
};

/// A subject or object candidate: each start above its threshold is paired with the nearest end at or after it that is
/// above the end's threshold (the article's decoding).
struct PointerPair {
    Pointer start;
    Pointer end;
};
[[nodiscard]] std::vector<PointerPair> pairPointers(
    const std::vector<Pointer> &starts, const std::vector<Pointer> &ends, float startThreshold, float endThreshold);

/// The triples of a sentence under given thresholds; for the linking head they apply in the order of its probabilities.
/// A known fact that is not found otherwise is added at its most probable occurrence if it is probable enough.
[[nodiscard]] std::vector<TokenTriple> decode(const PointerScores &scores, const Thresholds &thresholds);

} // namespace spotter
