// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/pointer_scores.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>

namespace spotter {

namespace {

bool samePlace(const TokenTriple &a, const TokenTriple &b)
{
    return a.predicate == b.predicate && a.subjectStart == b.subjectStart && a.subjectEnd == b.subjectEnd
        && a.objectStart == b.objectStart && a.objectEnd == b.objectEnd;
}

/// The places of one fact are side by side in known.
void addKnown(const std::vector<KnownTriple> &known, float threshold, std::vector<TokenTriple> &triples)
{
    const auto found = std::span(triples).first(triples.size());
    std::vector<TokenTriple> added;
    for (auto first = known.begin(); first != known.end();) {
        const auto last = std::find_if(first, known.end(), [&](const KnownTriple &k) { return k.fact != first->fact; });
        const auto best = std::max_element(
            first, last, [](const KnownTriple &a, const KnownTriple &b) { return a.triple.known < b.triple.known; });
        const bool isFound = std::any_of(first, last, [&](const KnownTriple &place) {
            return std::ranges::any_of(found, [&](const TokenTriple &t) { return samePlace(t, place.triple); });
        });
        if (!isFound && best->triple.known > threshold) added.push_back(best->triple);
        first = last;
    }
    triples.insert(triples.end(), added.begin(), added.end());
}

} // namespace

float knownProbability(const float (&probabilities)[4], float reliability)
{
    const auto logit = [](float probability) {
        const double p = std::clamp(double(probability), 1e-12, 1 - 1e-6);
        return std::log(p / (1 - p));
    };
    const double evidence = logit(*std::ranges::min_element(probabilities)) + 2 * logit(reliability);
    return float(1 / (1 + std::exp(-evidence)));
}

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
    if (!scores.known.empty()) addKnown(scores.known, thresholds.knownFact, triples);
    return triples;
}

} // namespace spotter
