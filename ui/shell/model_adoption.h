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

/// Trained models that have not been adopted or discarded yet: each belongs to the corpus it was trained on, and is
/// offered in the training panel whenever that corpus is open. All are saved on disk, except those that could not be
/// saved; these stay in memory and can be saved again. Main thread.
class ModelAdoption final : public QObject {
    Q_OBJECT
public:
    ModelAdoption(CorpusController &controller, TrainingPanel &panel, QObject *parent = nullptr);

    /// Must be called when another corpus is open, or none.
    void changeCorpus();
    /// Nothing is offered for this corpus during its training run; empty: no run.
    void setTrainingCorpus(const CorpusAddress &corpus);
    /// The corpus was moved or renamed.
    void followCorpus(const CorpusAddress &before, const QString &now);
    /// Adds the result of a run of this corpus; with TrainingOutcome::unsaved it is only in memory.
    void add(const CorpusAddress &corpus, const WaitingModel &model);
    /// Offers a waiting model of the open corpus, unless one is already offered.
    void offerNext();

    /// Why the first of the models in memory could not be saved; nothing if all are on disk.
    [[nodiscard]] std::optional<QString> unsavedReason() const;
    /// Tries to save all of them; calls `done` with whether that succeeded.
    void saveAll(const std::function<void(bool)> &done);

Q_SIGNALS:
    void adopted(const QString &folder);
    /// A model of this corpus was saved to disk.
    void broughtToDisk(const spotter::CorpusAddress &corpus, const spotter::WaitingModel &model);

private:
    void load(const WaitingModel &waiting);
    void offer(const WaitingModel &waiting);
    void adopt();
    void adoptSaved();
    void discard();
    void save(const CorpusAddress &corpus, const std::function<void(bool)> &done);
    void saveElsewhere();
    void saveIn(const QString &folder);
    void fail(const Error &error);
    [[nodiscard]] bool isOpen(const CorpusAddress &corpus) const;
    [[nodiscard]] bool isTraining() const; ///< the open corpus
    /// The key of the open corpus in m_unsaved; null if it has no unsaved model.
    [[nodiscard]] const CorpusAddress *unsavedOfOpenCorpus() const;

    CorpusController &m_controller;
    TrainingPanel &m_panel;
    TaskRunner *m_loading; ///< a waiting model
    TaskRunner *m_saving; ///< a model that could not be saved before
    TaskRunner *m_removing; ///< a model that was discarded
    CorpusAddress m_trainingCorpus;
    std::optional<WaitingModel> m_offered; ///< with its model
    std::map<CorpusAddress, WaitingModel> m_unsaved;
    QSet<QString> m_ours; ///< folders of models trained by this process
    QSet<QString> m_passedOver; ///< folders of models that cannot be loaded or discarded
};

} // namespace spotter
