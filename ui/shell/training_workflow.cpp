// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/training_workflow.h"

#include "core/corpus/corpus.h"
#include "core/corpus/hold_out.h"
#include "core/corpus/model_folders.h"
#include "core/corpus/model_store.h"
#include "core/corpus/run_store.h"
#include "core/corpus/training_set_of.h"
#include "core/review/training_doubts.h"
#include "core/training/pretraining/pretrainer.h"
#include "core/training/unfinished_run.h"
#include "ui/commands/actions.h"
#include "ui/session/corpus_controller.h"
#include "ui/shell/closing_question.h"
#include "ui/shell/model_adoption.h"
#include "ui/shell/obstacles.h"
#include "ui/shell/review_workflow.h"
#include "ui/training/training_panel.h"
#include "ui/training/training_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// Loads the data of a run on the training thread, over a connection of its own.
Result<TrainingSet> loadTrainingSet(const CorpusAddress &address, const std::function<bool()> &isElsewhere,
    const TrainingOptions &options, const std::stop_token &stop)
{
    // Another file would be read with the log of the one that is open.
    if (isElsewhere()) {
        return failure(ErrorCode::Content,
            TrainingWorkflow::tr("Another file is in the place of %1 now; open that file to work with it")
                .arg(address.path));
    }
    const auto corpus = Corpus::open(address, Corpus::Mode::ReadOnly);
    if (!corpus) return std::unexpected(corpus.error());
    auto training = trainingSetOf(**corpus, stop);
    if (!training || !options.useReview) return training;
    if (const auto doubts = addKeptDoubts(*training, **corpus, stop); !doubts) return std::unexpected(doubts.error());
    return training;
}

} // namespace

TrainingWorkflow::TrainingWorkflow(CorpusController &controller, TrainingService &service, TrainingPanel &panel,
    const Actions &actions, QObject *parent)
    : QObject(parent), m_controller(controller), m_service(service), m_panel(panel), m_actions(actions),
      m_adoption(new ModelAdoption(controller, panel, this)), m_closing(new ClosingQuestion(this))
{
    connectService();
    connectPanel();
    connect(&m_controller, &CorpusController::corpusChanged, this, &TrainingWorkflow::changeCorpus);
    connect(&m_controller, &CorpusController::placeChanged, this, &TrainingWorkflow::followCorpus);
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
    connect(&m_panel, &TrainingPanel::outcomeChanged, this, &TrainingWorkflow::enableActions);
    connect(&m_controller, &CorpusController::documentsChanged, this, &TrainingWorkflow::enableActions);
    connect(&m_actions, &Actions::retranslated, this, &TrainingWorkflow::showBlocked);
    changeCorpus();
    showModel();
}

TrainingWorkflow::~TrainingWorkflow() = default;

void TrainingWorkflow::connectPanel()
{
    connect(&m_panel, &TrainingPanel::started, this, &TrainingWorkflow::beginRun);
    connect(
        &m_panel, &TrainingPanel::unfinishedRefused, this, [this] { removeUnfinished(m_controller.corpus()->path()); });
    connect(m_adoption, &ModelAdoption::adopted, this, [this](const QString &folder) {
        showRuns();
        Q_EMIT adopted(folder);
    });
    connect(m_adoption, &ModelAdoption::broughtToDisk, this,
        [this](const CorpusAddress &corpus, const WaitingModel &model) {
            // The kept run that this one resumed is superseded by its model, but a run kept later is not.
            if (!model.wasResumed) return;
            const auto unfinished = readUnfinishedRun(unfinishedFolderOf(corpus.path));
            if (unfinished && unfinished->kept <= model.created) removeUnfinished(corpus.path);
        });
    connect(&m_panel, &TrainingPanel::holdOutRequested, this, &TrainingWorkflow::holdOut);
    connect(&m_panel, &TrainingPanel::modelRequested, &m_controller, &CorpusController::useModel);
}

