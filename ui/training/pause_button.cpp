// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/pause_button.h"

namespace spotter {

PauseButton::PauseButton(TrainingService &service, QWidget *parent) : QPushButton(parent), m_service(service)
{
    connect(this, &QPushButton::clicked, this, [this] {
        if (m_service.isPaused())
            m_service.resume();
        else
            m_service.pause();
        Q_EMIT changed();
    });
}

void PauseButton::showState(bool running)
{
    const bool paused = m_service.isPaused();
    setEnabled(running);
    setText(paused ? tr("Resume") : tr("Pause"));
    setToolTip(paused ? tr("Resumes the run where it was paused")
                      : tr("Pauses the run and its clock, and frees the processor for other work"));
}

} // namespace spotter
