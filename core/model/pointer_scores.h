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

/// A decoded triple in tokens, ends inclusive. probabilities: subject start, subject end, object start, object end; of
/// the linking head: subject, object, the link of their starts, the link of their ends.
struct TokenTriple {
    int subjectStart = 0;
    int subjectEnd = 0;
    int predicate = 0;
    int objectStart = 0;
    int objectEnd = 0;
    float probabilities[4] = {};
    float known = 0; ///< knownProbability() where it was that which decided

    [[nodiscard]] double score() const
    {
        if (known > 0) return double(known);
        return double(probabilities[0]) * double(probabilities[1]) * double(probabilities[2])
            * double(probabilities[3]);
    }
};

/// A known fact at one place of it, with what the head says of that.
struct KnownTriple {
    TokenTriple triple;
    int fact = 0; ///< the same for every place of one fact
};

/// How probable a known fact is: its odds by the weakest of the four probabilities, times the square of its odds by
/// reliability. The square is measured (tests/benchmarks/README.md): counts are few and understate.
[[nodiscard]] float knownProbability(const float (&probabilities)[4], float reliability);

/// All likely pointers of one sentence, above a floor: what the head said, without the network. Enough to decode with
/// any thresholds at or above the floor.
struct PointerScores {
    std::vector<Pointer> subjectStarts;
    std::vector<Pointer> subjectEnds;
    std::vector<ObjectPointers> objects; ///< a candidate subject each
    std::vector<TokenTriple> linked; ///< of the linking head: every combination, and nothing but subjectStarts beside
    std::vector<KnownTriple> known; ///< all that were asked about, whatever the floor; places of one fact side by side
};

/// Subject and object candidates: each start above its threshold goes with the nearest end at or after it that is above
/// its own (the article's decoding).
struct PointerPair {
    Pointer start;
    Pointer end;
};
[[nodiscard]] std::vector<PointerPair> pairPointers(
    const std::vector<Pointer> &starts, const std::vector<Pointer> &ends, float startThreshold, float endThreshold);

/// The triples of a sentence under given thresholds; those of the linking head are compared in the order of its
/// probabilities. A known fact that is not found anyway is added where it is probable enough, at its best place.
[[nodiscard]] std::vector<TokenTriple> decode(const PointerScores &scores, const Thresholds &thresholds);

} // namespace spotter
