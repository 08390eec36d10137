// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/training_workflow.h"

#include "core/corpus/corpus.h"
#include "core/corpus/model_store.h"
#include "core/corpus/training_export.h"
#include "core/review/training_doubts.h"
#include "core/training/pretrainer.h"
#include "core/training/unfinished_run.h"
#include "ui/shell/actions.h"
#include "ui/shell/corpus_controller.h"
#include "ui/shell/model_shelf.h"
#include "ui/shell/review_workflow.h"
#include "ui/training/training_panel.h"
#include "ui/training/training_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// Reads what a run needs, on the training thread, from a connection of its own.
Result<TrainingSet> loadTrainingSet(const QString &path, const TrainingOptions &options, const std::stop_token &stop)
{
    const auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
    if (!corpus) return std::unexpected(corpus.error());
    auto training = trainingSetOf(**corpus, stop);
    if (!training || !options.useReview) return training;
    if (const auto doubts = addKeptDoubts(*training, **corpus, stop); !doubts) return std::unexpected(doubts.error());
    return training;
}

} // namespace

TrainingWorkflow::TrainingWorkflow(CorpusController &controller, TrainingService &service, TrainingPanel &panel,
    const Actions &actions, QObject *parent)
    : QObject(parent), m_controller(controller), m_service(service), m_panel(panel), m_actions(actions)
{
    connectService();
    connect(&m_panel, &TrainingPanel::started, this, &TrainingWorkflow::beginRun);
    connect(&m_panel, &TrainingPanel::adoptRequested, this, &TrainingWorkflow::adopt);
    connect(&m_panel, &TrainingPanel::unfinishedRefused, this, [this] {
        const auto removed = removeUnfinishedRun(unfinishedFolder(m_controller.corpus()->path()));
        if (!removed) Q_EMIT m_controller.failed(removed.error().message);
        showUnfinished();
    });
    connect(&m_panel, &TrainingPanel::modelRequested, &m_controller, &CorpusController::useModel);
    connect(&m_controller, &CorpusController::corpusChanged, this, &TrainingWorkflow::showCorpus);
    connect(&m_controller, &CorpusController::modelChanged, this, &TrainingWorkflow::showModel);
    connect(m_actions.retrain, &QAction::triggered, this, [this] {
        Q_EMIT started();
        m_panel.start();
    });
    connect(m_actions.readTexts, &QAction::triggered, this, &TrainingWorkflow::readTexts);
    connect(m_actions.pauseTraining, &QAction::triggered, &m_panel, &TrainingPanel::pauseOrResume);
    connect(m_actions.stopTraining, &QAction::triggered, &m_panel, &TrainingPanel::stop);
    connect(m_actions.adoptModel, &QAction::triggered, &m_panel, &TrainingPanel::adoptOutcome);
    connect(m_actions.discardModel, &QAction::triggered, &m_panel, &TrainingPanel::discardOutcome);
    for (QAction *action : {m_actions.adoptModel, m_actions.discardModel}) {
        action->setEnabled(false);
        connect(&m_panel, &TrainingPanel::outcomeChanged, action, &QAction::setEnabled);
    }
    showCorpus();
    showModel();
}

void TrainingWorkflow::connectService()
{
    connect(&m_service, &TrainingService::epochEnded, this, [this](const TrainingEpoch &epoch) {
        if (!runIsOfOpenCorpus()) return;
        const auto kept = m_controller.corpus()->runs().addEpoch(m_run, epoch.toJson());
        if (!kept) Q_EMIT m_controller.failed(kept.error().message);
    });
    connect(&m_service, &TrainingService::finished, this, [this] {
        endRun(u"done"_s);
        m_close = {}; // its outcome waits for an answer of its own
    });
    connect(&m_service, &TrainingService::stopped, this, [this](const TrainingOutcome &outcome) {
        endRun(u"stopped"_s);
        if (outcome.model)
            m_close = {};
        else
            closeNow(); // there was nothing to keep
    });
    connect(&m_service, &TrainingService::kept, this, [this] {
        endRun(u"stopped"_s); // and goes on as another run
        showUnfinished();
        closeNow();
    });
    connect(&m_service, &TrainingService::failed, this, [this] { m_close = {}; });
    connect(&m_service, &TrainingService::failed, this, [this] { endRun(u"failed"_s); });
    connect(&m_service, &TrainingService::pretrained, this, &TrainingWorkflow::showCorpus);
}

