// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/menus.h"

#include "ui/appearance/preferences.h"
#include "ui/appearance/recent_files.h"
#include "ui/commands/actions.h"
#include "ui/session/scratch_corpora.h"

#include <QDockWidget>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace spotter {

Menus::Menus(const Actions &actions, const QList<QDockWidget *> &docks, Preferences &preferences, QMainWindow *window)
    : QObject(window), m_actions(actions), m_preferences(preferences),
      m_recentFiles(new RecentFiles(preferences, this)), m_window(window)
{
    build(docks);
    buildToolBar();
    m_view->addSeparator();
    m_view->addAction(m_toolBar->toggleViewAction());
    connect(m_recent, &QMenu::aboutToShow, this, [this] {
        fillRecent();
        m_recentFiles->look();
    });
    connect(m_recentFiles, &RecentFiles::changed, this, &Menus::fillRecent);
    retranslate();
}

void Menus::build(const QList<QDockWidget *> &docks)
{
    const Actions &a = m_actions;
    QMenuBar *bar = m_window->menuBar();
    m_file = bar->addMenu(QString());
    m_file->addActions({a.open, a.newCorpus, a.tryDemo});
    m_recent = m_file->addMenu(QString());
    m_file->addSeparator();
    m_file->addActions({a.newDocument, a.pasteDocument});
    m_file->addSeparator();
    m_file->addActions({a.importFiles, a.exportTriples, a.exportAgain, a.saveAsCorpus});
    m_file->addSeparator();
    m_file->addActions({a.exportReport, a.print});
    m_file->addSeparator();
    m_file->addActions({a.startPage, a.quit});

    m_edit = bar->addMenu(QString());
    m_edit->addActions({a.undo, a.redo});
    m_edit->addSeparator();
    m_edit->addActions({a.accept, a.reject, a.changePredicate, a.remove});
    m_edit->addSeparator();
    m_edit->addActions({a.negated, a.uncertain, a.tripleNote, a.qualifiers});
    m_edit->addSeparator();
    m_edit->addActions({a.setSubject, a.setObject, a.setType});
    m_edges = m_edit->addMenu(QString());
    m_edges->addActions({a.adjustSubject, a.adjustObject});
    m_edges->addSeparator();
    for (const MentionEdgeAction &edge : a.edges()) m_edges->addAction(edge.action);
    m_edit->addSeparator();
    m_edit->addActions({a.labelOtherPlaces, a.selectTriples});
    m_edit->addSeparator();
    m_edit->addActions({a.renameDocument, a.documentProperties});
    m_edit->addSeparator();
    m_edit->addAction(a.settings);

    m_go = bar->addMenu(QString());
    m_go->addActions({a.nextTriple, a.previousTriple, a.nextDoubtful});
    m_go->addSeparator();
    m_go->addActions({a.fixFinding, a.postponeFinding, a.settleAlike, a.showOtherSentence});
    m_go->addSeparator();
    m_go->addActions({a.nextMention, a.previousMention});
    m_go->addSeparator();
    m_go->addActions({a.findInDocument, a.findNext, a.findPrevious});
    m_go->addSeparator();
    m_go->addActions({a.nextDocument, a.previousDocument, a.findDocuments});

    m_view = bar->addMenu(QString());
    m_view->addActions({a.commandPalette});
    m_view->addSeparator();
    m_view->addActions({a.zoomIn, a.zoomOut, a.resetZoom, a.lineNumbers, a.airyLines, a.legend});
    m_view->addSeparator();
    m_view->addAction(a.fullScreen);
    m_view->addSeparator();
    for (const QDockWidget *dock : docks) m_view->addAction(dock->toggleViewAction());

    m_model = bar->addMenu(QString());
    m_model->addActions({a.retrain, a.readTexts, a.pauseTraining, a.stopTraining});
    m_model->addSeparator();
    m_model->addActions({a.adoptModel, a.discardModel});
    m_model->addSeparator();
    m_model->addActions({a.evaluateModel, a.useModel, a.getEncoder});

    m_help = bar->addMenu(QString());
    m_help->addActions({a.help, a.guidedTour});
    m_help->addSeparator();
    m_help->addActions({a.shortcuts, a.about});
}

void Menus::buildToolBar()
{
    const Actions &a = m_actions;
    m_toolBar = new QToolBar(m_window);
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setIconSize({18, 18});
    m_toolBar->addActions({a.open});
    m_toolBar->addSeparator();
    m_toolBar->addActions({a.undo, a.redo});
    m_toolBar->addSeparator();
    m_toolBar->addActions({a.accept, a.reject, a.nextDoubtful});
    m_toolBar->addSeparator();
    m_toolBar->addActions({a.retrain, a.exportTriples});
    m_window->addToolBar(Qt::TopToolBarArea, m_toolBar);
}

void Menus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_recent->setTitle(tr("Open &Recent"));
    m_edit->setTitle(tr("&Edit"));
    m_edges->setTitle(tr("Mo&ve the Edges of a Mention"));
    m_go->setTitle(tr("&Go"));
    m_view->setTitle(tr("&View"));
    m_model->setTitle(tr("&Model"));
    m_help->setTitle(tr("&Help"));
    m_toolBar->setWindowTitle(tr("Toolbar"));
    // Tool bar buttons use shorter texts than the menus.
    m_actions.open->setIconText(tr("Open", "on a button"));
    m_actions.undo->setIconText(tr("Undo", "on a button"));
    m_actions.redo->setIconText(tr("Redo", "on a button"));
    m_actions.accept->setIconText(tr("Accept", "on a button"));
    m_actions.reject->setIconText(tr("Reject", "on a button"));
    m_actions.nextDoubtful->setIconText(tr("Next Doubtful", "on a button"));
    m_actions.retrain->setIconText(tr("Retrain", "on a button"));
    m_actions.exportTriples->setIconText(tr("Export", "on a button"));
}

void Menus::fillRecent()
{
    m_recent->clear();
    const ScratchCorpora scratch(m_preferences.dataFolder());
    for (const QString &path : m_recentFiles->files()) {
        QString name = scratch.contains(path) ? scratch.titleOf(path) : QFileInfo(path).fileName();
        QAction *action = m_recent->addAction(name.replace(u'&', u"&&"_s));
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentFileChosen(path); });
    }
    if (m_recent->isEmpty()) {
        m_recent->addAction(tr("No recent files"))->setEnabled(false);
        return;
    }
    m_recent->addSeparator();
    connect(m_recent->addAction(tr("&Clear List")), &QAction::triggered, this,
        [this] { m_preferences.clearRecentFiles(); });
}

} // namespace spotter
