// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "core/training/training_service.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/annotation_view/find_bar.h"
#include "ui/appearance/icons.h"
#include "ui/appearance/preferences.h"
#include "ui/commands/command_palette.h"
#include "ui/commands/shortcuts.h"
#include "ui/documents/document_panel.h"
#include "ui/encoders/encoder_workflow.h"
#include "ui/help/empty_page.h"
#include "ui/help/help_dialogs.h"
#include "ui/help/help_workflow.h"
#include "ui/help/start_page.h"
#include "ui/json_view/json_view.h"
#include "ui/shell/demo_workflow.h"
#include "ui/shell/details_workflow.h"
#include "ui/shell/evaluation_workflow.h"
#include "ui/shell/export_workflow.h"
#include "ui/shell/feeds/comparison_feed.h"
#include "ui/shell/feeds/json_feed.h"
#include "ui/shell/file_workflow.h"
#include "ui/shell/find_workflow.h"
#include "ui/shell/lost_corpus.h"
#include "ui/shell/new_document_workflow.h"
#include "ui/shell/obstacles.h"
#include "ui/shell/print_workflow.h"
#include "ui/shell/review_workflow.h"
#include "ui/shell/save_as.h"
#include "ui/shell/search_indexer.h"
#include "ui/shell/selection_workflow.h"
#include "ui/shell/training_workflow.h"
#include "ui/shell/triple_workflow.h"
#include "ui/training/training_panel.h"
#include "ui/triples/triple_panel.h"
#include "ui/window/dock_toggle.h"
#include "ui/window/menus.h"
#include "ui/window/message_bars.h"
#include "ui/window/scrolled_content.h"
#include "ui/window/settings_dialog.h"
#include "ui/window/side_docks.h"
#include "ui/window/status_line.h"

#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {

MainWindow::MainWindow(Preferences &preferences, Appearance &appearance)
    : m_preferences(preferences), m_appearance(appearance), m_actions(this), m_training(new TrainingService(this))
{
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setContextMenuPolicy(Qt::NoContextMenu); // docks are shown and hidden in the View menu
    buildCentre();
    buildDocks();
    m_status = new StatusLine(m_controller, *m_view, ScratchCorpora(m_preferences.dataFolder()), this);
    setStatusBar(m_status);
    buildShortcuts();
    m_menus = new Menus(m_actions, docks(), m_preferences, this);
    buildWorkflows();
    connectWindowActions();
    retranslate();
    restoreWindow();
    showCorpus();
    applyThreads();
}

MainWindow::~MainWindow()
{
    // A title that is still being typed is stored when its field loses the focus: while there is a corpus to store it.
    hide();
}

void MainWindow::buildCentre()
{
    m_startPage = new StartPage(m_actions, m_preferences, this);
    m_view = new AnnotationView(this);
    m_view->setFrameShape(QFrame::NoFrame);
    m_messages = new MessageBars(m_controller, m_actions.saveAsCorpus, this);
    m_centre = new QStackedWidget(this);
    m_emptyPage = new EmptyPage(m_controller, m_actions, this);
    m_startView = new ScrolledContent(m_startPage);
    m_emptyView = new ScrolledContent(m_emptyPage);
    m_centre->addWidget(m_startView);
    m_centre->addWidget(m_emptyView);
    m_centre->addWidget(m_view);
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    m_find = new FindBar(this);
    layout->addWidget(m_find);
    layout->addWidget(m_centre, 1);
    setCentralWidget(middle);
}

QDockWidget *MainWindow::addDock(const QString &name, Qt::DockWidgetArea area, QWidget *content)
{
    auto *dock = new QDockWidget(this);
    dock->setObjectName(name);
    dock->setWidget(new ScrolledContent(content));
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_documents = new DocumentPanel(m_controller, this);
    m_triples = new TriplePanel(this);
    m_trainingPanel = new TrainingPanel(*m_training, this);
    m_json = new JsonView(this);
    m_documentsDock = addDock(u"documents"_s, Qt::LeftDockWidgetArea, m_documents);
    m_triplesDock = addDock(u"triples"_s, Qt::RightDockWidgetArea, m_triples);
    m_trainingDock = addDock(u"training"_s, Qt::BottomDockWidgetArea, m_trainingPanel);
    m_jsonDock = addDock(u"json"_s, Qt::BottomDockWidgetArea, m_json);
    tabifyDockWidget(m_trainingDock, m_jsonDock);
    m_sideDocks = new SideDocks(m_controller, *m_view, *m_documents, m_preferences, this);
    m_sideDocks->arrange(m_jsonDock, m_triplesDock);
    m_trainingDock->raise();
    resizeDocks({m_documentsDock, m_triplesDock}, {260, 470}, Qt::Horizontal);
    resizeDocks({m_trainingDock}, {340}, Qt::Vertical);
    m_trainingDock->hide();
    m_jsonDock->hide();
}

