// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/weights/encoder_library.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace spotter {

class Actions;
class CorpusController;
class EncoderDialog;
class TaskRunner;
class TrainingSettings;

/// Adds the user's encoders to the training settings, suggests the one that suits the corpus, and opens the dialog for
/// getting more. Main thread.
class EncoderWorkflow final : public QObject {
    Q_OBJECT
public:
    EncoderWorkflow(CorpusController &controller, TrainingSettings &settings, const Actions &actions, QWidget *window);

private:
    void showDialog();
    void fill();
    void suggest();
    void suggestAfterFirstTexts();

    CorpusController &m_controller;
    EncoderLibrary m_library;
    TrainingSettings &m_settings;
    QWidget *m_window;
    QPointer<EncoderDialog> m_dialog;
    TaskRunner *m_choosing;
    bool m_hadTexts = false; ///< when it was last asked for a suggestion
};

} // namespace spotter
