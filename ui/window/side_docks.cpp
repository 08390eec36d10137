// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/side_docks.h"

#include "ui/annotation_view/annotation_view.h"
#include "ui/documents/document_panel.h"
#include "ui/evaluation/evaluation_panel.h"
#include "ui/facts/entity_panel.h"
#include "ui/facts/fact_panel.h"
#include "ui/facts/facts_tabs.h"
#include "ui/facts/merge_panel.h"
#include "ui/facts/rule_panel.h"
#include "ui/graph/graph_panel.h"
#include "ui/history/history_panel.h"
#include "ui/page/page_panel.h"
#include "ui/review/review_panel.h"
#include "ui/schema/schema_panel.h"
#include "ui/session/corpus_controller.h"
#include "ui/shell/entity_workflow.h"
#include "ui/shell/facts_workflow.h"
#include "ui/shell/feeds/graph_feed.h"
#include "ui/shell/feeds/page_feed.h"
#include "ui/shell/feeds/statistics_feed.h"
#include "ui/shell/reconcile_workflow.h"
#include "ui/shell/rule_workflow.h"
#include "ui/statistics/statistics_panel.h"
#include "ui/window/scrolled_content.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace spotter {

SideDocks::SideDocks(CorpusController &controller, AnnotationView &view, DocumentPanel &documents,
    Preferences &preferences, QMainWindow *window)
    : QObject(window), m_controller(controller), m_view(view), m_documents(documents), m_window(window),
      m_evaluation(new EvaluationPanel), m_facts(new FactsTabs), m_graph(new GraphPanel), m_history(new HistoryPanel),
      m_page(new PagePanel), m_review(new ReviewPanel), m_schema(new SchemaPanel), m_statistics(new StatisticsPanel)
{
    m_reviewDock = addDock(u"review"_s, u"Ctrl+Shift+R"_s, m_review);
    m_pageDock = addDock(u"page"_s, u"Ctrl+Shift+O"_s, m_page);
    m_graphDock = addDock(u"graph"_s, u"Ctrl+Shift+G"_s, m_graph);
    m_historyDock = addDock(u"history"_s, u"Ctrl+Shift+H"_s, m_history);
    m_schemaDock = addDock(u"schema"_s, u"Ctrl+Shift+E"_s, m_schema);
    m_statisticsDock = addDock(u"statistics"_s, u"Ctrl+Shift+T"_s, m_statistics);
    m_evaluationDock = addDock(u"evaluation"_s, u"Ctrl+Shift+M"_s, m_evaluation);
    m_factsDock = addDock(u"facts"_s, u"Ctrl+Shift+K"_s, m_facts);
    connectHistory();
    connectSchema();
    connectFacts(preferences);
    connectGraphAndStatistics();
    auto *pageFeed = new PageFeed(m_controller, m_view, preferences, *m_page, this);
    connect(pageFeed, &PageFeed::noted, this, &SideDocks::noted);
}

QDockWidget *SideDocks::addDock(const QString &name, const QString &key, QWidget *content)
{
    auto *dock = new QDockWidget(m_window);
    dock->setObjectName(name);
    dock->setWidget(new ScrolledContent(content));
    QAction *toggle = dock->toggleViewAction();
    toggle->setShortcut(QKeySequence(key, QKeySequence::PortableText));
    m_window->addAction(toggle); // makes its shortcut work without the menu
    return dock;
}

void SideDocks::arrange(QDockWidget *bottom, QDockWidget *right)
{
    for (QDockWidget *dock : {m_graphDock, m_evaluationDock, m_factsDock}) {
        m_window->addDockWidget(Qt::BottomDockWidgetArea, dock);
        m_window->tabifyDockWidget(bottom, dock);
    }
    for (QDockWidget *dock : {m_reviewDock, m_pageDock, m_historyDock, m_schemaDock, m_statisticsDock}) {
        m_window->addDockWidget(Qt::RightDockWidgetArea, dock);
        m_window->tabifyDockWidget(right, dock);
    }
    hide();
    right->raise();
}

void SideDocks::showEvaluation()
{
    m_evaluationDock->show();
    m_evaluationDock->raise();
    m_evaluation->setFocus(Qt::OtherFocusReason);
}

void SideDocks::hide()
{
    for (QDockWidget *dock : docks()) dock->hide();
}

void SideDocks::retranslate()
{
    m_reviewDock->setWindowTitle(tr("Review", "dock"));
    m_pageDock->setWindowTitle(tr("Page", "dock: a page of the PDF"));
    m_graphDock->setWindowTitle(tr("Graph"));
    m_historyDock->setWindowTitle(tr("History"));
    m_schemaDock->setWindowTitle(tr("Schema"));
    m_statisticsDock->setWindowTitle(tr("Statistics"));
    m_evaluationDock->setWindowTitle(tr("Evaluation"));
    m_factsDock->setWindowTitle(tr("Facts"));
    m_reviewDock->toggleViewAction()->setStatusTip(
        tr("Lists labels that are probably wrong and triples that are probably missing"));
    m_pageDock->toggleViewAction()->setStatusTip(tr("Shows the page of the PDF that the text came from"));
    m_graphDock->toggleViewAction()->setStatusTip(tr("Shows the triples as a graph"));
    m_historyDock->toggleViewAction()->setStatusTip(tr("Lists all edits and restores any earlier state"));
    m_schemaDock->toggleViewAction()->setStatusTip(tr("Edits predicates, entity types and the allowed type pairs"));
    m_statisticsDock->toggleViewAction()->setStatusTip(
        tr("Counts labels by predicate and type, and compares them with the model"));
    m_evaluationDock->toggleViewAction()->setStatusTip(
        tr("Measures models by predicate, and lists what they miss and what they find by mistake"));
    m_factsDock->toggleViewAction()->setStatusTip(
        tr("Lists what the labels of all documents say, each fact once with all of its sentences"));
}