QList<QDockWidget *> MainWindow::docks() const
{
    return QList{m_documentsDock, m_triplesDock, m_trainingDock, m_jsonDock} + m_sideDocks->docks();
}

QList<QAction *> MainWindow::commands() const
{
    QList<QAction *> all = m_actions.all();
    for (const QDockWidget *dock : docks()) all += dock->toggleViewAction();
    return all;
}

void MainWindow::buildShortcuts()
{
    for (QDockWidget *dock : docks()) {
        dock->toggleViewAction()->setObjectName("show-"_L1 + dock->objectName());
        toggleInFront(dock);
    }
    const Actions &a = m_actions;
    for (QWidget *widget : {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_triples)}) {
        widget->addActions(
            {a.accept, a.reject, a.remove, a.changePredicate, a.setSubject, a.setObject, a.setType, a.legend});
        widget->addActions({a.negated, a.uncertain, a.tripleNote, a.qualifiers});
        widget->addActions(a.predicateKeys());
        widget->addActions({a.adjustSubject, a.adjustObject});
        for (const MentionEdgeAction &edge : a.edges()) widget->addAction(edge.action);
    }
    m_shortcuts = new Shortcuts(commands(), m_preferences, this);
    connect(m_shortcuts, &Shortcuts::changed, this, &MainWindow::retranslate); // tool tips show the keys
    // Silence would leave people wondering.
    connect(m_shortcuts, &Shortcuts::refused, this, [this](const QAction *action) {
        if (const QString obstacle = m_actions.obstacleOf(action); !obstacle.isEmpty()) m_status->note(obstacle);
    });
}

