// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/review_workflow.h"

#include "core/base/task_runner.h"
#include "core/corpus/model_folders.h"
#include "core/text/triple_comparison.h"
#include "core/training/pretraining/pretrainer.h"
#include "core/training/recipes.h"
#include "core/training/training_service.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/commands/actions.h"
#include "ui/review/review_controls.h"
#include "ui/session/corpus_controller.h"
#include "ui/shell/obstacles.h"
#include "ui/shell/report_dialog.h"

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spotter {
namespace {

/// Delay from the last edit to the next ranking of the queue.
constexpr auto rankingDelay = 400ms;

} // namespace

ReviewWorkflow::ReviewWorkflow(CorpusController &controller, AnnotationView &view, ReviewPanel &panel,
    TrainingService &training, const Actions &actions, QObject *parent)
    : QObject(parent), m_controller(controller), m_view(view), m_panel(panel), m_training(training), m_actions(actions),
      m_service(new ReviewService(this)), m_reporting(new TaskRunner(this))
{
    m_ranking.setSingleShot(true);
    m_ranking.setInterval(rankingDelay);
    connect(&m_ranking, &QTimer::timeout, this, &ReviewWorkflow::rank);
    connectPanel();
    connectService();
    connectActions();
    connect(&m_controller, &CorpusController::corpusChanged, this, &ReviewWorkflow::showCorpus);
    connect(&m_controller, &CorpusController::placeChanged, this, [this] {
        showMeans();
        enableActions();
    });
    connect(&m_controller, &CorpusController::jobEnded, this, [this] {
        for (const Came &came : std::exchange(m_keepLater, {})) keepReadings(came.corpus, came.round, came.readings);
    });
    connect(&actions, &Actions::retranslated, this, [this] {
        showMeans();
        enableActions();
    });
    connect(&m_controller, &CorpusController::modelChanged, this, &ReviewWorkflow::showMeans);
    connect(&m_controller, &CorpusController::undoChanged, this, &ReviewWorkflow::rankSoon);
    connect(&m_controller, &CorpusController::documentsChanged, this, &ReviewWorkflow::rankSoon);
    connect(&m_controller, &CorpusController::triplesChanged, this, &ReviewWorkflow::selectCurrent);
    connect(&m_controller, &CorpusController::triplesChanged, this, &ReviewWorkflow::selectOther);
    for (const auto ended : {&TrainingService::finished, &TrainingService::stopped})
        connect(&m_training, ended, this, [this] { showMeans(); });
    connect(&m_training, &TrainingService::failed, this, [this] { showMeans(); });
    connect(&m_training, &TrainingService::pretrained, this, [this] { showMeans(); });
    connect(&m_training, &TrainingService::planned, this, [this] { showMeans(); });
    showCorpus();
}

void ReviewWorkflow::connectPanel()
{
    connect(&m_panel, &ReviewPanel::quickRequested, this, [this] { read(0, 0); });
    connect(&m_panel, &ReviewPanel::thoroughRequested, this, &ReviewWorkflow::read);
    connect(&m_panel, &ReviewPanel::stopRequested, this, [this] {
        m_panel.controls().setStopping();
        m_service->stop();
    });
    connect(&m_panel, &ReviewPanel::orderChanged, this, &ReviewWorkflow::rankSoon);
    connect(&m_panel, &ReviewPanel::otherSentenceRequested, this, &ReviewWorkflow::showOtherSentence);
    connect(&m_panel, &ReviewPanel::reportRequested, this, &ReviewWorkflow::showReport);
    connect(&m_panel, &ReviewPanel::decided, this, &ReviewWorkflow::settle);
    connect(&m_panel, &ReviewPanel::currentChanged, this, &ReviewWorkflow::goToCurrent);
    // Later: a window that is being destroyed hides its docks, too, and has no actions any more.
    connect(
        &m_panel, &ReviewPanel::hidden, this,
        [this] {
            m_view.showProposal({}, {});
            enableActions();
        },
        Qt::QueuedConnection);
    connect(&m_panel, &ReviewPanel::shown, this, [this] {
        showMeans();
        enableActions();
        if (m_stale) m_ranking.start(0ms);
    });
}

void ReviewWorkflow::connectService()
{
    connect(m_service, &ReviewService::progressed, this,
        [this](const ReviewProgress &progress) { m_panel.controls().showProgress(progress); });
    connect(m_service, &ReviewService::readingsCame, this, &ReviewWorkflow::keepReadings);
    connect(m_service, &ReviewService::finished, this, [this](const ReviewOutcome &outcome) {
        end();
        if (m_rankedEdits != m_edits) return m_ranking.start(rankingDelay); // something was settled meanwhile
        m_stale = false;
        if (std::exchange(m_rankingFailed, false)) m_panel.showFailure({}); // that is over
        m_panel.setOutcome(outcome);
        enableActions();
    });
    connect(m_service, &ReviewService::stopped, this, [this] {
        end();
        m_ranking.start(0ms); // show a queue of what was read so far
    });
    connect(m_service, &ReviewService::notKept, this, [this](const Error &error) {
        Q_EMIT failed(tr("Could not keep the model of one fold for the next review: %1").arg(error.message));
    });
    connect(m_service, &ReviewService::failed, this, [this](const Error &error) {
        const bool wasReading = m_panel.controls().isRunning();
        end();
        // A corpus without labels has no queue; that is an error only if the user asked for a review.
        if (!wasReading && error.code == ErrorCode::Content) return;
        m_rankingFailed = !wasReading;
        m_panel.showFailure(error.message);
    });
}

void ReviewWorkflow::connectActions()
{
    const auto decide = [this](QAction *action, ReviewDecision decision) {
        connect(action, &QAction::triggered, this, [this, decision] {
            if (isUnderReview()) m_panel.decide(decision);
        });
    };
    decide(m_actions.fixFinding, ReviewDecision::Fix);
    decide(m_actions.postponeFinding, ReviewDecision::Postpone);
    connect(m_actions.settleAlike, &QAction::triggered, this, [this] {
        if (isUnderReview()) m_panel.showAlike();
    });
    connect(m_actions.showOtherSentence, &QAction::triggered, this, &ReviewWorkflow::showOtherSentence);
    const auto key = [](const QAction *action) { return action->shortcut().toString(QKeySequence::NativeText); };
    m_panel.setKeys({.fix = key(m_actions.fixFinding),
        .right = key(m_actions.accept),
        .wrong = key(m_actions.reject),
        .postpone = key(m_actions.postponeFinding),
        .next = key(m_actions.nextDoubtful),
        .alike = key(m_actions.settleAlike),
        .other = key(m_actions.showOtherSentence)});
}

ReviewJob ReviewWorkflow::job() const
{
    ReviewJob job;
    job.corpus = m_controller.corpus()->address();
    job.model = m_controller.model();
    job.threads = m_threads;
    job.ranking.order = m_panel.controls().order();
    job.ranking.facts = m_panel.controls().facts();
    job.ranking.sample = m_panel.controls().sample();
    job.ranking.otherMentions = m_panel.controls().otherMentions();
    if (m_panel.current()) job.ranking.pinned = m_panel.current()->id;
    return job;
}

void ReviewWorkflow::read(int folds, double minutes)
{
    if (!m_controller.corpus() || m_service->isReading()) return;
    if (folds > 0 && m_training.isRunning()) return showMeans();
    m_controller.followFile(); // another file may be in its place, since this moment
    if (m_controller.corpus()->isAway()) return showMeans();
    ReviewJob wanted = job();
    wanted.folds = folds;
    wanted.training = usualOptions();
    // Texts that were read before any label tell no part what it is to judge.
    if (folds > 0) {
        const auto pretraining = pretrainingIn(pretrainingFolderOf(wanted.corpus.path));
        if (!pretraining) return Q_EMIT failed(pretraining.error().message);
        wanted.training.fromModel = *pretraining;
    }
    wanted.training.minutes = minutes;
    wanted.training.threads = wanted.threads;
    m_ranking.stop();
    m_rankedEdits = m_edits;
    m_thorough = folds > 0;
    m_panel.setRunning(true);
    m_service->read(wanted);
    showMeans();
    Q_EMIT thoroughChanged();
}

void ReviewWorkflow::end()
{
    const bool wasThorough = m_thorough;
    m_thorough = false;
    m_panel.setRunning(false);
    showMeans();
    if (wasThorough) Q_EMIT thoroughChanged();
}

void ReviewWorkflow::showCorpus()
{
    m_service->abandon();
    m_ranking.stop();
    if (m_thorough || m_panel.controls().isRunning()) end();
    m_panel.clear();
    ++m_edits;
    m_stale = true;
    m_selecting.clear();
    showMeans();
    enableActions();
    if (m_controller.corpus() && m_panel.isVisible()) m_ranking.start(0ms);
}

void ReviewWorkflow::showMeans()
{
    ReviewPanel::Means means;
    means.corpus = m_controller.corpus() != nullptr;
    means.writable = m_controller.isWritable();
    if (!means.corpus) {
        means.whyNotQuick = means.whyNotThorough = tr("Open a corpus to review its labels");
    } else {
        const bool isAway = m_controller.corpus()->isAway();
        if (isAway)
            means.whyNotQuick = m_controller.corpus()->readOnlyReason();
        else if (!m_controller.model())
            means.whyNotQuick = tr("There is no model yet: retrain or choose one; a thorough review trains its own");
        if (isAway)
            means.whyNotThorough = means.whyNotQuick;
        else if (!means.writable)
            means.whyNotThorough = tr("The corpus is open read-only: the findings could not be saved");
        else if (m_training.isRunning())
            means.whyNotThorough = tr("A training run is in progress: wait until it ends, or stop it");
    }
    m_panel.setMeans(means);
}

void ReviewWorkflow::rankSoon()
{
    ++m_edits;
    m_stale = true;
    if (m_panel.isVisible() && m_controller.corpus()) m_ranking.start(rankingDelay);
}

void ReviewWorkflow::rank()
{
    if (!m_controller.corpus() || !m_panel.isVisible()) return;
    if (m_service->isRunning()) return; // its outdated result will be noticed and ranked again
    m_rankedEdits = m_edits;
    m_service->rank(job());
}

bool ReviewWorkflow::isUnderReview() const
{
    return m_panel.isVisible() && m_panel.current() != nullptr && m_controller.isWritable();
}

int ReviewWorkflow::rowOf(const Finding &finding) const
{
    const std::vector<DisplayedTriple> &rows = m_controller.triples();
    const auto found = std::ranges::find_if(rows, [&](const DisplayedTriple &row) {
        return finding.annotation.isValid() ? row.annotation == finding.annotation
                                            : samePlace(row.triple, finding.triple);
    });
    return found == rows.end() ? -1 : int(found - rows.begin());
}

void ReviewWorkflow::goToCurrent()
{
    enableActions();
    m_view.showProposal({}, {});
    const Finding *finding = m_panel.current();
    if (!finding || !m_panel.isVisible()) return;
    m_selecting = finding->id;
    m_selectingOther = {};
    if (m_controller.isWritable()) {
        const auto noted = m_controller.corpus()->review().noteShown(
            {finding->document, finding->isMissing(), finding->claim, finding->quality});
        if (!noted) Q_EMIT failed(noted.error().message);
    }
    if (m_controller.documentId() != finding->document) {
        const auto opened = m_controller.openDocument(finding->document); // triplesChanged() then selects the finding
        if (!opened) return Q_EMIT failed(opened.error().message);
    }
    selectCurrent();
}

/// A missing triple has a row if the current model finds it; otherwise its two mentions are outlined faintly.
void ReviewWorkflow::selectCurrent()
{
    const Finding *finding = m_panel.current();
    if (!finding || finding->id != m_selecting || m_controller.documentId() != finding->document) return;
    m_view.showProposal({}, {});
    const int row = rowOf(*finding);
    if (row >= 0) {
        m_selecting.clear();
        m_view.setCurrentTriple(row);
        return enableActions();
    }
    m_view.setCurrentTriple(-1);
    const Span subject = finding->triple.subject.span;
    const Span object = finding->triple.object.span;
    if (!subject.isValid() || !object.isValid()) return;
    m_view.setSelection({});
    m_view.showProposal(subject, object);
    m_view.scrollTo(std::min(subject.beginUtf16, object.beginUtf16));
    if (!m_controller.isReading()) m_selecting.clear();
    enableActions();
}

int ReviewWorkflow::rowOf(AnnotationId label) const
{
    const auto found = std::ranges::find(m_controller.triples(), label, &DisplayedTriple::annotation);
    return found == m_controller.triples().end() ? -1 : int(found - m_controller.triples().begin());
}

void ReviewWorkflow::showOtherSentence()
{
    const Finding *finding = m_panel.current();
    if (!finding || !m_panel.isVisible() || !finding->against || !finding->against->document.isValid()) return;
    const OtherSide other = *finding->against; // opening a document may change the queue
    const bool isThere = m_controller.documentId() == other.document && m_view.currentTriple() >= 0
        && m_view.currentTriple() == rowOf(other.annotation);
    if (isThere) return goToCurrent();
    m_selecting.clear();
    m_selectingOther = other.annotation;
    m_view.showProposal({}, {});
    if (m_controller.documentId() != other.document) {
        const auto opened = m_controller.openDocument(other.document);
        if (!opened) return Q_EMIT failed(opened.error().message);
    }
    selectOther();
}

void ReviewWorkflow::selectOther()
{
    const int row = m_selectingOther.isValid() ? rowOf(m_selectingOther) : -1;
    if (row < 0) return;
    m_selectingOther = {};
    m_view.setCurrentTriple(row);
    enableActions();
}

bool ReviewWorkflow::hasNext() const
{
    return m_panel.isVisible() && m_panel.counts().suspicious + m_panel.counts().missing > 0;
}

bool ReviewWorkflow::takesNext()
{
    if (!hasNext()) return false;
    m_panel.skip();
    return m_panel.current() != nullptr;
}

bool ReviewWorkflow::asksWithoutRow() const
{
    if (!isUnderReview()) return false;
    const Finding *finding = m_panel.current();
    return m_controller.documentId() == finding->document && m_view.currentTriple() < 0 && rowOf(*finding) < 0;
}

bool ReviewWorkflow::handleJudgementKey(bool isRight)
{
    if (!isUnderReview()) return false;
    const Finding *finding = m_panel.current();
    if (m_controller.documentId() != finding->document || m_view.currentTriple() != rowOf(*finding)) return false;
    m_panel.decide(isRight ? ReviewDecision::Right : ReviewDecision::Wrong);
    return true;
}

void ReviewWorkflow::settle(const std::vector<Finding> &findings, ReviewDecision decision)
{
    if (!m_controller.isWritable()) return;
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): what findings refers to, the queue, changes
    const std::vector<Finding> asked = findings;
    const auto [changed, verdict] = settlementOf(asked, decision);
    if (!m_controller.settle(changed, verdict)) return rankSoon(); // already reported; a label may be gone
    m_panel.take(asked, verdict);
    enableActions();
}

