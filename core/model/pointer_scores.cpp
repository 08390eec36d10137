// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/pointer_scores.h"

#include <algorithm>
#include <functional>

namespace spotter {

std::vector<PointerPair> pairPointers(
    const std::vector<Pointer> &starts, const std::vector<Pointer> &ends, float startThreshold, float endThreshold)
{
    std::vector<PointerPair> pairs;
    size_t next = 0;
    for (const Pointer &start : starts) {
        if (!(start.probability > startThreshold)) continue;
        while (next < ends.size() && (ends[next].token < start.token || !(ends[next].probability > endThreshold)))
            ++next;
        if (next == ends.size()) break;
        pairs.push_back({start, ends[next]});
    }
    return pairs;
}

std::vector<TokenTriple> decode(const PointerScores &scores, const Thresholds &thresholds)
{
    std::vector<TokenTriple> triples;
    for (const PointerPair &subject :
        pairPointers(scores.subjectStarts, scores.subjectEnds, thresholds.subjectStart, thresholds.subjectEnd)) {
        for (const ObjectPointers &objects : scores.objects) {
            if (objects.subjectStart != subject.start.token || objects.subjectEnd != subject.end.token) continue;
            for (const ObjectPointers::Channel &channel : objects.channels)
                for (const PointerPair &object :
                    pairPointers(channel.starts, channel.ends, thresholds.objectStart, thresholds.objectEnd))
                    triples.push_back({subject.start.token, subject.end.token, channel.predicate, object.start.token,
                        object.end.token,
                        {subject.start.probability, subject.end.probability, object.start.probability,
                            object.end.probability}});
            break;
        }
    }
    const float limits[]
        = {thresholds.subjectStart, thresholds.subjectEnd, thresholds.objectStart, thresholds.objectEnd};
    for (const TokenTriple &linked : scores.linked)
        if (std::ranges::equal(linked.probabilities, limits, std::ranges::greater())) triples.push_back(linked);
    return triples;
}

} // namespace spotter