void MainWindow::buildWorkflows()
{
    m_tripleWork = new TripleWorkflow(m_controller, *m_view, *m_triples, *m_documents, m_actions, this);
    m_trainingWork = new TrainingWorkflow(m_controller, *m_training, *m_trainingPanel, m_actions, this);
    m_reviewWork = new ReviewWorkflow(m_controller, *m_view, m_sideDocks->review(), *m_training, m_actions, this);
    m_tripleWork->setReview(m_reviewWork);
    connect(m_tripleWork, &TripleWorkflow::noted, m_status, &StatusLine::note);
    m_trainingWork->follow(*m_reviewWork);
    connect(m_reviewWork, &ReviewWorkflow::failed, this, &MainWindow::showProblem);
    new EncoderWorkflow(m_controller, m_trainingPanel->settings(), m_actions, this);
    m_files = new FileWorkflow(m_controller, m_preferences, *m_documents, m_actions, this);
    m_lost = new LostCorpus(m_controller, m_actions, this);
    m_demo = new DemoWorkflow(m_controller, *m_files, m_preferences, m_actions, this);
    connect(m_demo, &DemoWorkflow::trainingWanted, m_trainingWork, &TrainingWorkflow::start);
    new FindWorkflow(m_controller, *m_view, *m_find, *m_documents, m_actions, this);
    new JsonFeed(m_controller, *m_json, this);
    new SearchIndexer(m_controller, this);
    new ComparisonFeed(m_controller, *m_trainingPanel, *m_view, this);
    new HelpWorkflow(m_controller, m_actions, this);
    m_evaluationWork = new EvaluationWorkflow(
        m_controller, m_preferences, *m_view, m_sideDocks->evaluation(), *m_trainingPanel, m_actions, this);
    connect(m_evaluationWork, &EvaluationWorkflow::wanted, m_sideDocks, &SideDocks::showEvaluation);
    connect(m_evaluationWork, &EvaluationWorkflow::written, m_status, &StatusLine::noteFile);
    m_newDocuments = new NewDocumentWorkflow(m_controller, *m_files, m_actions, this);
    new SelectionWorkflow(m_controller, *m_view, *m_triples, m_actions, this);
    new DetailsWorkflow(m_controller, *m_documents, m_actions, this);
    connect(m_newDocuments, &NewDocumentWorkflow::noted, m_status, &StatusLine::note);
    connect(&m_controller, &CorpusController::documentOpened, this, &MainWindow::showCentre);
    connect(m_startPage, &StartPage::fileChosen, m_files, &FileWorkflow::open);
    connect(m_menus, &Menus::recentFileChosen, m_files, &FileWorkflow::open);
    connect(m_files, &FileWorkflow::noted, m_status, &StatusLine::note);
    connect(m_files, &FileWorkflow::happened, m_messages, &MessageBars::showHappened);
    connect(&m_files->exporting(), &ExportWorkflow::noted, m_status, &StatusLine::note);
    connect(&m_files->exporting(), &ExportWorkflow::written, m_status, &StatusLine::noteFile);
    auto *printing = new PrintWorkflow(m_controller, m_preferences, m_actions, this);
    connect(printing, &PrintWorkflow::noted, m_status, &StatusLine::note);
    connect(printing, &PrintWorkflow::written, m_status, &StatusLine::noteFile);
    connect(m_status, &StatusLine::showFileWanted, &m_files->exporting(), &ExportWorkflow::showFile);
    SaveAs *savingAs = &m_files->savingAs();
    connect(savingAs, &SaveAs::started, m_status, &StatusLine::beginCopy);
    connect(savingAs, &SaveAs::progressed, m_status, &StatusLine::showCopy);
    connect(savingAs, &SaveAs::ended, m_status, &StatusLine::endCopy);
    connect(m_status, &StatusLine::stopCopyWanted, savingAs, &SaveAs::stop);
    connect(m_status, &StatusLine::stopJobWanted, &m_controller, &CorpusController::stopJob);
    connect(m_sideDocks, &SideDocks::noted, m_status, &StatusLine::note);
    connect(m_view, &AnnotationView::nextStepChanged, m_status, &StatusLine::note);
    connect(m_sideDocks, &SideDocks::failed, this, &MainWindow::showProblem);
    connect(m_trainingWork, &TrainingWorkflow::started, this, [this] {
        m_trainingDock->show();
        m_trainingDock->raise();
    });
    connect(m_trainingWork, &TrainingWorkflow::adopted, this, [this](const QString &folder) {
        m_status->note(tr("The new model is in use; it is saved in %1").arg(folder));
    });
    connect(&m_controller, &CorpusController::corpusChanged, this, &MainWindow::showCorpus);
    connect(&m_controller, &CorpusController::placeChanged, this, [this] {
        showTitle();
        showUndo();
    });
    connect(&m_controller, &CorpusController::undoChanged, this, &MainWindow::showUndo);
}

