// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/waiting_model.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <map>
#include <optional>

namespace spotter {

class CorpusController;
class TaskRunner;
class TrainingPanel;

/// Trained models that wait: each belongs to the corpus that it was trained on, and is offered in the training panel
/// whenever that is open, until it is adopted or discarded. All are on the disk but those that could not be saved,
/// which stay in memory and can be saved again. Main thread.
class ModelAdoption final : public QObject {
    Q_OBJECT
public:
    ModelAdoption(CorpusController &controller, TrainingPanel &panel, QObject *parent = nullptr);

    /// Another corpus is open, or none.
    void changeCorpus();
    /// While a run of this corpus is under way, nothing is offered there; empty: none is.
    void setTrainingCorpus(const QString &path);
    /// What has come of a run of this corpus; with TrainingOutcome::unsaved it is in memory only.
    void add(const QString &corpus, const WaitingModel &model);
    /// Offers what waits at the open corpus, where nothing is offered yet.
    void offerNext();

    /// Why the first of the models in memory could not be saved; nothing where all are on the disk.
    [[nodiscard]] std::optional<QString> unsavedReason() const;
    /// Tries to save them all; `done` is called with whether they were.
    void saveAll(const std::function<void(bool)> &done);

Q_SIGNALS:
    void adopted(const QString &folder);
    /// A model of this corpus is on the disk.
    void broughtToDisk(const QString &corpus, const spotter::WaitingModel &model);

private:
    void load(const WaitingModel &waiting);
    void offer(const WaitingModel &waiting);
    void adopt();
    void adoptSaved();
    void discard();
    void save(const QString &corpus, const std::function<void(bool)> &done);
    void saveElsewhere();
    void saveIn(const QString &folder);
    void fail(const Error &error);
    [[nodiscard]] bool isOpen(const QString &corpus) const;
    [[nodiscard]] bool isTraining() const; ///< the open corpus
    /// The key of m_unsaved that the open corpus has; empty where nothing of it is unsaved.
    [[nodiscard]] QString unsavedOfOpenCorpus() const;

    CorpusController &m_controller;
    TrainingPanel &m_panel;
    TaskRunner *m_loading; ///< a model that waits
    TaskRunner *m_saving; ///< one that could not be saved before
    TaskRunner *m_removing; ///< one that was discarded
    QString m_trainingCorpus;
    std::optional<WaitingModel> m_offered; ///< with its model
    std::map<QString, WaitingModel> m_unsaved; ///< by their corpus' path
    QSet<QString> m_ours; ///< folders of models that were trained here
    QSet<QString> m_passedOver; ///< folders of models that cannot be read, or not be discarded
};

} // namespace spotter