void ReviewWorkflow::keepReadings(
    const CorpusAddress &corpus, const QString &round, const std::vector<StoredReading> &readings)
{
    if (!m_controller.isWritable() || m_controller.corpus()->address() != corpus) return;
    if (m_controller.isJobRunning()) return m_keepLater.push_back({corpus, round, readings});
    const auto kept = m_controller.corpus()->review().storeReadings(round, readings);
    if (!kept) Q_EMIT failed(kept.error().message);
}

void ReviewWorkflow::enableActions()
{
    const bool asked = isUnderReview();
    const QString notWritable = Obstacles::toWriting(m_controller);
    for (QAction *action : {m_actions.fixFinding, m_actions.postponeFinding, m_actions.settleAlike})
        m_actions.allow(
            action, notWritable.isEmpty() && !asked ? tr("Select a finding in the review first") : notWritable);
    const Finding *finding = m_panel.isVisible() ? m_panel.current() : nullptr;
    m_actions.allow(m_actions.showOtherSentence,
        finding && finding->against && finding->against->document.isValid()
            ? QString()
            : tr("Select a finding in the review that contradicts another sentence first"));
    if (asksWithoutRow()) // the finding has no row, but can still be judged
        for (QAction *action : {m_actions.accept, m_actions.reject}) m_actions.allow(action, {});
    Q_EMIT queueChanged();
}