void TrainingWorkflow::setThreads(int threads)
{
    TrainingOptions options = m_panel.options();
    options.threads = threads;
    m_panel.setOptions(options);
}

void TrainingWorkflow::follow(const ReviewWorkflow &review)
{
    connect(&review, &ReviewWorkflow::thoroughChanged, this, [this, &review] {
        m_blocked
            = review.isThorough() ? tr("The review trains models of its own: wait for its end, or stop it") : QString();
        showCorpus();
    });
}

void TrainingWorkflow::start(double minutes)
{
    TrainingOptions options = m_panel.options();
    options.minutes = minutes;
    m_panel.setOptions(options);
    m_actions.retrain->trigger();
}

void TrainingWorkflow::showCorpus()
{
    const Corpus *corpus = m_controller.corpus();
    if (!m_blocked.isEmpty())
        m_panel.setLoader({}, m_blocked);
    else if (corpus)
        m_panel.setLoader([path = corpus->path()](const TrainingOptions &options, const std::stop_token &stop) {
            return loadTrainingSet(path, options, stop);
        });
    else
        m_panel.setLoader({}, tr("Open a corpus to train on its labels"));
    m_actions.retrain->setEnabled(corpus && m_blocked.isEmpty() && !m_service.isRunning());
    showRunning(m_service.isRunning());
    m_actions.readTexts->setEnabled(m_controller.isWritable() && m_blocked.isEmpty() && !m_service.isRunning());
    m_actions.useModel->setEnabled(corpus);
    showPretraining();
    showUnfinished();
    showRuns();
}

QString TrainingWorkflow::unfinishedFolder(const QString &corpus)
{
    return QFileInfo(corpus).absoluteFilePath() + ".models/unfinished"_L1;
}

void TrainingWorkflow::showUnfinished()
{
    const QString folder = m_controller.corpus() ? unfinishedFolder(m_controller.corpus()->path()) : QString();
    if (!holdsUnfinishedRun(folder)) return m_panel.setUnfinishedRun({});
    if (auto run = readUnfinishedRun(folder))
        m_panel.setUnfinishedRun(std::move(*run));
    else
        Q_EMIT m_controller.failed(run.error().message);
}

void TrainingWorkflow::showPretraining()
{
    const auto folder
        = m_controller.corpus() ? pretrainingOf(m_controller.corpus()->path()) : Result<QString>(QString());
    if (!folder) Q_EMIT m_controller.failed(folder.error().message);
    m_panel.settings().setPretraining(folder.value_or(QString()));
}

void TrainingWorkflow::readTexts()
{
    if (!m_controller.isWritable()) return;
    if (const QString folder = pretrainingFolderOf(m_controller.corpus()->path());
        QDir().mkpath(QFileInfo(folder).absolutePath()))
        m_panel.startPretraining(folder);
    else
        Q_EMIT m_controller.failed(tr("The folder %1 cannot be made").arg(QFileInfo(folder).absolutePath()));
    if (!m_service.isRunning()) return;
    m_run = {}; // its failure is none of an earlier run
    m_actions.retrain->setEnabled(false);
    m_actions.readTexts->setEnabled(false);
    showRunning(true);
    Q_EMIT started();
}

void TrainingWorkflow::showModel()
{
    const auto model = m_controller.model();
    std::optional<double> f1;
    if (model && m_controller.corpus()) {
        if (const auto records = m_controller.corpus()->models().all()) {
            const auto record = std::ranges::find(*records, model->sha256(), &ModelRecord::sha256);
            if (record != records->end() && record->scores.contains("f1"_L1)) f1 = record->scores["f1"_L1].toDouble();
        }
    }
    m_panel.setCurrentModel(model ? model->folder() : QString(), f1);
}

void TrainingWorkflow::showRuns()
{
    std::vector<RunRecord> runs;
    if (m_controller.corpus()) {
        if (auto kept = m_controller.corpus()->runs().all())
            runs = std::move(*kept);
        else
            Q_EMIT m_controller.failed(kept.error().message);
    }
    m_panel.setRuns(std::move(runs));
}

bool TrainingWorkflow::runIsOfOpenCorpus() const
{
    return m_run.isValid() && m_controller.isWritable() && m_controller.corpus()->path() == m_runCorpus;
}

