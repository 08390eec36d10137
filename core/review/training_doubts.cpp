// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/training_doubts.h"

#include "core/review/kept_readings.h"
#include "core/review/messages.h"

#include <QHash>

#include <algorithm>

namespace spotter {

namespace {

/// From this quality on, a label has full weight and an unlabelled candidate counts as a negative.
constexpr double sound = 0.9;

Triple withoutPlaces(Triple triple)
{
    triple.subject.span = {};
    triple.object.span = {};
    return triple;
}

/// Training matches doubts only by strings, so one about another mention would also affect the accepted label.
bool isAccepted(const Document &document, const Triple &triple)
{
    return std::ranges::any_of(document.triples, [&](const LabelledTriple &label) {
        return label.state == ReviewState::Accepted && sameTriple(withoutPlaces(label.triple), withoutPlaces(triple));
    });
}

} // namespace

void addDoubts(TrainingSet &training, const ReviewSet &set, const Judgement &judgement)
{
    QHash<DocumentId, LabelDoubts *> doubtsOf;
    for (TrainingDocument &document : training.train) doubtsOf.insert(document.id, &document.doubts);
    QHash<DocumentId, const Document *> documents;
    for (const ReviewDocument &document : set.documents) documents.insert(document.id, &document.document);
    for (const Finding &finding : judgement.findings) {
        const Document *document = documents.value(finding.document);
        if (!(finding.quality < sound) || !document || isAccepted(*document, finding.triple)) continue;
        LabelDoubts *doubts = doubtsOf.value(finding.document);
        if (!doubts) continue;
        if (finding.isMissing())
            doubts->unknown.push_back(finding.triple);
        else
            doubts->labels.push_back({finding.triple, float(finding.quality)});
    }
}

Result<DoubtCounts> addKeptDoubts(TrainingSet &training, Corpus &corpus, std::stop_token stop)
{
    const auto set = reviewSetOf(corpus, {}, stop);
    if (!set) return std::unexpected(set.error());
    const auto readings = keptReadings(*set, corpus);
    if (!readings) return std::unexpected(readings.error());
    if (std::ranges::none_of(*readings, [](const auto &reading) { return reading.has_value(); }))
        return failure(ErrorCode::Content,
            ReviewMessages::tr(
                "The corpus has not been reviewed yet, so its doubtful labels are not known; run a review first"));
    const auto judgement = judge(*set, *readings, {}, stop);
    if (!judgement) return std::unexpected(judgement.error());
    addDoubts(training, *set, *judgement);
    DoubtCounts counts;
    for (const TrainingDocument &document : training.train) {
        counts.labels += qint64(document.doubts.labels.size());
        counts.unknown += qint64(document.doubts.unknown.size());
    }
    return counts;
}

} // namespace spotter