void ReviewWorkflow::showReport()
{
    if (!m_controller.corpus()) return;
    const QPointer dialog(new ReportDialog(m_panel.window()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    const ReviewJob wanted = job();
    m_reporting->start<ReviewReport>(
        [wanted](const std::stop_token &stop, const ProgressCallback &progress) -> Result<ReviewReport> {
            const auto corpus = Corpus::open(wanted.corpus, Corpus::Mode::ReadOnly);
            if (!corpus) return std::unexpected(corpus.error());
            return reviewReportOf(**corpus, wanted.threads, stop, progress);
        },
        [dialog](const Result<ReviewReport> &report) {
            if (!dialog) return; // closed before the report was ready
            if (report)
                dialog->setReport(*report);
            else
                dialog->showFailure(report.error().message);
        });
}

bool ReviewWorkflow::mayClose(QWidget *window, const std::function<void()> &close)
{
    if (m_mayClose || !m_service->isReading()) return true;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Stop the Review?"),
        tr("A review is in progress. If you stop it, finished work is kept, and the next review resumes from there."),
        QMessageBox::NoButton, window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *stop = question->addButton(tr("&Stop and Close"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::finished, this, [this, question, stop, close] {
        if (question->clickedButton() != stop) return;
        m_mayClose = true;
        close();
    });
    question->open();
    return false;
}

} // namespace spotter
