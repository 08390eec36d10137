// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/predicate_cooccurrence.h"

#include "core/review/claim.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace spotter {

namespace {

/// A lower share is not counted as evidence.
constexpr double leastShare = 0.02;
/// Smoothing, so that a single document is weak evidence.
constexpr double unseen = 0.05;

/// The kinds of co-occurrence between a triple and another.
std::array<bool, cooccurrenceKindCount> kindsOf(const auto &triple, const auto &other)
{
    const bool sameSubject = triple.subject == other.subject;
    const bool sameObject = triple.object == other.object;
    const bool leads = triple.object == other.subject;
    const bool follows = triple.subject == other.object;
    return {sameSubject && sameObject, leads && follows, sameSubject && !sameObject, sameObject && !sameSubject,
        leads && !follows, follows && !leads};
}

} // namespace

PredicateCooccurrence::PredicateCooccurrence(const ReviewSet &set) : m_set(set)
{
    for (const ReviewDocument &document : set.documents)
        for (const LabelledTriple &label : document.document.triples)
            if (!m_predicates.contains(label.triple.predicate))
                m_predicates.insert(label.triple.predicate, int(m_predicates.size()));
    m_all.labels.resize(size_t(m_predicates.size()));
    for (const ReviewDocument &document : set.documents) {
        const Counts counts = countsOf(labelsOf(document.document));
        for (size_t p = 0; p < counts.labels.size(); ++p) m_all.labels[p] += counts.labels[p];
        for (auto it = counts.together.cbegin(); it != counts.together.cend(); ++it)
            m_all.together[it.key()] += it.value();
    }
}

PredicateCooccurrence::Strings PredicateCooccurrence::stringsOf(const Triple &triple) const
{
    return {folded(triple.subject.text), folded(triple.object.text), m_predicates.value(triple.predicate, -1)};
}

std::vector<PredicateCooccurrence::Strings> PredicateCooccurrence::labelsOf(const Document &document) const
{
    std::vector<Strings> labels;
    for (const LabelledTriple &label : document.triples)
        if (label.isFact()) labels.push_back(stringsOf(label.triple));
    if (labels.size() > mostLabels) labels.clear();
    return labels;
}

qint64 PredicateCooccurrence::keyOf(size_t kind, int given, int other) const
{
    const auto predicates = qint64(m_predicates.size());
    return (qint64(kind) * predicates + given) * predicates + other;
}

PredicateCooccurrence::Counts PredicateCooccurrence::countsOf(std::span<const Strings> labels) const
{
    Counts counts;
    counts.labels.resize(size_t(m_predicates.size()));
    std::set<qint64> seen;
    for (const Strings &given : labels) {
        ++counts.labels[size_t(given.predicate)];
        seen.clear(); // each kind of co-occurrence counts once per label, however many labels share it
        for (const Strings &other : labels) {
            if (&other == &given) continue;
            const auto kinds = kindsOf(other, given);
            for (size_t kind = 0; kind < cooccurrenceKindCount; ++kind)
                if (kinds[kind]) seen.insert(keyOf(kind, given.predicate, other.predicate));
        }
        for (const qint64 key : seen) ++counts.together[key];
    }
    return counts;
}

std::vector<PredicateCooccurrence::CooccurrenceScores> PredicateCooccurrence::scoresOf(
    size_t document, std::span<const Triple> triples) const
{
    std::vector<CooccurrenceScores> scores(triples.size(), CooccurrenceScores{});
    if (triples.empty()) return scores;
    const std::vector<Strings> labels = labelsOf(m_set.documents[document].document);
    const Counts here = countsOf(labels);
    for (size_t i = 0; i < triples.size(); ++i) {
        const Strings own = stringsOf(triples[i]);
        if (own.predicate < 0) continue;
        for (const Strings &label : labels) {
            const auto kinds = kindsOf(own, label);
            for (size_t kind = 0; kind < cooccurrenceKindCount; ++kind) {
                if (!kinds[kind]) continue;
                const qint64 key = keyOf(kind, label.predicate, own.predicate);
                const auto given = size_t(label.predicate);
                const double share = (m_all.together.value(key) - here.together.value(key) + unseen)
                    / (m_all.labels[given] - here.labels[given] + 1);
                scores[i][kind] = std::max(scores[i][kind], std::log(share / leastShare));
            }
        }
    }
    return scores;
}

} // namespace spotter