void TrainingWorkflow::connectService()
{
    connect(&m_service, &TrainingService::epochEnded, this, [this](const TrainingEpoch &epoch) {
        if (!m_record) return;
        m_record->addEpoch(epoch);
        if (!isOpen(m_runCorpus) || !m_controller.isWritable()) return; // written at the end of the run instead
        if (const auto kept = m_record->write(*m_controller.corpus()); !kept) fail(kept.error());
    });
    connect(&m_service, &TrainingService::finished, this,
        [this](const TrainingOutcome &outcome) { endRun(u"done"_s, outcome); });
    connect(&m_service, &TrainingService::stopped, this,
        [this](const TrainingOutcome &outcome) { endRun(u"stopped"_s, outcome); });
    connect(&m_service, &TrainingService::kept, this, [this] {
        endRun(u"stopped"_s); // its resumption is recorded as another run
        showUnfinished();
    });
    connect(&m_service, &TrainingService::failed, this, [this] {
        m_closing->giveUp();
        endRun(u"failed"_s);
    });
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
    m_review = &review;
    connect(&review, &ReviewWorkflow::thoroughChanged, this, &TrainingWorkflow::showBlocked);
}

void TrainingWorkflow::showBlocked()
{
    m_blocked = m_review && m_review->isThorough()
        ? tr("The review is training its own models: wait until it ends, or stop it")
        : QString();
    showCorpus();
}

void TrainingWorkflow::start(double minutes)
{
    TrainingOptions options = m_panel.options();
    options.minutes = minutes;
    m_panel.setOptions(options);
    m_actions.retrain->trigger();
}

bool TrainingWorkflow::isOpen(const CorpusAddress &corpus) const { return m_controller.isOpen(corpus); }

void TrainingWorkflow::fail(const Error &error) { Q_EMIT m_controller.failed(error.message); }

void TrainingWorkflow::changeCorpus()
{
    m_panel.setRunIsOfAnotherCorpus(m_isTraining && !isOpen(m_runCorpus));
    if (Corpus *corpus = m_controller.corpus(); corpus && m_controller.isWritable()) {
        std::erase_if(m_unwritten,
            [&](const auto &record) { return isOpen(record->corpus()) && record->write(*corpus).has_value(); });
        if (m_record && isOpen(m_runCorpus)) {
            if (const auto written = m_record->write(*corpus); !written) fail(written.error());
        }
        if (const auto closed = closeInterruptedRuns(*corpus); !closed) fail(closed.error());
    }
    showCorpus();
    m_adoption->changeCorpus();
}

void TrainingWorkflow::followCorpus(const QString &before)
{
    const CorpusAddress now = m_controller.corpus()->address();
    const CorpusAddress old{before, now.uuid};
    m_adoption->followCorpus(old, now.path);
    for (const auto &record : m_unwritten)
        if (record->corpus() == old) record->follow(now.path);
    if (m_isTraining && m_runCorpus == old) {
        m_runCorpus = now;
        if (m_record) m_record->follow(now.path);
        const std::scoped_lock lock(m_runContext->mutex);
        m_runContext->corpus = now;
    }
    showCorpus();
}

void TrainingWorkflow::enableActions()
{
    QString obstacle = Obstacles::toWriting(m_controller);
    if (obstacle.isEmpty()) obstacle = m_blocked;
    if (obstacle.isEmpty() && m_service.isRunning())
        obstacle = tr("A training run is in progress: wait until it ends, or stop it");
    if (obstacle.isEmpty()) obstacle = Obstacles::toReadingDocuments(m_controller);
    for (QAction *action : {m_actions.retrain, m_actions.readTexts}) m_actions.allow(action, obstacle);
    m_actions.allow(m_actions.useModel, Obstacles::toReading(m_controller));
    const QString notTraining = m_service.isRunning() ? QString() : tr("No training run is in progress");
    for (QAction *action : {m_actions.pauseTraining, m_actions.stopTraining}) m_actions.allow(action, notTraining);
    const QString noModel = m_panel.hasOutcome() ? QString() : tr("No new model waits to be adopted or discarded");
    const QString notWritable = noModel.isEmpty() ? Obstacles::toWriting(m_controller) : noModel;
    m_actions.allow(m_actions.adoptModel, notWritable);
    // The waiting model lies beside the corpus: while that is away, a copy of it can still take the model along.
    const QString away = Obstacles::toReadingFile(m_controller);
    m_panel.setDecisionObstacle(m_controller.corpus() ? away : QString());
    m_actions.allow(m_actions.discardModel, noModel.isEmpty() ? away : noModel);
}