void TrainingWorkflow::beginRun(const TrainingOptions &options)
{
    m_run = {};
    m_actions.retrain->setEnabled(false);
    m_actions.readTexts->setEnabled(false);
    showRunning(true);
    m_isTraining = true;
    m_wentOn = options.unfinishedRun;
    m_runCorpus = m_controller.corpus()->path();
    if (!m_controller.isWritable()) return; // trains all the same; only its history is not kept
    const auto run = m_controller.corpus()->runs().begin(options.toJson());
    if (run)
        m_run = *run;
    else
        Q_EMIT m_controller.failed(run.error().message);
    showRuns();
    Q_EMIT started();
}

void TrainingWorkflow::showRunning(bool running)
{
    m_actions.pauseTraining->setEnabled(running);
    m_actions.stopTraining->setEnabled(running);
}

void TrainingWorkflow::endRun(const QString &outcome)
{
    m_actions.retrain->setEnabled(m_controller.corpus());
    m_actions.readTexts->setEnabled(m_controller.isWritable());
    showRunning(false);
    const bool hasModel = m_isTraining && m_panel.hasOutcome();
    m_isTraining = false;
    if (!m_wentOn.isEmpty() && hasModel) { // what it went on from is in its outcome
        if (const auto removed = removeUnfinishedRun(m_wentOn); !removed)
            Q_EMIT m_controller.failed(removed.error().message);
        showUnfinished();
    }
    if (!runIsOfOpenCorpus()) return;
    const auto ended = m_controller.corpus()->runs().end(m_run, outcome);
    if (!ended) Q_EMIT m_controller.failed(ended.error().message);
    showRuns();
}

void TrainingWorkflow::adopt(const TrainingOutcome &outcome)
{
    const QString how = outcome.stoppedEarly ? u"stopped"_s : u"done"_s;
    m_controller.adopt(outcome, [this, how](const Result<ModelId> &model) {
        if (!model) {
            Q_EMIT m_controller.failed(model.error().message);
            return;
        }
        if (runIsOfOpenCorpus()) {
            if (const auto ended = m_controller.corpus()->runs().end(m_run, how, *model); !ended)
                Q_EMIT m_controller.failed(ended.error().message);
        }
        showRuns();
        Q_EMIT adopted(m_controller.model()->folder());
        closeNow();
    });
}

bool TrainingWorkflow::mayClose(QWidget *window, const std::function<void()> &close)
{
    if (m_mayClose || (!m_isTraining && !m_panel.hasOutcome())) return true;
    if (m_question) return false;
    m_close = close;
    if (m_isTraining)
        askToKeep(window);
    else
        askToAdopt(window);
    return false;
}

void TrainingWorkflow::askToKeep(QWidget *window)
{
    const QString folder = unfinishedFolder(m_runCorpus);
    QString text
        = tr("A model is being trained. If it is kept, the training can go on when this corpus is open again.");
    if (m_wentOn.isEmpty() && holdsUnfinishedRun(folder))
        text += u' ' + tr("It takes the place of the training that was kept before.");
    ask(new QMessageBox(QMessageBox::Question, tr("Keep the Training?"), text, QMessageBox::NoButton, window),
        tr("&Keep and Close"), tr("&Throw Away and Close"),
        [this, folder] { m_panel.keep(folder); }); // nothing, where it has ended meanwhile
}

void TrainingWorkflow::askToAdopt(QWidget *window)
{
    const QString text
        = tr("A model has been trained, and neither adopted nor discarded. Once the window is closed it is lost.");
    ask(new QMessageBox(QMessageBox::Question, tr("Adopt the New Model?"), text, QMessageBox::NoButton, window),
        tr("&Adopt and Close"), tr("&Discard and Close"), [this] { m_panel.adoptOutcome(); });
}

void TrainingWorkflow::ask(
    QMessageBox *question, const QString &acceptText, const QString &dropText, const std::function<void()> &accepted)
{
    m_question = question;
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *accept = question->addButton(acceptText, QMessageBox::AcceptRole);
    const QPushButton *drop = question->addButton(dropText, QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("&Go On"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::finished, this, [this, question, accept, drop, accepted] {
        if (question->clickedButton() == accept) return accepted();
        if (question->clickedButton() == drop) return closeNow();
        m_close = {};
    });
    question->open();
}

void TrainingWorkflow::closeNow()
{
    if (!m_close) return;
    m_mayClose = true;
    std::exchange(m_close, {})();
}

} // namespace spotter
