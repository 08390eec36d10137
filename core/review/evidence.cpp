// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/evidence.h"

#include "core/review/claim.h"
#include "core/review/learned_weights.h"

#include <algorithm>
#include <cmath>

namespace spotter {

namespace {

constexpr qint64 fewestLabels = 5; ///< of a predicate that has a mean of its own
constexpr size_t fewestForScale = 30; ///< labels that have a scale of their own

double meanLogit(const Parts &parts)
{
    double sum = 0;
    for (const float part : parts) sum += boundedLogit(double(part));
    return sum / double(parts.size());
}

/// By how much something else is surer, in logits; how much less sure it is beyond 2 says nothing more, nor whether
/// there is anything else at all.
double margin(const std::optional<ReadTriple> &other, const ReadTriple &own)
{
    constexpr double least = -2;
    if (!other) return least;
    return std::max(boundedLogit(other->least()) - boundedLogit(own.least()), least);
}

/// How sure the model is of whatever it is surest of in the label's place.
double bestAlternative(const LabelReading &reading)
{
    constexpr double least = -5;
    double best = least;
    for (const auto *other :
        {&reading.otherPredicate, &reading.swapped, &reading.otherEnds, &reading.otherObject, &reading.otherSubject})
        if (*other) best = std::max(best, boundedLogit((*other)->least()));
    return best;
}

double median(std::vector<double> &values)
{
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::ranges::nth_element(values, middle);
    return *middle;
}

double standardDeviation(std::span<const double> values)
{
    double sum = 0;
    double squares = 0;
    for (const double value : values) {
        sum += value;
        squares += value * value;
    }
    const double mean = sum / double(values.size());
    return std::sqrt(std::max(0.0, squares / double(values.size()) - mean * mean));
}

int contradictions(const QMap<QString, int> &elsewhere, const QString &predicate)
{
    if (elsewhere.contains(predicate)) return 0;
    int count = 0;
    for (const int documents : elsewhere) count += documents;
    return count;
}

} // namespace

UsualConfidence::UsualConfidence(std::span<const DocumentReading> readings)
{
    struct Sum {
        double least = 0;
        qint64 labels = 0;
    };
    QHash<QString, Sum> sums;
    Sum all;
    std::vector<double> leasts, means; // in logits
    for (const DocumentReading &reading : readings)
        for (const LabelReading &label : reading.labels) {
            if (label.place != LabelPlace::Read) continue;
            leasts.push_back(boundedLogit(label.label.least()));
            means.push_back(meanLogit(label.label.parts));
            for (Sum *sum : {&sums[label.label.triple.predicate], &all}) {
                sum->least += label.label.least();
                ++sum->labels;
            }
        }
    if (all.labels > 0) m_mean = all.least / double(all.labels);
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        if (it->labels >= fewestLabels) m_means[it.key()] = it->least / double(it->labels);
    if (leasts.size() < fewestForScale) return;
    m_spread = std::max(1.0, standardDeviation(leasts));
    m_medianLeast = median(leasts);
    m_medianMean = median(means);
}

const std::array<const char *, labelFeatureCount> &labelFeatureNames()
{
    static const std::array<const char *, labelFeatureCount> names{"one", "least", "mean", "other predicate", "swapped",
        "other ends", "other mention", "best alternative", "against usual", "labelled elsewhere",
        "contradicted elsewhere", "twins without it"};
    return names;
}

std::vector<double> labelFeatures(const LabelReading &reading, const UsualConfidence &usual, const FactIndex &facts,
    size_t document, int twinsWithout)
{
    const ReadTriple &own = reading.label;
    const auto elsewhere = facts.predicatesOfPair(own.triple, document);
    const double least = boundedLogit(own.least());
    const double spread = usual.spread();
    return {1, (least - usual.medianLeast()) / spread, (meanLogit(own.parts) - usual.medianMean()) / spread,
        margin(reading.otherPredicate, own) / spread, margin(reading.swapped, own) / spread,
        margin(reading.otherEnds, own) / spread,
        std::max(margin(reading.otherObject, own), margin(reading.otherSubject, own)) / spread,
        (bestAlternative(reading) - usual.medianLeast()) / spread,
        (least - boundedLogit(usual.of(own.triple.predicate))) / spread,
        std::log1p(elsewhere.value(own.triple.predicate)), std::log1p(contradictions(elsewhere, own.triple.predicate)),
        std::log1p(twinsWithout)};
}

const std::array<const char *, candidateFeatureCount> &candidateFeatureNames()
{
    static const std::array<const char *, candidateFeatureCount> names{"one", "least", "mean", "subject labelled here",
        "object labelled here", "predicate labelled here", "pair labelled here", "labelled elsewhere",
        "contradicted elsewhere", "against usual", "no label here", "crosses a label's mention",
        "same strings labelled here", "twins with it"};
    return names;
}

std::vector<double> candidateFeatures(const ReadTriple &candidate, const UsualConfidence &usual, const FactIndex &facts,
    const ReviewSet &set, size_t document, int twinsWith)
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
    return {1, least, meanLogit(candidate.parts), double(subjectHere), double(objectHere), double(predicateHere),
        double(pairHere), std::log1p(elsewhere.value(own.predicate)),
        std::log1p(contradictions(elsewhere, own.predicate)), least - boundedLogit(usual.of(own.predicate)),
        empty ? facts.rarityOfNone() : 0, double(crosses), double(facts.has(document, own)), std::log1p(twinsWith)};
}

double confidenceOf(
    const ReadTriple &triple, QualityMethod method, double usual, std::span<const double> features, bool isLabel)
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
    return isLabel ? logistic(features, labelWeights) : logistic(features, candidateWeights);
}

} // namespace spotter
