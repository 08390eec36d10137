// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/encoders/encoder_workflow.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "core/workspace/encoder_choice.h"
#include "ui/commands/actions.h"
#include "ui/encoders/encoder_dialog.h"
#include "ui/session/corpus_controller.h"
#include "ui/training/training_settings.h"

#include <QWidget>

namespace spotter {

EncoderWorkflow::EncoderWorkflow(
    CorpusController &controller, TrainingSettings &settings, const Actions &actions, QWidget *window)
    : QObject(window), m_controller(controller), m_settings(settings), m_window(window),
      m_choosing(new TaskRunner(this))
{
    connect(&m_settings, &TrainingSettings::encoderWanted, this, &EncoderWorkflow::showDialog);
    connect(actions.getEncoder, &QAction::triggered, this, &EncoderWorkflow::showDialog);
    connect(&m_controller, &CorpusController::corpusChanged, this, &EncoderWorkflow::suggest);
    connect(&m_controller, &CorpusController::documentsChanged, this, &EncoderWorkflow::suggestAfterFirstTexts);
    fill();
}

void EncoderWorkflow::fill()
{
    m_settings.setEncoders(m_library.entries());
    suggest();
}

/// Reads a sample of the texts and the encoders' vocabularies, on a thread.
void EncoderWorkflow::suggest()
{
    m_choosing->abandon();
    m_hadTexts = false;
    const std::vector<EncoderLibrary::Entry> encoders = m_library.entries();
    if (!m_controller.corpus() || encoders.empty()) return m_settings.suggestEncoder({}, {});
    m_choosing->start<EncoderChoice>(
        [path = m_controller.corpus()->path(), encoders](const Task &task) -> Result<EncoderChoice> {
            const auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
            if (!corpus) return std::unexpected(corpus.error());
            return chooseEncoder(**corpus, encoders, task.stop);
        },
        [this](const Result<EncoderChoice> &choice) {
            if (!choice) {
                m_settings.suggestEncoder({}, {});
                return m_controller.failed(choice.error().message);
            }
            m_hadTexts = !choice->reason.isEmpty();
            m_settings.suggestEncoder(choice->folder, choice->reason);
        });
}

/// A new corpus has no texts when it is opened.
void EncoderWorkflow::suggestAfterFirstTexts()
{
    if (!m_hadTexts && !m_choosing->isRunning()) suggest();
}

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
