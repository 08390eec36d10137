// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/evidence.h"

#include "core/review/claim.h"

#include <algorithm>
#include <cmath>

namespace spotter {

namespace {

/// The alternatives to the label in a reading.
std::array<const std::optional<ReadTriple> *, 5> alternatives(const LabelReading &reading)
{
    return {&reading.otherPredicate, &reading.swapped, &reading.otherEnds, &reading.otherObject, &reading.otherSubject};
}

/// The confidence in the best alternative to the label, relative to the usual confidence; limited to four standard
/// deviations below, because lower values carry no information.
double bestAlternative(const LabelReading &reading, const ConfidenceBaseline &usual)
{
    constexpr double least = -4;
    double best = least;
    for (const auto *other : alternatives(reading))
        if (*other) best = std::max(best, (boundedLogit((*other)->least()) - usual.medianLeast()) / usual.spread());
    return best;
}

/// The maximum number of other documents in which one of the alternatives is labelled.
int rivalsElsewhere(const LabelReading &reading, const FactIndex &facts, size_t document)
{
    int most = 0;
    for (const auto *other : alternatives(reading))
        if (*other) most = std::max(most, facts.documentsWith((*other)->triple, document));
    return most;
}

/// The number of agreeing documents as evidence: more than two add nothing, because a copied error is often copied many
/// times.
double agreement(int documents)
{
    constexpr int enough = 2;
    return std::log1p(std::min(documents, enough));
}

/// Further sentences that state the fact only by other names, or by another form of its date or number.
double byOtherNames(const FactSupport &stated, int documents)
{
    constexpr double enough = 2;
    return std::max(0.0, std::log1p(std::min(stated.same, enough)) - agreement(documents));
}

int sumOf(const QMap<QString, int> &counts)
{
    int sum = 0;
    for (const int count : counts) sum += count;
    return sum;
}

int contradictions(const QMap<QString, int> &elsewhere, const QString &predicate)
{
    return elsewhere.contains(predicate) ? 0 : sumOf(elsewhere);
}

} // namespace

std::vector<double> labelFeatures(const LabelReading &reading, const ConfidenceBaseline &usual, const FactIndex &facts,
    size_t document, const CorpusHabits &habits)
{
    const ReadTriple &own = reading.label;
    const QString &predicate = own.triple.predicate;
    const auto elsewhere = facts.predicatesOfPair(own.triple, document);
    const auto ofObject = facts.predicatesOfObject(own.triple, document);
    const double least = boundedLogit(own.least());
    const double spread = usual.spread();
    std::vector<double> features{
        1, (least - usual.medianLeast()) / spread, (meanLogit(own.parts) - usual.medianMean()) / spread};
    const Margins margins = marginsOf(reading);
    for (size_t i = 0; i < rivalCount; ++i) features.push_back((margins[i] - leastMargin) / usual.marginSpreads()[i]);
    features.insert(features.end(),
        {bestAlternative(reading, usual), (least - boundedLogit(usual.of(predicate))) / spread,
            agreement(elsewhere.value(predicate)), std::log1p(contradictions(elsewhere, predicate)),
            std::log1p(habits.twinsWithout), std::log1p(rivalsElsewhere(reading, facts, document)),
            std::log1p(ofObject.value(predicate)), std::log1p(contradictions(ofObject, predicate)),
            std::log1p(facts.otherPredicatesIn(document, own.triple)), habits.edges, habits.cues});
    const FactSupport &stated = habits.stated;
    features.insert(features.end(),
        {std::log1p(stated.rival), std::log1p(stated.disorder), double(stated.isWrongKind),
            std::log1p(std::min(stated.otherDirection, 1.0)), stated.otherDirectionLacks,
            byOtherNames(stated, elsewhere.value(predicate))});
    return features;
}

std::vector<double> candidateFeatures(const ReadTriple &candidate, const ConfidenceBaseline &usual,
    const FactIndex &facts, const ReviewSet &set, size_t document, int twinsWith,
    const PredicateCooccurrence::CooccurrenceScores &cooccurrence, const FactSupport &stated)
{
    const Triple &own = candidate.triple;
    bool subjectHere = false;
    bool objectHere = false;
    bool predicateHere = false;
    bool pairHere = false;
    bool empty = true;
    bool crosses = false;
    const auto cross = [](Span a, Span b) { return a != b && a.overlaps(b); };
    for (const LabelledTriple &label : set.documents[document].document.triples) {
        if (label.state == ReviewState::Rejected) continue;
        const Triple &other = label.triple;
        empty = false;
        subjectHere |= other.subject.span == own.subject.span;
        objectHere |= other.object.span == own.object.span;
        predicateHere |= other.predicate == own.predicate;
        pairHere |= other.subject.span == own.subject.span && other.object.span == own.object.span;
        for (const Span mine : {own.subject.span, own.object.span})
            crosses |= cross(mine, other.subject.span) || cross(mine, other.object.span);
    }
    const auto elsewhere = facts.predicatesOfPair(own, document);
    const double least = boundedLogit(candidate.least());
    std::vector<double> features{1, least, meanLogit(candidate.parts), double(subjectHere), double(objectHere),
        double(predicateHere), double(pairHere), std::log1p(elsewhere.value(own.predicate)),
        std::log1p(contradictions(elsewhere, own.predicate)), least - boundedLogit(usual.of(own.predicate)),
        empty ? facts.rarityOfNone() : 0, double(crosses), double(facts.has(document, own)), std::log1p(twinsWith)};
    features.insert(features.end(), cooccurrence.begin(), cooccurrence.end());
    features.insert(
        features.end(), {std::log1p(stated.rival + stated.disorder), std::log1p(std::min(stated.otherDirection, 1.0))});
    return features;
}

double confidenceOf(const ReadTriple &triple, QualityMethod method, double usual, std::span<const double> features,
    std::span<const double> weights)
{
    switch (method) {
    case QualityMethod::SelfConfidence:
        return leastPart(triple.parts);
    case QualityMethod::Mean:
        return meanPart(triple.parts);
    case QualityMethod::Softmin:
        return softminPart(triple.parts);
    case QualityMethod::MovingAverage:
        return movingAveragePart(triple.parts);
    case QualityMethod::ConfidentThresholds:
        return againstThreshold(triple.least(), usual);
    case QualityMethod::Learned:
        break;
    }
    return logistic(features, weights);
}

} // namespace spotter
