// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_service.h"

#include <QPushButton>

namespace spotter {

/// Holds a run and lets it go on; its words are those of what it does next. Main thread.
class PauseButton final : public QPushButton {
    Q_OBJECT
public:
    explicit PauseButton(TrainingService &service, QWidget *parent = nullptr);

    /// Only what is running can be held.
    void showState(bool running);

Q_SIGNALS:
    /// A run was held or goes on.
    void changed();

private:
    TrainingService &m_service;
};

} // namespace spotter