void TrainingWorkflow::showCorpus()
{
    const Corpus *corpus = m_controller.corpus();
    if (!m_blocked.isEmpty())
        m_panel.setLoader({}, m_blocked);
    else if (corpus && corpus->isReadOnly())
        m_panel.setLoader({}, corpus->readOnlyReason());
    else if (corpus)
        m_panel.setLoader(
            [address = corpus->address(), isElsewhere = corpus->moveCheck()](const TrainingOptions &options,
                const std::stop_token &stop) { return loadTrainingSet(address, isElsewhere, options, stop); });
    else
        m_panel.setLoader({}, tr("Open a corpus to train on its labels"));
    if (corpus && !m_isTraining) {
        m_runContext = std::make_shared<RunContext>();
        m_runContext->corpus = corpus->address();
        m_panel.settings().setCorpus(corpus->address().uuid);
        m_panel.setKeeper([context = m_runContext](const TrainingOutcome &outcome) {
            std::unique_lock lock(context->mutex);
            const auto [corpus, run, isResumed] = std::tuple(context->corpus, context->run, context->isResumed);
            lock.unlock();
            return keepWaiting(corpus, run, isResumed, outcome);
        });
    }
    enableActions();
    showPretraining();
    showUnfinished();
    showRuns();
}

void TrainingWorkflow::showUnfinished()
{
    const QString folder = m_controller.corpus() ? unfinishedFolderOf(m_controller.corpus()->path()) : QString();
    if (!holdsUnfinishedRun(folder)) return m_panel.setUnfinishedRun({});
    auto run = readUnfinishedRun(folder);
    if (!run) return fail(run.error());
    // One of another corpus that had this name before.
    const QString &corpus = run->options.corpus;
    if (!corpus.isEmpty() && corpus != m_controller.corpus()->address().uuid) return m_panel.setUnfinishedRun({});
    m_panel.setUnfinishedRun(std::move(*run));
}

void TrainingWorkflow::removeUnfinished(const QString &corpusPath)
{
    if (const auto removed = removeUnfinishedRun(unfinishedFolderOf(corpusPath)); !removed) fail(removed.error());
    showUnfinished();
}

void TrainingWorkflow::showPretraining()
{
    const auto folder
        = m_controller.corpus() ? pretrainingIn(pretrainingFolderOf(m_controller.corpus()->path())) : QString();
    if (!folder) fail(folder.error());
    m_panel.settings().setPretraining(folder.value_or(QString()));
}

void TrainingWorkflow::readTexts()
{
    if (!m_controller.isWritable()) return;
    if (const QString folder = pretrainingFolderOf(m_controller.corpus()->path());
        QDir().mkpath(QFileInfo(folder).absolutePath()))
        m_panel.startPretraining(folder);
    else
        Q_EMIT m_controller.failed(tr("Could not create the folder %1").arg(QFileInfo(folder).absolutePath()));
    enableActions();
    if (m_service.isRunning() || m_panel.hasOutcome()) Q_EMIT started(); // a model that waits must be seen, too
}

void TrainingWorkflow::holdOut()
{
    if (!m_controller.corpus()) return;
    if (!m_controller.isWritable()) return fail({ErrorCode::ReadOnly, m_controller.corpus()->readOnlyReason()});
    const auto moved = std::make_shared<qint64>(0);
    m_controller.startJob(
        tr("Documents are being held out: wait until that is finished"),
        [moved, seed = QRandomGenerator::global()->generate64()](Corpus &corpus, const Task &task) {
            return holdOutTenth(corpus, seed, task.stop, task.progress).transform([&](qint64 documents) {
                *moved = documents;
            });
        },
        [this, moved](const Result<void> &done) {
            if (!done) return fail(done.error());
            m_panel.showHeldOut(*moved);
        });
}

void TrainingWorkflow::showModel()
{
    const auto model = m_controller.model();
    std::optional<double> f1;
    std::optional<F1Interval> interval;
    if (model && m_controller.corpus()) {
        if (const auto records = m_controller.corpus()->models().all()) {
            const auto record = std::ranges::find(*records, model->sha256(), &ModelRecord::sha256);
            if (record != records->end() && record->scores.contains("f1"_L1)) {
                f1 = record->scores["f1"_L1].toDouble();
                interval = intervalFrom(record->scores);
            }
        }
    }
    m_panel.setCurrentModel(model ? model->folder() : QString(), f1, interval);
}

void TrainingWorkflow::showRuns()
{
    std::vector<RunRecord> runs;
    if (m_controller.corpus()) {
        if (auto kept = m_controller.corpus()->runs().all())
            runs = std::move(*kept);
        else
            fail(kept.error());
    }
    m_panel.setRuns(std::move(runs));
}

