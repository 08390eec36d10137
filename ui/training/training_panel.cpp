// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_panel.h"

#include "core/training/recipes.h"
#include "ui/training/change_list.h"
#include "ui/training/notice.h"
#include "ui/training/outcome_bar.h"
#include "ui/training/pause_button.h"
#include "ui/training/run_history.h"
#include "ui/training/run_report.h"
#include "ui/training/run_tabs.h"
#include "ui/training/training_chart.h"
#include "ui/training/training_settings.h"
#include "ui/training/training_words.h"
#include "ui/training/two_halves.h"
#include "ui/training/unfinished_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace spotter {

class TrainingPanel::Private {
public:
    Private(TrainingPanel *panel, TrainingService &trainingService);

    void build();
    void connectAll();
    void retranslate();
    void showState();
    void enter(RunStage next);
    void start(const TrainingOptions &options);
    /// Starts a run and shows it; false if it could not be started.
    bool begin(const std::function<Result<void>()> &startRun);

    TrainingPanel *q;
    TrainingService &service;
    TrainingService::Loader loader;
    TrainingService::Keeper keeper;
    bool isOfAnotherCorpus = false; ///< the run under way
    QString decisionObstacle; ///< to adopting and discarding; empty: none
    QString missingReason; ///< why there is no loader
    RunStage state = RunStage::Idle;

    TrainingSettings *settings;
    QPushButton *retrain;
    PauseButton *pause;
    QPushButton *stop;
    RunReport *report;
    OutcomeBar *outcome;
    UnfinishedBar *unfinished;
    RunTabs *tabs;
};

TrainingPanel::Private::Private(TrainingPanel *panel, TrainingService &trainingService)
    : q(panel), service(trainingService)
{
    build();
    connectAll();
    retranslate();
}

void TrainingPanel::Private::build()
{
    settings = new TrainingSettings;
    retrain = new QPushButton;
    pause = new PauseButton(service);
    stop = new QPushButton;
    report = new RunReport;
    outcome = new OutcomeBar;
    unfinished = new UnfinishedBar;
    tabs = new RunTabs;

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton *button : {retrain, static_cast<QPushButton *>(pause), stop}) buttons->addWidget(button);
    buttons->addStretch(1);
    auto *controls = new QWidget;
    auto *layout = new QVBoxLayout(controls);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(settings);
    layout->addLayout(buttons);
    layout->addWidget(report);
    layout->addStretch();
    auto *inside = new TwoHalves(controls, tabs, {4, 5});
    auto *questions = new QVBoxLayout; // always visible, outside the scroll area
    questions->setContentsMargins(9, 9, 9, 0);
    questions->addWidget(outcome);
    questions->addWidget(unfinished);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    constexpr int leastLines = 8; // the dock scrolls the rest, questions included
    scroll->setMinimumHeight(leastLines * q->fontMetrics().lineSpacing());
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    // Below the settings, the list would begin where the room ends.
    QObject::connect(outcome, &OutcomeBar::changesRequested, scroll,
        [this, scroll] { scroll->verticalScrollBar()->setValue(tabs->y()); });
    auto *outer = new QVBoxLayout(q);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addLayout(questions);
    outer->addWidget(scroll);
}

void TrainingPanel::Private::connectAll()
{
    connect(retrain, &QPushButton::clicked, q, &TrainingPanel::start);
    connect(pause, &PauseButton::changed, q, [this] { showState(); });
    connect(stop, &QPushButton::clicked, q, &TrainingPanel::stop);
    connect(outcome, &OutcomeBar::accepted, q, &TrainingPanel::adoptOutcome);
    connect(outcome, &OutcomeBar::refused, q, &TrainingPanel::discardOutcome);
    connect(outcome, &OutcomeBar::saveElsewhereRequested, q, &TrainingPanel::saveElsewhereRequested);
    connect(unfinished, &UnfinishedBar::accepted, q, &TrainingPanel::resume);
    connect(unfinished, &UnfinishedBar::refused, q, &TrainingPanel::unfinishedRefused);
    connect(&tabs->history(), &RunHistory::modelRequested, q, &TrainingPanel::modelRequested);
    connect(&tabs->history(), &RunHistory::evaluationRequested, q, &TrainingPanel::evaluationOfModelRequested);
    connect(outcome, &OutcomeBar::evaluationRequested, q, &TrainingPanel::evaluationRequested);
    connect(&tabs->changes(), &ChangeList::sentenceChosen, q, &TrainingPanel::sentenceChosen);
    connect(outcome, &OutcomeBar::changesRequested, tabs, &RunTabs::showChanges);
    connect(outcome, &OutcomeBar::holdOutRequested, q, &TrainingPanel::holdOutRequested);
    connect(&service, &TrainingService::planned, q, &TrainingPanel::showPlan);
    connect(&service, &TrainingService::stepped, q, &TrainingPanel::showStep);
    connect(&service, &TrainingService::epochEnded, q, &TrainingPanel::showEpoch);
    connect(&service, &TrainingService::finished, q, &TrainingPanel::showOutcome);
    connect(&service, &TrainingService::stopped, q, &TrainingPanel::showOutcome);
    connect(&service, &TrainingService::kept, q, &TrainingPanel::showKept);
    connect(&service, &TrainingService::failed, q, &TrainingPanel::showFailed);
    connect(&service, &TrainingService::pretrained, q, &TrainingPanel::showPretrained);
}

