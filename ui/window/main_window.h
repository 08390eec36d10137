// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/actions.h"
#include "ui/session/corpus_controller.h"

#include <QMainWindow>

class QDockWidget;
class QStackedWidget;

namespace spotter {

class AnnotationView;
class Appearance;
class DemoWorkflow;
class DocumentPanel;
class EmptyPage;
class EvaluationWorkflow;
class FileWorkflow;
class FindBar;
class JsonView;
class LostCorpus;
class Menus;
class MessageBars;
class NewDocumentWorkflow;
class Preferences;
class ReviewWorkflow;
class Shortcuts;
class SideDocks;
class StartPage;
class StatusLine;
class TrainingPanel;
class TrainingService;
class TrainingWorkflow;
class TriplePanel;
class TripleWorkflow;

/// Spotter's window: arranges and connects its parts, which do the actual work. Main thread.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// Both must outlive the window.
    MainWindow(Preferences &preferences, Appearance &appearance);
    ~MainWindow() override;

    /// Opens documents, files of records or corpora, as if they were dropped on the window.
    /// model: see FileWorkflow::openAll().
    void openFiles(const QStringList &paths, const QString &model = {});
    /// Shows an important message above the text.
    void showProblem(const QString &message);
    void showModelQuality();

    [[nodiscard]] CorpusController &controller() { return m_controller; }
    [[nodiscard]] const Actions &actions() const { return m_actions; }
    [[nodiscard]] FileWorkflow &files() { return *m_files; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildCentre();
    void buildDocks();
    [[nodiscard]] QList<QDockWidget *> docks() const;
    /// The actions, and the toggle actions of the docks.
    [[nodiscard]] QList<QAction *> commands() const;
    QDockWidget *addDock(const QString &name, Qt::DockWidgetArea area, QWidget *content);
    void buildShortcuts();
    void buildWorkflows();
    void connectWindowActions();
    void restoreWindow();
    void retranslate();
    void showCorpus();
    void showTitle();
    void showCentre();
    void showDocks(bool shown);
    void showUndo();
    void showSettings();
    void applyThreads();

    Preferences &m_preferences;
    Appearance &m_appearance;
    CorpusController m_controller;
    Actions m_actions;
    TrainingService *m_training;
    Shortcuts *m_shortcuts;

    QStackedWidget *m_centre;
    StartPage *m_startPage;
    EmptyPage *m_emptyPage;
    QWidget *m_startView; ///< the page with its scroll bar
    QWidget *m_emptyView;
    AnnotationView *m_view;
    FindBar *m_find;
    MessageBars *m_messages;
    DocumentPanel *m_documents;
    TriplePanel *m_triples;
    QByteArray m_dockState; ///< saved while the start page is shown
    bool m_docksShown = true;
    TrainingPanel *m_trainingPanel;
    JsonView *m_json;
    QDockWidget *m_documentsDock, *m_triplesDock, *m_trainingDock, *m_jsonDock;
    SideDocks *m_sideDocks;
    StatusLine *m_status;
    Menus *m_menus;
    TripleWorkflow *m_tripleWork;
    TrainingWorkflow *m_trainingWork;
    ReviewWorkflow *m_reviewWork;
    EvaluationWorkflow *m_evaluationWork;
    FileWorkflow *m_files;
    NewDocumentWorkflow *m_newDocuments;
    LostCorpus *m_lost;
    DemoWorkflow *m_demo;
};

} // namespace spotter
