// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/training_doubts.h"

#include <QHash>

namespace spotter {

namespace {

/// From here on a label counts fully, and what is not labelled counts as wrong.
constexpr double sound = 0.5;

} // namespace

void addDoubts(TrainingSet &training, const ReviewSet &set, const Judgement &judgement)
{
    QHash<QString, size_t> places;
    for (size_t i = 0; i < training.train.size(); ++i) places.insert(training.train[i].text, i);
    QHash<DocumentId, const QString *> texts;
    for (const ReviewDocument &document : set.documents) texts.insert(document.id, &document.document.text);
    for (const Finding &finding : judgement.findings) {
        if (!(finding.quality < sound) || !texts.contains(finding.document)) continue;
        const auto place = places.constFind(*texts.value(finding.document));
        if (place == places.constEnd()) continue;
        LabelDoubts &doubts = training.doubts[*place];
        if (finding.isMissing())
            doubts.unknown.push_back(finding.triple);
        else
            doubts.labels.push_back({finding.triple, float(finding.quality / sound)});
    }
}

} // namespace spotter
