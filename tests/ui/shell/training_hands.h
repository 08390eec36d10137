// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_service.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/training/training_panel.h"

#include <QSignalSpy>

namespace spotter::tests {

constexpr int trainingMs = 120'000;
constexpr int endless = 100'000;

inline TrainingPanel &panelOf(MainWindow &window) { return *window.findChild<TrainingPanel *>(); }
inline TrainingService &serviceOf(MainWindow &window) { return *window.findChild<TrainingService *>(); }

/// Starts a run of a tiny model.
inline void begin(MainWindow &window, int epochs)
{
    TrainingOptions options = panelOf(window).options();
    options.model.hidden = 16;
    options.model.dilations = {1, 2};
    options.batchSize = 8;
    options.minutes = 0;
    options.epochs = epochs;
    options.pretrainingShare = 0;
    options.threads = 1;
    panelOf(window).setOptions(options);
    window.actions().retrain->trigger();
}

/// Trains a model to its end.
inline bool train(MainWindow &window)
{
    QSignalSpy finished(&serviceOf(window), &TrainingService::finished);
    begin(window, 2);
    return QTest::qWaitFor([&] { return finished.count() == 1; }, trainingMs);
}

/// Begins a run that does not end by itself, and waits for its first epochs.
inline bool trains(MainWindow &window)
{
    QSignalSpy epochs(&serviceOf(window), &TrainingService::epochEnded);
    begin(window, endless);
    return QTest::qWaitFor([&] { return epochs.count() >= 2; }, trainingMs);
}

inline bool stops(MainWindow &window)
{
    QSignalSpy stopped(&serviceOf(window), &TrainingService::stopped);
    panelOf(window).stop();
    return QTest::qWaitFor([&] { return stopped.count() == 1; }, 20'000);
}

} // namespace spotter::tests