void TrainingPanel::Private::retranslate()
{
    retrain->setText(tr("Retrain"));
    stop->setText(tr("Stop"));
    stop->setToolTip(tr("Ends the run and keeps the best model so far"));
    tabs->retranslate();
    showState();
}

void TrainingPanel::Private::showState()
{
    const bool running = state != RunStage::Idle;
    const bool waits = outcome->outcome().has_value();
    settings->setEnabled(!running && !waits);
    retrain->setEnabled(!running && !waits && bool(loader));
    retrain->setToolTip(waits ? tr("Adopt or discard the new model first") : missingReason);
    stop->setEnabled(state == RunStage::Loading || state == RunStage::Running);
    pause->showState(state == RunStage::Running);
    unfinished->setVisible(!running && !waits && loader && unfinished->run());
    report->showState(state, service.isPaused(), loader ? QString() : missingReason);
    tabs->history().setChoosable(!running && !waits);
}

void TrainingPanel::Private::enter(RunStage next)
{
    state = next;
    showState();
}

void TrainingPanel::showOutcome(const TrainingOutcome &outcome)
{
    showKept();
    if (d->isOfAnotherCorpus)
        d->report->comment().show(Notice::Kind::Comment,
            tr("The training on another corpus has ended. Open that corpus to adopt its model."));
    else if (outcome.model)
        offer(outcome);
    else
        d->report->failure().show(
            Notice::Kind::Comment, tr("Stopped before the first epoch was finished; the model in use is unchanged."));
}

void TrainingPanel::offer(const TrainingOutcome &outcome)
{
    if (!outcome.model) return;
    d->outcome->setOutcome(outcome);
    d->outcome->setEnabled(d->decisionObstacle.isEmpty());
    d->tabs->setScores(outcome.devScore);
    d->showState();
    Q_EMIT outcomeChanged(true);
}

void TrainingPanel::withdraw()
{
    d->report->failure().show(Notice::Kind::Failure, {});
    if (d->state == RunStage::Idle) { // what was said about the run is over with its result
        d->report->forgetPlan();
        d->showState();
    }
    if (!hasOutcome()) return;
    d->outcome->clear();
    d->tabs->changes().showNote({});
    d->showState();
    Q_EMIT outcomeChanged(false);
}

void TrainingPanel::adoptionFailed(const QString &message)
{
    d->report->failure().show(Notice::Kind::Failure, message);
    d->outcome->setEnabled(d->decisionObstacle.isEmpty());
}

TrainingPanel::TrainingPanel(TrainingService &service, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this, service))
{
}

TrainingPanel::~TrainingPanel() = default;

void TrainingPanel::setLoader(TrainingService::Loader loader, const QString &reason)
{
    d->loader = std::move(loader);
    d->missingReason = d->loader ? QString() : reason;
    d->showState();
}

void TrainingPanel::setKeeper(TrainingService::Keeper keeper) { d->keeper = std::move(keeper); }

void TrainingPanel::forgetRun()
{
    withdraw();
    if (d->state == RunStage::Idle) d->report->comment().show(Notice::Kind::Comment, {});
}

void TrainingPanel::setRunIsOfAnotherCorpus(bool isOfAnother) { d->isOfAnotherCorpus = isOfAnother; }

void TrainingPanel::showSavedElsewhere(const QString &folder)
{
    d->report->comment().show(Notice::Kind::Comment, tr("The model is saved in %1.").arg(folder));
}

void TrainingPanel::setOptions(const TrainingOptions &options) { d->settings->setOptions(options); }

TrainingSettings &TrainingPanel::settings() { return *d->settings; }

TrainingOptions TrainingPanel::options() const { return d->settings->options(); }

void TrainingPanel::setCurrentModel(
    const QString &folder, std::optional<double> f1, const std::optional<F1Interval> &interval)
{
    d->settings->setCurrentModel(folder);
    d->outcome->setPrevious(f1, interval);
    d->tabs->chart().setBaseline(f1);
}

void TrainingPanel::setRuns(std::vector<RunRecord> runs) { d->tabs->history().setRuns(std::move(runs)); }