void MainWindow::connectWindowActions()
{
    connect(m_actions.undo, &QAction::triggered, &m_controller, &CorpusController::undo);
    connect(m_actions.redo, &QAction::triggered, &m_controller, &CorpusController::redo);
    connect(m_actions.findDocuments, &QAction::triggered, this, [this] {
        m_documentsDock->show();
        m_documents->focusSearch();
    });
    connect(m_actions.nextDocument, &QAction::triggered, m_documents, &DocumentPanel::openNext);
    connect(m_actions.previousDocument, &QAction::triggered, m_documents, &DocumentPanel::openPrevious);
    connect(m_actions.commandPalette, &QAction::triggered, this, [this] { showCommandPalette(commands(), this); });
    connect(m_actions.settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_actions.shortcuts, &QAction::triggered, this, [this] { showShortcuts(commands(), this); });
    connect(m_actions.about, &QAction::triggered, this, [this] { showAbout(this); });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.lineNumbers, &QAction::toggled, m_view, &AnnotationView::setLineNumbersShown);
    m_actions.lineNumbers->setChecked(m_preferences.lineNumbers());
    connect(
        m_actions.lineNumbers, &QAction::toggled, this, [this](bool shown) { m_preferences.setLineNumbers(shown); });
    connect(m_actions.airyLines, &QAction::toggled, this, [this](bool airy) {
        m_view->setLineSpacing(airy ? LineSpacing::Airy : LineSpacing::Compact);
        m_preferences.setAiryLines(airy);
    });
    m_actions.airyLines->setChecked(m_preferences.airyLines());
    connect(m_actions.legend, &QAction::toggled, m_view, &AnnotationView::setLegendExpanded);
    connect(m_view, &AnnotationView::legendExpandedChanged, m_actions.legend, &QAction::setChecked);
    connect(m_actions.fullScreen, &QAction::toggled, this,
        [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
}

void MainWindow::openFiles(const QStringList &paths, const QString &model) { m_files->openAll(paths, model); }

void MainWindow::showModelQuality() { m_messages->showModelQuality(); }

void MainWindow::showProblem(const QString &message) { m_messages->showProblem(message); }

void MainWindow::showCorpus()
{
    const Corpus *corpus = m_controller.corpus();
    showDocks(corpus);
    showCentre();
    showTitle();
    m_centre->currentWidget()->setFocus();
    showUndo();
}

void MainWindow::showTitle()
{
    const Corpus *corpus = m_controller.corpus();
    setWindowTitle(corpus ? tr("%1 – Spotter").arg(ScratchCorpora(m_preferences.dataFolder()).titleOf(corpus->path()))
                          : u"Spotter"_s);
}

/// The text, or the page that says how to get one.
void MainWindow::showCentre()
{
    QWidget *wanted = m_view;
    if (!m_controller.documentId().isValid()) wanted = m_emptyView;
    if (!m_controller.corpus()) wanted = m_startView;
    QWidget *present = m_centre->currentWidget();
    if (present == wanted) return;
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus && present->isAncestorOf(focus);
    m_centre->setCurrentWidget(wanted);
    if (hadFocus || focus == present) wanted->setFocus();
}

/// The start page hides the docks and the tool bar; those of the last corpus come back with the next.
void MainWindow::showDocks(bool shown)
{
    if (shown == m_docksShown) return;
    m_docksShown = shown;
    if (shown) {
        restoreState(m_dockState);
    } else {
        m_dockState = saveState();
        for (QDockWidget *dock : docks()) dock->hide();
    }
    m_menus->toolBar()->setVisible(shown);
    if (m_training->isRunning()) m_trainingDock->show();
}

void MainWindow::showUndo()
{
    const bool writable = m_controller.isWritable();
    const QString undo = writable ? m_controller.undoText() : QString();
    const QString redo = writable ? m_controller.redoText() : QString();
    const QString notWritable = Obstacles::toWriting(m_controller);
    const auto show = [&](QAction *action, const QString &step, const QString &says, const QString &nothing) {
        m_actions.explain(action, step.isEmpty() ? nothing : says);
        m_actions.allow(action, notWritable.isEmpty() && step.isEmpty() ? nothing : notWritable);
    };
    show(m_actions.undo, undo, tr("Undo: %1").arg(undo), tr("Nothing to undo"));
    show(m_actions.redo, redo, tr("Redo: %1").arg(redo), tr("Nothing to redo"));
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_preferences, m_appearance, *m_shortcuts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::threadsChanged, this, &MainWindow::applyThreads);
    connect(dialog, &SettingsDialog::showFileWanted, &m_files->exporting(), &ExportWorkflow::showFile);
    dialog->open();
}

void MainWindow::applyThreads()
{
    m_trainingWork->setThreads(m_preferences.threads());
    m_reviewWork->setThreads(m_preferences.threads());
    m_evaluationWork->setThreads(m_preferences.threads());
    m_controller.setThreads(m_preferences.threads());
}

void MainWindow::restoreWindow()
{
    resize(1360, 860);
    restoreGeometry(m_preferences.windowGeometry());
    restoreState(m_preferences.windowState());
}

void MainWindow::retranslate()
{
    m_actions.retranslate();
    m_menus->retranslate();
    m_documentsDock->setWindowTitle(tr("Documents"));
    m_triplesDock->setWindowTitle(tr("Triples"));
    m_trainingDock->setWindowTitle(tr("Training"));
    m_jsonDock->setWindowTitle(tr("JSON"));
    m_sideDocks->retranslate();
    m_view->setAccessibleName(tr("Text with its triples"));
    showUndo();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const auto again = [this] { close(); };
    if (!m_lost->mayClose(again)) return event->ignore();
    if (!m_reviewWork->mayClose(this, again) || !m_trainingWork->mayClose(this, again)) return event->ignore();
    m_preferences.setWindow(saveGeometry(), m_docksShown ? saveState() : m_dockState);
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    // What is dragged from one part of the window to another is no new text.
    if (!event->source() && NewDocumentWorkflow::isUsable(*event->mimeData())) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_newDocuments->take(*event->mimeData());
}

} // namespace spotter
