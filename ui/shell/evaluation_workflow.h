// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/model/model_snapshot.h"
#include "core/text/triple.h"

#include <QObject>

#include <memory>
#include <vector>

namespace spotter {

class Actions;
class AnnotationView;
class CorpusController;
class EvaluationPanel;
class Preferences;
class TaskRunner;
class TrainingPanel;
struct EvaluationChoice;
struct EvaluationModel;

/// Evaluates models of the open corpus, and others from any folder, in the evaluation panel: lists the models, runs
/// them on a thread with a connection of its own, opens the sentences of mistakes, and writes reports. Main thread;
/// owns none of what it is given.
class EvaluationWorkflow final : public QObject {
    Q_OBJECT
public:
    EvaluationWorkflow(CorpusController &controller, Preferences &preferences, AnnotationView &view,
        EvaluationPanel &panel, TrainingPanel &training, const Actions &actions, QObject *parent = nullptr);

    /// 0: as many as is fastest.
    void setThreads(int threads) { m_threads = threads; }

Q_SIGNALS:
    /// The panel should be shown.
    void wanted();
    /// A report was written.
    void written(const QString &message, const QString &file);

private:
    void connectPanel();
    void changeCorpus();
    void listModels();
    [[nodiscard]] std::vector<EvaluationModel> modelsOfCorpus();
    void showOffered();
    void showModel(ModelId id);
    void askForFolder(bool isCompared);
    void addFolder(const QString &folder, bool isCompared);
    void evaluate(const EvaluationChoice &choice);
    void openSentence(DocumentId document, const Triple &triple);
    void askWhereTo();
    void write(const QString &path);
    /// Models that are loaded already.
    [[nodiscard]] std::vector<std::shared_ptr<const ModelSnapshot>> loaded() const;

    CorpusController &m_controller;
    Preferences &m_preferences;
    AnnotationView &m_view;
    EvaluationPanel &m_panel;
    TrainingPanel &m_training;
    TaskRunner *m_evaluating;
    TaskRunner *m_writing;
    std::vector<EvaluationModel> m_others; ///< from folders that the user chose
    int m_threads = 0;
};

} // namespace spotter
