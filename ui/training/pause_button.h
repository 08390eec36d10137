// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_service.h"

#include <QPushButton>

namespace spotter {

/// Pauses and resumes a run; its text is the next action. Main thread.
class PauseButton final : public QPushButton {
    Q_OBJECT
public:
    explicit PauseButton(TrainingService &service, QWidget *parent = nullptr);

    /// Only a running training can be paused.
    void showState(bool running);

Q_SIGNALS:
    /// A run was paused or resumed.
    void changed();

private:
    TrainingService &m_service;
};

} // namespace spotter
