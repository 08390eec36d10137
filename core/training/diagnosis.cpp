// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/diagnosis.h"

#include "core/training/messages.h"

#include <algorithm>

namespace spotter {

namespace {

QString commentOnZero(
    const TrainingEpoch &epoch, const TrainingPlan &plan, const TrainingOptions &options, double share)
{
    if (plan.devSentences == 0 || epoch.score.gold == 0)
        return TrainingMessages::tr(
            "The held-out sentences have no labels, so F1 stays 0 whatever the model learns; label some of them");
    if (epoch.score.predicted > 0)
        return TrainingMessages::tr(
            "The model finds triples, but no correct ones yet; this is normal in the first epochs");
    const double needed = double(options.model.thresholds.subjectStart);
    if (share < 0.5 && epoch.highestSubjectProbability >= needed)
        return TrainingMessages::tr(
            "An F1 of 0 is normal now: the model already marks subjects, but is not yet sure of a "
            "predicate and an object. Let it continue");
    if (share < 0.5)
        return TrainingMessages::tr(
            "An F1 of 0 is normal now: the model reports a triple only if it is sure enough. Its most "
            "probable subject so far has probability %1, but %2 is needed. Let it continue")
            .arg(epoch.highestSubjectProbability, 0, 'f', 2)
            .arg(needed, 0, 'f', 2);
    if (options.learningRate < 2e-4)
        return TrainingMessages::tr(
            "Still nothing found after half of the run: the learning rate %1 is too low for a model "
            "trained from scratch; try 0.002")
            .arg(options.learningRate);
    if (options.learningRate > 0.008)
        return TrainingMessages::tr(
            "Still nothing found after half of the run: the learning rate %1 is probably too high; try 0.002")
            .arg(options.learningRate);
    return TrainingMessages::tr(
        "Still nothing found after half of the run: with %Ln label(s) the model needs more epochs, or more labels",
        nullptr, int(plan.labels));
}

} // namespace

QString commentOn(const TrainingEpoch &epoch, const std::vector<TrainingEpoch> &previous, const TrainingPlan &plan,
    const TrainingOptions &options, double share)
{
    const auto best
        = std::ranges::max_element(previous, {}, [](const TrainingEpoch &other) { return other.score.f1(); });
    if (epoch.score.correct == 0 && (previous.empty() || best->score.correct == 0))
        return commentOnZero(epoch, plan, options, share);
    if (previous.empty() || best->score.correct == 0)
        return TrainingMessages::tr("The first correct triples: from here on, F1 usually rises quickly");
    if (epoch.score.f1() < best->score.f1() - 0.1)
        return TrainingMessages::tr(
            "F1 has fallen well below its best; if it does not recover, the learning rate is too high. "
            "The best epoch is kept");
    if (previous.size() >= 4
        && std::ranges::all_of(previous.end() - 4, previous.end(),
            [&](const TrainingEpoch &other) { return other.score.f1() >= epoch.score.f1() - 0.002; }))
        return TrainingMessages::tr(
            "No improvement for several epochs: this is probably the best that these labels allow. You "
            "can stop; the best epoch is kept");
    return {};
}

} // namespace spotter
