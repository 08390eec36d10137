// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/encoders/encoder_workflow.h"

#include "ui/commands/actions.h"
#include "ui/encoders/encoder_dialog.h"
#include "ui/training/training_settings.h"

#include <QWidget>

namespace spotter {

EncoderWorkflow::EncoderWorkflow(TrainingSettings &settings, const Actions &actions, QWidget *window)
    : QObject(window), m_settings(settings), m_window(window)
{
    connect(&m_settings, &TrainingSettings::encoderWanted, this, &EncoderWorkflow::showDialog);
    connect(actions.getEncoder, &QAction::triggered, this, &EncoderWorkflow::showDialog);
    fill();
}

void EncoderWorkflow::fill() { m_settings.setEncoders(m_library.entries()); }

void EncoderWorkflow::showDialog()
{
    if (!m_dialog) {
        m_dialog = new EncoderDialog(m_library, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &EncoderDialog::added, this, &EncoderWorkflow::fill);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace spotter
