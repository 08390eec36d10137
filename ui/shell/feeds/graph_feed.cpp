// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/feeds/graph_feed.h"

#include "core/base/task_runner.h"
#include "core/corpus/database/database.h"
#include "core/workspace/entity_page.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/documents/document_panel.h"
#include "ui/graph/graph_panel.h"
#include "ui/session/corpus_controller.h"

#include <QEvent>

#include <chrono>

using namespace std::chrono_literals;

namespace spotter {
namespace {

constexpr size_t mostTriples = 3000; ///< gathered; no layout has room for more
constexpr qint64 pageSize = 200;

struct Gathered {
    std::vector<GraphTriple> triples;
    bool more = false; ///< documents were left out
};

/// The labels of the documents that match a filter, except rejected ones.
Result<Gathered> gather(const CorpusAddress &address, const DocumentFilter &filter, const std::stop_token &stop)
{
    const auto corpus = Corpus::open(address, Corpus::Mode::ReadOnly);
    if (!corpus) return std::unexpected(corpus.error());
    Gathered gathered;
    DocumentId after;
    while (!stop.stop_requested()) {
        const auto page = (*corpus)->documents().page(filter, after, pageSize);
        if (!page) return std::unexpected(page.error());
        if (page->empty()) break;
        for (const DocumentSummary &document : *page) {
            if (document.labels == 0) continue;
            if (gathered.triples.size() >= mostTriples) {
                gathered.more = true;
                return gathered;
            }
            const auto labels = (*corpus)->annotations().forDocument(document.id);
            if (!labels) return std::unexpected(labels.error());
            for (const Annotation &label : *labels) {
                if (label.label.isFact())
                    gathered.triples.push_back({label.label.triple, document.id, label.label.assertion});
            }
        }
        after = page->back().id;
    }
    return gathered;
}

/// A decision gives an entity another id: it is found again by its name.
Result<Gathered> gatherAbout(const CorpusAddress &address, const KnownEntity &entity)
{
    const auto corpus = Corpus::open(address, Corpus::Mode::ReadOnly);
    if (!corpus) return std::unexpected(corpus.error());
    const auto present = EntityStore((*corpus)->database()).withName(entity.names.front());
    if (!present) return std::unexpected(present.error());
    if (!*present) return Gathered();
    const auto triples = entityNeighbourhood(**corpus, **present);
    if (!triples) return std::unexpected(triples.error());
    Gathered gathered;
    for (const PlacedTriple &placed : *triples)
        gathered.triples.push_back({placed.triple, placed.document, placed.assertion});
    return gathered;
}

} // namespace

GraphFeed::GraphFeed(
    CorpusController &controller, AnnotationView &view, DocumentPanel &documents, GraphPanel &graph, QObject *parent)
    : QObject(parent), m_controller(controller), m_view(view), m_documents(documents), m_graph(graph),
      m_gathering(new TaskRunner(this))
{
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(200ms);
    connect(&m_waiting, &QTimer::timeout, this, &GraphFeed::show);
    connect(&controller, &CorpusController::corpusChanged, this, [this] {
        m_entity = {};
        m_graph.setEntity({});
    });
    connect(&controller, &CorpusController::triplesChanged, this, &GraphFeed::refresh);
    connect(&controller, &CorpusController::undoChanged, this, [this] {
        if (m_graph.scope() == GraphScope::Entity) refresh();
    });
    connect(&controller, &CorpusController::documentsChanged, this, &GraphFeed::refresh);
    connect(&controller, &CorpusController::schemaChanged, this, [this] { m_graph.setSchema(m_controller.schema()); });
    connect(&documents, &DocumentPanel::filterChanged, this, [this] {
        if (m_graph.scope() == GraphScope::Listed) refresh();
    });
    connect(&view, &AnnotationView::selectionChanged, this, [this] {
        if (m_graph.scope() == GraphScope::Selection) refresh();
    });
    connect(&graph, &GraphPanel::scopeChanged, this, &GraphFeed::refresh);
    connect(&graph, &GraphPanel::placeChosen, this, &GraphFeed::goTo);
    graph.setSchema(controller.schema());
    graph.installEventFilter(this);
}

void GraphFeed::refresh()
{
    m_stale = true;
    if (!m_waiting.isActive()) m_waiting.start();
}

bool GraphFeed::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_graph && event->type() == QEvent::Show && m_stale) m_waiting.start();
    return QObject::eventFilter(watched, event);
}

void GraphFeed::show()
{
    if (!m_stale || !m_graph.isVisible()) return;
    m_stale = false;
    m_gathering->abandon();
    if (!m_controller.corpus()) return m_graph.setTriples({});
    if (m_graph.scope() == GraphScope::Listed) return gatherListed();
    if (m_graph.scope() == GraphScope::Entity) return gatherEntity();
    m_graph.setTriples(ofDocument(m_graph.scope() == GraphScope::Selection));
}

std::vector<GraphTriple> GraphFeed::ofDocument(bool selectedOnly) const
{
    const Span selection = m_view.selection();
    std::vector<GraphTriple> triples;
    for (const DisplayedTriple &row : m_controller.triples()) {
        if (!row.isFact()) continue;
        const bool selected = selection.isValid()
            && (row.triple.subject.span.overlaps(selection) || row.triple.object.span.overlaps(selection));
        if (!selectedOnly || selected) triples.push_back({row.triple, m_controller.documentId(), row.assertion});
    }
    return triples;
}

void GraphFeed::gatherListed()
{
    m_gathering->start<Gathered>(
        [address = m_controller.corpus()->address(), filter = m_documents.filter()](
            const std::stop_token &stop, const ProgressCallback &) { return gather(address, filter, stop); },
        [this](const Result<Gathered> &gathered) {
            if (gathered)
                m_graph.setTriples(gathered->triples, gathered->more);
            else
                Q_EMIT failed(gathered.error().message);
        });
}

void GraphFeed::gatherEntity()
{
    if (m_entity.names.empty()) return m_graph.setTriples({});
    m_gathering->start<Gathered>([address = m_controller.corpus()->address(), entity = m_entity](
                                     const Task &) { return gatherAbout(address, entity); },
        [this](const Result<Gathered> &gathered) {
            if (gathered)
                m_graph.setTriples(gathered->triples);
            else
                Q_EMIT failed(gathered.error().message);
        });
}

void GraphFeed::showEntity(qint64 entity)
{
    if (!m_controller.corpus()) return;
    auto known = EntityStore(m_controller.corpus()->database()).load(entity);
    if (!known) return Q_EMIT failed(known.error().message);
    m_entity = *std::move(known);
    m_graph.setEntity(m_entity.name);
    refresh();
}

void GraphFeed::goTo(const GraphPlace &place)
{
    if (place.document != m_controller.documentId()) {
        const auto opened = m_controller.openDocument(place.document);
        if (!opened) return Q_EMIT failed(opened.error().message);
    }
    const std::vector<DisplayedTriple> &rows = m_controller.triples();
    for (int row = 0; row < int(rows.size()); ++row) {
        const Triple &triple = rows[size_t(row)].triple;
        if (triple.subject.span == place.subject && triple.object.span == place.object
            && triple.predicate == place.predicate)
            return m_view.setCurrentTriple(row);
    }
    if (place.subject.isValid()) m_view.scrollTo(place.subject.beginUtf16);
}

} // namespace spotter
