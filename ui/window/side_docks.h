// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QList>
#include <QObject>

class QDockWidget;
class QMainWindow;

namespace spotter {

class AnnotationView;
class CorpusController;
class DocumentPanel;
class EntityWorkflow;
class EvaluationPanel;
class FactsTabs;
class GraphPanel;
class HistoryPanel;
class PagePanel;
class Preferences;
class ReviewPanel;
class SchemaPanel;
class StatisticsPanel;

/// The docks for occasional use: review, page, graph, history, schema, statistics, evaluation, facts. Creates them,
/// hidden, and connects them to the controller. Main thread; owned by the window.
class SideDocks final : public QObject {
    Q_OBJECT
public:
    SideDocks(CorpusController &controller, AnnotationView &view, DocumentPanel &documents, Preferences &preferences,
        QMainWindow *window);

    /// In the order of the View menu. Their toggle actions have keys and descriptions.
    [[nodiscard]] QList<QDockWidget *> docks() const
    {
        return {m_reviewDock, m_pageDock, m_graphDock, m_historyDock, m_schemaDock, m_statisticsDock, m_evaluationDock,
            m_factsDock};
    }
    /// Tabs them with other docks of the window, once these exist.
    void arrange(QDockWidget *bottom, QDockWidget *right);
    void hide();
    [[nodiscard]] ReviewPanel &review() const { return *m_review; }
    [[nodiscard]] EvaluationPanel &evaluation() const { return *m_evaluation; }
    /// Brings the evaluation to the front, with the keyboard.
    void showEvaluation();
    void retranslate();

Q_SIGNALS:
    void noted(const QString &sentence);
    void failed(const QString &message);

private:
    QDockWidget *addDock(const QString &name, const QString &key, QWidget *content);
    void connectHistory();
    void connectSchema();
    void connectFacts(Preferences &preferences);
    void connectGraphAndStatistics();
    void open(DocumentId document, AnnotationId label);

    CorpusController &m_controller;
    AnnotationView &m_view;
    DocumentPanel &m_documents;
    QMainWindow *m_window;
    EvaluationPanel *m_evaluation;
    FactsTabs *m_facts;
    EntityWorkflow *m_entities = nullptr; ///< set by connectFacts()
    GraphPanel *m_graph;
    HistoryPanel *m_history;
    PagePanel *m_page;
    ReviewPanel *m_review;
    SchemaPanel *m_schema;
    StatisticsPanel *m_statistics;
    QDockWidget *m_reviewDock, *m_pageDock, *m_graphDock, *m_historyDock, *m_schemaDock, *m_statisticsDock,
        *m_evaluationDock, *m_factsDock;
};

} // namespace spotter