void TrainingWorkflow::beginRun(const TrainingOptions &options)
{
    m_isTraining = true;
    m_isResumed = !options.unfinishedRun.isEmpty();
    m_runCorpus = m_controller.corpus()->address();
    m_adoption->setTrainingCorpus(m_runCorpus);
    m_record.reset();
    if (m_controller.isWritable()) { // it may have lost its file in this moment
        if (auto record = TrainingRecord::begin(*m_controller.corpus(), options.toJson()))
            m_record = std::move(*record);
        else
            fail(record.error());
    }
    {
        const std::scoped_lock lock(m_runContext->mutex);
        m_runContext->isResumed = m_isResumed;
        m_runContext->run = m_record ? m_record->run() : RunId();
    }
    enableActions();
    showRuns();
    Q_EMIT started();
}

void TrainingWorkflow::writeRecord()
{
    if (!m_record) return;
    const bool canBeWritten = isOpen(m_runCorpus) && m_controller.isWritable();
    if (const auto written = canBeWritten ? m_record->write(*m_controller.corpus()) : m_record->write(); written) {
        m_record.reset();
        return;
    } else if (canBeWritten) {
        fail(written.error());
    }
    m_unwritten.push_back(std::move(m_record)); // its corpus is busy: write it when the corpus is opened again
}

void TrainingWorkflow::endRun(const QString &outcome, const TrainingOutcome &result)
{
    const bool wasTraining = std::exchange(m_isTraining, false);
    if (m_record) m_record->end(outcome);
    const RunId run = m_record ? m_record->run() : RunId();
    writeRecord();
    m_panel.setRunIsOfAnotherCorpus(false);
    m_adoption->setTrainingCorpus({});
    if (wasTraining && result.model) {
        if (result.unsaved) m_closing->giveUp(); // the unsaved model needs its own question
        m_adoption->add(m_runCorpus,
            {.folder = result.unsaved ? QString() : result.model->folder(),
                .corpus = m_runCorpus.uuid,
                .run = run,
                .created = QDateTime::currentDateTimeUtc(),
                .wasResumed = m_isResumed,
                .outcome = result});
    }
    showCorpus();
    m_adoption->offerNext();
    m_closing->closeNow();
}

bool TrainingWorkflow::mayClose(QWidget *window, const std::function<void()> &close)
{
    if (m_closing->mayClose() || (!m_isTraining && !m_adoption->unsavedReason())) return true;
    if (m_closing->isOpen()) return false;
    m_closing->begin(close);
    if (m_isTraining)
        askToKeep(window);
    else
        askToSave(window);
    return false;
}

void TrainingWorkflow::askToKeep(QWidget *window)
{
    const QString folder = unfinishedFolderOf(m_runCorpus.path);
    QString text
        = tr("A model is being trained. If you keep the run, you can resume it when this corpus is open again.");
    if (!m_isResumed && holdsUnfinishedRun(folder)) text += u' ' + tr("It replaces the run that was kept before.");
    const auto keep = [this, folder] {
        if (!m_isTraining) return m_closing->closeNow(); // it has ended meanwhile, and its model is saved
        m_panel.keep(folder);
    };
    const auto drop = [this] {
        if (m_isTraining) m_service.abandon();
        if (m_record) m_record->end(u"stopped"_s);
        writeRecord();
        m_closing->closeNow();
    };
    m_closing->ask(
        new QMessageBox(QMessageBox::Question, tr("Keep the Training Run?"), text, QMessageBox::NoButton, window),
        tr("&Keep and Close"), tr("&Discard and Close"), keep, drop);
}

void TrainingWorkflow::askToSave(QWidget *window)
{
    const QString text = tr("The new model could not be saved: %1. It will be lost when the window closes.")
                             .arg(*m_adoption->unsavedReason());
    const auto save = [this] {
        m_adoption->saveAll([this](bool isSaved) { isSaved ? m_closing->closeNow() : m_closing->giveUp(); });
    };
    m_closing->ask(
        new QMessageBox(QMessageBox::Question, tr("Save the New Model?"), text, QMessageBox::NoButton, window),
        tr("&Save and Close"), tr("&Discard and Close"), save, [this] { m_closing->closeNow(); });
}

} // namespace spotter