const std::optional<TrainingOutcome> &TrainingPanel::outcome() const { return d->outcome->outcome(); }

ChangeList &TrainingPanel::changes() { return d->tabs->changes(); }

void TrainingPanel::setCompared(const ComparedScores &compared) { d->outcome->setCompared(compared); }

void TrainingPanel::showHeldOut(qint64 documents)
{
    d->outcome->setHeldOut();
    d->report->comment().show(Notice::Kind::Comment,
        tr("%Ln document(s) are held out from now on. Retrain from scratch to see a score on them: the models up to "
           "now have learned from them.",
            nullptr, int(documents)));
}

bool TrainingPanel::hasOutcome() const { return d->outcome->outcome().has_value(); }

bool TrainingPanel::Private::begin(const std::function<Result<void>()> &startRun)
{
    if (q->hasOutcome()) outcome->askFirst();
    if (state != RunStage::Idle || q->hasOutcome() || !loader) return false;
    report->failure().show(Notice::Kind::Failure, {});
    report->comment().show(Notice::Kind::Comment, {});
    if (const auto begun = startRun(); !begun) {
        report->failure().show(Notice::Kind::Failure, begun.error().message);
        return false;
    }
    report->begin();
    tabs->begin();
    enter(RunStage::Loading);
    return true;
}

void TrainingPanel::start() { d->start(d->settings->options()); }

void TrainingPanel::setDecisionObstacle(const QString &obstacle)
{
    if (obstacle == d->decisionObstacle) return; // an adoption under way has disabled the bar for itself
    d->decisionObstacle = obstacle;
    d->outcome->setEnabled(obstacle.isEmpty());
    d->outcome->setToolTip(obstacle);
}

void TrainingPanel::setUnfinishedRun(std::optional<UnfinishedRun> run)
{
    d->unfinished->setRun(std::move(run));
    d->showState();
}

void TrainingPanel::resume()
{
    if (!d->unfinished->run()) return;
    TrainingOptions options = d->unfinished->run()->options;
    options.threads = d->settings->options().threads;
    d->start(options);
}

void TrainingPanel::Private::start(const TrainingOptions &options)
{
    if (begin([&] { return service.start(loader, options, keeper); })) Q_EMIT q->started(options);
}

void TrainingPanel::startPretraining(const QString &folder)
{
    TrainingOptions options = usualOptions();
    options.minutes = 10;
    options.threads = d->settings->options().threads;
    d->begin([&] { return d->service.startPretraining(d->loader, options, folder); });
}

void TrainingPanel::stop()
{
    if (d->state != RunStage::Loading && d->state != RunStage::Running) return;
    d->enter(RunStage::Stopping);
    d->service.stop();
}

void TrainingPanel::keep(const QString &folder)
{
    if (d->state == RunStage::Idle) return;
    d->enter(RunStage::Stopping);
    d->service.keep(folder);
}

void TrainingPanel::pauseOrResume() { d->pause->click(); }

void TrainingPanel::adoptOutcome()
{
    if (!hasOutcome() || !d->outcome->isEnabled()) return;
    d->outcome->setEnabled(false);
    d->report->failure().show(Notice::Kind::Failure, {});
    Q_EMIT adoptRequested(TrainingOutcome(*d->outcome->outcome()));
}

void TrainingPanel::discardOutcome()
{
    if (!hasOutcome() || !d->outcome->isEnabled()) return;
    withdraw();
    Q_EMIT discardRequested();
}

void TrainingPanel::showPlan(const TrainingPlan &plan)
{
    d->report->setPlan(plan);
    if (d->state != RunStage::Stopping) d->state = RunStage::Running;
    d->showState();
}

void TrainingPanel::showStep(const TrainingStep &step)
{
    if (d->state != RunStage::Stopping) d->state = RunStage::Running;
    d->tabs->chart().addStep(step);
    d->report->showStep(step, d->state);
    if (d->state == RunStage::Running) d->stop->setEnabled(true);
}

void TrainingPanel::showEpoch(const TrainingEpoch &epoch)
{
    d->tabs->chart().addEpoch(epoch);
    d->report->comment().show(Notice::Kind::Comment, epoch.comment);
}

void TrainingPanel::showFailed(const Error &error)
{
    d->report->failure().show(Notice::Kind::Failure, error.message);
    d->enter(RunStage::Idle);
}

void TrainingPanel::showKept()
{
    d->report->comment().show(Notice::Kind::Comment, {}); // it described the running training
    d->enter(RunStage::Idle);
}

void TrainingPanel::showPretrained(double share)
{
    d->report->forgetPlan(); // it described the pretraining
    d->report->comment().show(Notice::Kind::Comment, pretrainedText(share));
    d->enter(RunStage::Idle);
}

void TrainingPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) d->retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
