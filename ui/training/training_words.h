// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "core/training/unfinished_run.h"

#include <QString>

namespace spotter {

/// Numbers of a training run in words, in the current language.

/// A share such as F1 in the notation of scores: "0.74", "1.00".
[[nodiscard]] QString shareText(double share);
/// Both values, with enough digits to show that they differ.
[[nodiscard]] std::pair<QString, QString> shareTexts(double before, double after);
/// "less than a minute", "3 minutes", "2 hours 5 minutes".
[[nodiscard]] QString durationText(double seconds);
[[nodiscard]] QString phaseText(TrainingPhase phase);
/// "Training, epoch 3 · 210 sentences a second · 4 minutes left".
[[nodiscard]] QString stepText(const TrainingStep &step);
/// The data that a run learns from, and what cannot be used.
[[nodiscard]] QString planText(const TrainingPlan &plan);
/// A score with its interval, if that is known: ".50 (.41–.58)".
[[nodiscard]] QString scoreWithInterval(double f1, const std::optional<F1Interval> &interval);

/// What there is to judge a new model by.
struct OutcomeFigures {
    double f1 = 0;
    std::optional<F1Interval> interval = {};
    std::optional<double> previousF1 = {}; ///< of the model in use
    std::optional<F1Interval> previousInterval = {};
    std::optional<F1Interval> difference = {}; ///< of F1, if both models were run on the same sentences
    qint64 heldOutSentences = 0; ///< 0 if unknown
    bool stoppedEarly = false;
    /// The new model finds nothing, or nothing right: why, and what to do (see whyNothingIsFound()). Else empty.
    QString whyNothing = {}; // NOLINT(readability-redundant-member-init): may be left out

    /// Whether the scores say too little, because too few sentences are held out.
    [[nodiscard]] bool areTooFew() const { return heldOutSentences > 0 && heldOutSentences < fewestSentencesToJudge; }
};
/// "F1 .50 (.41–.58) → .62 (.54–.69) on 120 held-out sentences: adopt the new model?"
[[nodiscard]] QString outcomeText(const OutcomeFigures &figures);
/// The result of pretraining; share: completed fraction, see TrainingService::pretrained().
[[nodiscard]] QString pretrainedText(double share);
/// The progress of a saved training run, and when it was saved.
[[nodiscard]] QString unfinishedText(const UnfinishedRun &run);
/// The text for a record's "done", "stopped", …
[[nodiscard]] QString runOutcomeText(const QString &outcome);

} // namespace spotter
