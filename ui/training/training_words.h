// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "core/training/unfinished_run.h"

#include <QString>

namespace spotter {

/// Figures of a training run in words for people, in the language that is set now.

/// A share such as F1 the way scores are written: ".74", "1.00".
[[nodiscard]] QString shareText(double share);
/// The two of them, with as many digits as show that they differ.
[[nodiscard]] std::pair<QString, QString> shareTexts(double before, double after);
/// "less than a minute", "3 minutes", "2 hours 5 minutes".
[[nodiscard]] QString durationText(double seconds);
[[nodiscard]] QString phaseText(TrainingPhase phase);
/// "Training, epoch 3 · 210 sentences a second · 4 minutes left".
[[nodiscard]] QString stepText(const TrainingStep &step);
/// What a run learns from, and what of it cannot be used.
[[nodiscard]] QString planText(const TrainingPlan &plan);
/// "F1 .71 → .74 on 120 held-out sentences: adopt the new model?" sentences: 0 where not known.
[[nodiscard]] QString outcomeText(
    const TrainingOutcome &outcome, std::optional<double> previousF1, qint64 heldOutSentences);
/// What came of reading the texts first; share: of it, see TrainingService::pretrained().
[[nodiscard]] QString pretrainedText(double share);
/// How far a kept training is, and when it was kept.
[[nodiscard]] QString unfinishedText(const UnfinishedRun &run);
/// A record's "done", "stopped", …
[[nodiscard]] QString runOutcomeText(const QString &outcome);

} // namespace spotter
