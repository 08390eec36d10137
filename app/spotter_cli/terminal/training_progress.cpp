// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/terminal/training_progress.h"

#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/messages.h"

#include <QLocale>

namespace spotter {

QString scoreText(double value) { return QLocale().toString(value, 'f', 3); }

void showTraining(const TrainingStep &step, Console &console)
{
    QString label;
    switch (step.phase) {
    case TrainingPhase::Pretraining:
        label = Cli::tr("Pretraining, sentences");
        break;
    case TrainingPhase::Training:
        label = Cli::tr("Epoch %1, loss %2, sentences").arg(int(step.epoch) + 1).arg(scoreText(step.loss));
        break;
    case TrainingPhase::Tuning:
        label = Cli::tr("Tuning the thresholds");
        break;
    }
    console.showProgress({.label = label,
        .share = step.share,
        .perSecond = step.sentencesPerSecond,
        .remainingSeconds = step.remainingSeconds});
}

} // namespace spotter
