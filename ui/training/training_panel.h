// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/run_store.h"
#include "core/training/training_service.h"
#include "core/training/unfinished_run.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace spotter {

class ChangeList;
class TrainingSettings;

/// Retrain, stop, watch, adopt: settings in plain words, live curves of loss and dev F1, the outcome with its table per
/// predicate, and the history of runs. Drives a TrainingService that it does not own and that must outlive it. Opens no
/// dialog. Main thread.
class TrainingPanel final : public QWidget {
    Q_OBJECT
public:
    explicit TrainingPanel(TrainingService &service, QWidget *parent = nullptr);
    ~TrainingPanel() override;

    /// Where the data comes from; an empty one disables Retrain with `reason` shown beside it.
    void setLoader(TrainingService::Loader loader, const QString &reason = {});
    /// What brings the models of the next runs to the disk before they are offered; none: they stay in memory.
    void setKeeper(TrainingService::Keeper keeper);
    /// The run under way is of a corpus that is not open: what comes of it is not offered here.
    void setRunIsOfAnotherCorpus(bool isOfAnother);
    /// The controls of the next run.
    [[nodiscard]] TrainingSettings &settings();
    /// What a run starts with; the panel's controls show and change the part of it that they know.
    void setOptions(const TrainingOptions &options);
    /// setOptions()' with what the user has set.
    [[nodiscard]] TrainingOptions options() const;
    /// The model in use: its folder (empty: none was saved) and its F1 on the held-out sentences, where known.
    void setCurrentModel(const QString &folder, std::optional<double> f1);
    /// The history, newest first.
    void setRuns(std::vector<RunRecord> runs);

    /// Whether an outcome waits for Adopt or Discard.
    [[nodiscard]] bool hasOutcome() const;
    [[nodiscard]] const std::optional<TrainingOutcome> &outcome() const;
    /// Offers a model that was trained before.
    void offer(const TrainingOutcome &outcome);
    /// Offers nothing any longer: it was adopted, or its corpus was closed.
    void withdraw();
    /// It could not be adopted, and can be answered again.
    void adoptionFailed(const QString &message);
    void showSavedElsewhere(const QString &folder);
    /// Filled by who can read the held-out sentences with both models.
    [[nodiscard]] ChangeList &changes();

    /// The run that was kept to go on later, which is offered while no other is under way; none: nothing is offered.
    void setUnfinishedRun(std::optional<UnfinishedRun> run);

    /// Lets the built-in encoder read the texts first, into a folder; what was stopped there before goes on.
    void startPretraining(const QString &folder);

public Q_SLOTS:
    void start();
    /// Goes on with the unfinished run; nothing where there is none.
    void resume();
    void stop();
    /// Stops the run and keeps it in a folder, see TrainingService::keep().
    void keep(const QString &folder);
    void pauseOrResume();
    /// Answers the outcome that waits; nothing where none does. It waits on until withdraw().
    void adoptOutcome();
    void discardOutcome();

    /// Connected to the service's signals.
    void showPlan(const spotter::TrainingPlan &plan);
    void showStep(const spotter::TrainingStep &step);
    void showEpoch(const spotter::TrainingEpoch &epoch);
    void showOutcome(const spotter::TrainingOutcome &outcome);
    void showKept();
    void showFailed(const spotter::Error &error);
    void showPretrained(double share);

Q_SIGNALS:
    /// A run is under way with these settings (to be written to the history).
    void started(const spotter::TrainingOptions &options);
    void adoptRequested(const spotter::TrainingOutcome &outcome);
    void discardRequested();
    /// A model that could not be saved beside its corpus is to be saved in another place.
    void saveElsewhereRequested();
    /// The unfinished run is not to go on.
    void unfinishedRefused();
    /// An outcome begins or ends to wait for an answer.
    void outcomeChanged(bool waits);
    /// Go back to the model of an earlier run.
    void modelRequested(spotter::ModelId model);
    /// A sentence of the list of changes.
    void documentChosen(spotter::DocumentId document);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace spotter
