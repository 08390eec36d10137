// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/run_store.h"
#include "core/text/triple.h"
#include "core/training/training_service.h"
#include "core/training/unfinished_run.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace spotter {

class ChangeList;
class TrainingSettings;
struct ComparedScores;

/// Starts, stops and shows training, and offers the result: settings, live curves of loss and dev F1, the outcome with
/// its table per predicate, and the history of runs. Controls a TrainingService that it does not own and that must
/// outlive it. Opens no dialog. Main thread.
class TrainingPanel final : public QWidget {
    Q_OBJECT
public:
    explicit TrainingPanel(TrainingService &service, QWidget *parent = nullptr);
    ~TrainingPanel() override;

    /// Sets the source of the training data; an empty loader disables Retrain, with `reason` shown beside it.
    void setLoader(TrainingService::Loader loader, const QString &reason = {});
    /// Saves the models of the following runs to disk before they are offered; none: they stay in memory.
    void setKeeper(TrainingService::Keeper keeper);
    /// Why the waiting model can neither be adopted nor discarded now; empty: it can.
    void setDecisionObstacle(const QString &obstacle);
    /// The current run is of a corpus that is not open: its result is not offered here.
    void setRunIsOfAnotherCorpus(bool isOfAnother);
    /// The controls of the next run.
    [[nodiscard]] TrainingSettings &settings();
    /// The options of a run; the panel's controls show and change those that they support.
    void setOptions(const TrainingOptions &options);
    /// The options from setOptions() with the user's changes.
    [[nodiscard]] TrainingOptions options() const;
    /// The current model: its folder (empty: none was saved) and its F1 on the held-out sentences, if known.
    void setCurrentModel(
        const QString &folder, std::optional<double> f1, const std::optional<F1Interval> &interval = {});
    /// The history, newest first.
    void setRuns(std::vector<RunRecord> runs);

    /// Whether an outcome waits for Adopt or Discard.
    [[nodiscard]] bool hasOutcome() const;
    [[nodiscard]] const std::optional<TrainingOutcome> &outcome() const;
    /// Offers a model that was trained earlier.
    void offer(const TrainingOutcome &outcome);
    /// Withdraws the offer: it was adopted, or its corpus was closed.
    void withdraw();
    /// Another corpus is open: withdraws the offer, and what was said about the last run.
    void forgetRun();
    /// The model could not be adopted; the question can be answered again.
    void adoptionFailed(const QString &message);
    void showSavedElsewhere(const QString &folder);
    /// Filled by a class that can run both models on the held-out sentences.
    [[nodiscard]] ChangeList &changes();
    /// Both models on the same sentences: the basis of the answer.
    void setCompared(const ComparedScores &compared);
    /// So many documents were moved to the held-out ones, by holdOutRequested().
    void showHeldOut(qint64 documents);

    /// A saved run to be resumed, which is offered while no other is in progress; none: nothing is offered.
    void setUnfinishedRun(std::optional<UnfinishedRun> run);

    /// Pretrains the built-in encoder on the texts first, into a folder; resumes a pretraining that was stopped there.
    void startPretraining(const QString &folder);

public Q_SLOTS:
    void start();
    /// Resumes the unfinished run; does nothing if there is none.
    void resume();
    void stop();
    /// Stops the run and saves it in a folder, see TrainingService::keep().
    void keep(const QString &folder);
    void pauseOrResume();
    /// Answer the waiting outcome; nothing happens if there is none. It stays until withdraw().
    void adoptOutcome();
    void discardOutcome();

    /// To be connected to the service's signals.
    void showPlan(const spotter::TrainingPlan &plan);
    void showStep(const spotter::TrainingStep &step);
    void showEpoch(const spotter::TrainingEpoch &epoch);
    void showOutcome(const spotter::TrainingOutcome &outcome);
    void showKept();
    void showFailed(const spotter::Error &error);
    void showPretrained(double share);

Q_SIGNALS:
    /// A run has started with these settings (to be recorded in the history).
    void started(const spotter::TrainingOptions &options);
    void adoptRequested(const spotter::TrainingOutcome &outcome);
    void discardRequested();
    /// Request to save a model that could not be saved beside its corpus in another place.
    void saveElsewhereRequested();
    /// The unfinished run is not to be resumed.
    void unfinishedRefused();
    /// An outcome starts or stops waiting for an answer.
    void outcomeChanged(bool waits);
    /// Request to use the model of an earlier run.
    void modelRequested(spotter::ModelId model);
    /// Request for all figures and mistakes of the waiting model, or of the model of an earlier run.
    void evaluationRequested();
    void evaluationOfModelRequested(spotter::ModelId model);
    /// A sentence in the list of changes was chosen.
    void sentenceChosen(spotter::DocumentId document, spotter::Span place);
    /// Request to hold out a tenth of the training documents, because too few are to judge a model by.
    void holdOutRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace spotter
