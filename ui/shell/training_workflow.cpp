// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/training_workflow.h"

#include "core/corpus/corpus.h"
#include "core/corpus/model_store.h"
#include "core/corpus/training_export.h"
#include "core/review/training_doubts.h"
#include "ui/shell/actions.h"
#include "ui/shell/corpus_controller.h"
#include "ui/shell/model_shelf.h"
#include "ui/shell/review_workflow.h"
#include "ui/training/training_panel.h"
#include "ui/training/training_settings.h"

#include <QDir>
#include <QFileInfo>

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
    connect(&m_service, &TrainingService::finished, this, [this] { endRun(u"done"_s); });
    connect(&m_service, &TrainingService::stopped, this, [this] { endRun(u"stopped"_s); });
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
    showRuns();
}

QString TrainingWorkflow::pretrainingFolder() const
{
    return QFileInfo(m_controller.corpus()->path()).absoluteFilePath() + ".models/pretraining"_L1;
}

void TrainingWorkflow::showPretraining()
{
    const QString folder = m_controller.corpus() ? pretrainingFolder() : QString();
    m_panel.settings().setPretraining(QFileInfo::exists(folder + "/config.json"_L1) ? folder : QString());
}

void TrainingWorkflow::readTexts()
{
    if (!m_controller.isWritable()) return;
    if (const QString folder = pretrainingFolder(); QDir().mkpath(QFileInfo(folder).absolutePath()))
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
    if (!m_controller.isWritable()) return; // trains all the same; only its history is not kept
    m_runCorpus = m_controller.corpus()->path();
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
    });
}

} // namespace spotter
