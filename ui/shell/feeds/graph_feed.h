// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/corpus/entity_store.h"
#include "ui/graph/triple_graph.h"

#include <QObject>
#include <QTimer>

namespace spotter {

class AnnotationView;
class CorpusController;
class DocumentPanel;
class GraphPanel;
class TaskRunner;

/// Supplies the graph with triples, shortly after the last change and only while it is visible: of the open document,
/// of the selected text, or of the listed documents (read on a thread, up to the limit). Navigates from the graph to
/// the text. Main thread; does not own its arguments.
class GraphFeed final : public QObject {
    Q_OBJECT
public:
    GraphFeed(CorpusController &controller, AnnotationView &view, DocumentPanel &documents, GraphPanel &graph,
        QObject *parent = nullptr);

    /// Opens the document and selects the triple.
    void goTo(const GraphPlace &place);
    /// Shows the facts around an entity.
    void showEntity(qint64 entity);

Q_SIGNALS:
    void failed(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void show();
    void gatherListed();
    void gatherEntity();
    [[nodiscard]] std::vector<GraphTriple> ofDocument(bool selectedOnly) const;

    CorpusController &m_controller;
    AnnotationView &m_view;
    DocumentPanel &m_documents;
    GraphPanel &m_graph;
    TaskRunner *m_gathering;
    QTimer m_waiting;
    KnownEntity m_entity; ///< of GraphScope::Entity
    bool m_stale = true;
};

} // namespace spotter