void SideDocks::connectHistory()
{
    // The previous corpus is already closed at this signal; nothing uses it in between.
    connect(&m_controller, &CorpusController::corpusChanged, m_history,
        [this] { m_history->setCorpus(m_controller.corpus()); });
    connect(&m_controller, &CorpusController::documentOpened, m_history,
        [this] { m_history->setDocument(m_controller.documentId()); });
    connect(&m_controller, &CorpusController::undoChanged, m_history, &HistoryPanel::refresh);
    connect(&m_controller, &CorpusController::placeChanged, m_history, &HistoryPanel::refresh);
    connect(&m_controller, &CorpusController::documentsChanged, m_history, &HistoryPanel::refresh);
    connect(m_history, &HistoryPanel::restoreRequested, &m_controller, &CorpusController::restore);
    connect(m_history, &HistoryPanel::documentChosen, this, [this](DocumentId document) { open(document, {}); });
    connect(m_history, &HistoryPanel::failed, this, &SideDocks::failed);
}

void SideDocks::connectSchema()
{
    connect(&m_controller, &CorpusController::corpusChanged, m_schema,
        [this] { m_schema->setCorpus(m_controller.corpus()); });
    connect(&m_controller, &CorpusController::undoChanged, m_schema, &SchemaPanel::refresh);
    connect(&m_controller, &CorpusController::placeChanged, m_schema, &SchemaPanel::refresh);
    connect(&m_controller, &CorpusController::documentsChanged, m_schema, &SchemaPanel::refresh);
    connect(m_schema, &SchemaPanel::editRequested, &m_controller, &CorpusController::editSchema);
    connect(m_schema, &SchemaPanel::labelChosen, this,
        [this](DocumentId document, AnnotationId label) { open(document, label); });
    connect(m_schema, &SchemaPanel::failed, this, &SideDocks::failed);
}

void SideDocks::connectFacts(Preferences &preferences)
{
    auto *facts = new FactsWorkflow(m_controller, m_facts->facts(), this);
    auto *entities = new EntityWorkflow(m_controller, *m_facts, this);
    auto *reconciling = new ReconcileWorkflow(m_controller, *m_facts, preferences, this);
    auto *rules = new RuleWorkflow(m_controller, *m_facts, this);
    // The previous corpus is already closed at this signal; nothing uses it in between.
    connect(&m_controller, &CorpusController::corpusChanged, m_facts,
        [this] { m_facts->setCorpus(m_controller.corpus()); });
    connect(&m_controller, &CorpusController::undoChanged, m_facts, &FactsTabs::refresh);
    connect(&m_controller, &CorpusController::placeChanged, m_facts, &FactsTabs::refresh);
    connect(&m_controller, &CorpusController::documentsChanged, m_facts, &FactsTabs::refresh);
    connect(reconciling, &ReconcileWorkflow::noted, this, &SideDocks::noted);
    connect(reconciling, &ReconcileWorkflow::failed, this, &SideDocks::failed);
    connect(rules, &RuleWorkflow::noted, this, &SideDocks::noted);
    connect(rules, &RuleWorkflow::failed, this, &SideDocks::failed);
    connect(&m_facts->rules(), &RulePanel::labelChosen, this, &SideDocks::open);
    connect(facts, &FactsWorkflow::factsCollected, entities, &EntityWorkflow::mergeCertain);
    connect(facts, &FactsWorkflow::noted, this, &SideDocks::noted);
    connect(facts, &FactsWorkflow::failed, this, &SideDocks::failed);
    connect(entities, &EntityWorkflow::noted, this, &SideDocks::noted);
    connect(entities, &EntityWorkflow::failed, this, &SideDocks::failed);
    connect(&m_facts->facts(), &FactPanel::labelChosen, this, &SideDocks::open);
    connect(&m_facts->merges(), &MergePanel::labelChosen, this, &SideDocks::open);
    connect(&m_facts->entity(), &EntityPanel::labelChosen, this, &SideDocks::open);
    m_entities = entities;
}

void SideDocks::connectGraphAndStatistics()
{
    auto *graphFeed = new GraphFeed(m_controller, m_view, m_documents, *m_graph, this);
    auto *statisticsFeed = new StatisticsFeed(m_controller, *m_statistics, *m_schema, this);
    connect(graphFeed, &GraphFeed::failed, this, &SideDocks::failed);
    connect(m_entities, &EntityWorkflow::graphRequested, this, [this, graphFeed](qint64 entity) {
        m_graphDock->show();
        m_graphDock->raise();
        graphFeed->showEntity(entity);
    });
    connect(statisticsFeed, &StatisticsFeed::failed, this, &SideDocks::failed);
    connect(m_graph, &GraphPanel::noted, this, &SideDocks::noted);
    connect(m_graph, &GraphPanel::failed, this, &SideDocks::failed);
    connect(m_statistics, &StatisticsPanel::predicateChosen, &m_documents, &DocumentPanel::showPredicate);
}

/// An invalid label selects only the document.
void SideDocks::open(DocumentId document, AnnotationId label)
{
    if (m_controller.documentId() != document) {
        const auto opened = m_controller.openDocument(document);
        if (!opened) return Q_EMIT failed(opened.error().message);
    }
    const std::vector<DisplayedTriple> &rows = m_controller.triples();
    for (int row = 0; row < int(rows.size()); ++row) {
        if (label.isValid() && rows[size_t(row)].annotation == label) return m_view.setCurrentTriple(row);
    }
}

} // namespace spotter
