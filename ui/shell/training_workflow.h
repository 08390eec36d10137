// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/training/training_service.h"

#include <QObject>

namespace spotter {

class Actions;
class CorpusController;
class ReviewWorkflow;
class TrainingPanel;

/// Retraining on the open corpus: where the data comes from, the history of runs, adopting a model and going back to an
/// earlier one. Main thread.
class TrainingWorkflow final : public QObject {
    Q_OBJECT
public:
    TrainingWorkflow(CorpusController &controller, TrainingService &service, TrainingPanel &panel,
        const Actions &actions, QObject *parent = nullptr);

    /// 0: cores − 1.
    void setThreads(int threads);
    /// While it trains models of its own, no other can be trained.
    void follow(const ReviewWorkflow &review);
    /// A run of so many minutes, shown as any other.
    void start(double minutes);

Q_SIGNALS:
    /// A run has begun: its panel should be seen.
    void started();
    void adopted(const QString &folder);

private:
    void connectService();
    void showCorpus();
    void showModel();
    void showPretraining();
    void readTexts();
    /// Where the built-in encoder's reading of the open corpus' texts is kept.
    [[nodiscard]] QString pretrainingFolder() const;
    void showRuns();
    void beginRun(const TrainingOptions &options);
    void showRunning(bool running);
    void endRun(const QString &outcome);
    void adopt(const TrainingOutcome &outcome);
    [[nodiscard]] bool runIsOfOpenCorpus() const;

    CorpusController &m_controller;
    TrainingService &m_service;
    TrainingPanel &m_panel;
    const Actions &m_actions;
    RunId m_run; ///< under way, or finished last
    QString m_runCorpus; ///< path
    QString m_blocked;
};

} // namespace spotter
