// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;

namespace spotter {

class Notice;

/// Loading lasts until the plan of the run is known.
enum class RunStage { Idle, Loading, Running, Stopping };

/// What is known of the training run under way or the last one: its progress, its data, and what it says. Main thread.
class RunReport final : public QWidget {
    Q_OBJECT
public:
    explicit RunReport(QWidget *parent = nullptr);

    /// Another run: nothing is known of it yet.
    void begin();
    void setPlan(const TrainingPlan &plan) { m_plan = plan; }
    void forgetPlan() { m_plan.reset(); }
    /// Between two calls of showState(): steps come ten times a second.
    void showStep(const TrainingStep &step, RunStage state);
    /// whyNot: why no run can be started; shown while there is none.
    void showState(RunStage state, bool isPaused, const QString &whyNot);
    [[nodiscard]] Notice &failure() { return *m_failure; }
    [[nodiscard]] Notice &comment() { return *m_comment; }

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString statusOf(RunStage state, bool isPaused, const QString &whyNot) const;

    std::optional<TrainingPlan> m_plan;
    std::optional<TrainingStep> m_lastStep;
    QProgressBar *m_progress;
    QLabel *m_status;
    Notice *m_failure;
    Notice *m_comment;
    Notice *m_warnings;
    QLabel *m_planLabel;
};

} // namespace spotter
