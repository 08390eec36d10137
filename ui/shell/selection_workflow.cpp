// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/selection_workflow.h"

#include "ui/annotation_view/annotation_view.h"
#include "ui/commands/actions.h"
#include "ui/selection/other_places_dialog.h"
#include "ui/selection/select_triples_dialog.h"
#include "ui/session/corpus_controller.h"
#include "ui/shell/obstacles.h"
#include "ui/triples/triple_panel.h"

#include <algorithm>

namespace spotter {

SelectionWorkflow::SelectionWorkflow(
    CorpusController &controller, AnnotationView &view, TriplePanel &panel, const Actions &actions, QWidget *window)
    : QObject(window), m_controller(controller), m_view(view), m_actions(actions), m_window(window)
{
    connect(actions.selectTriples, &QAction::triggered, this, &SelectionWorkflow::selectTriples);
    connect(actions.labelOtherPlaces, &QAction::triggered, this, [this] { findPlaces(m_view.currentTriple()); });
    connect(&panel, &TriplePanel::otherPlacesRequested, this, &SelectionWorkflow::findPlaces);
    connect(&view, &AnnotationView::otherPlacesRequested, this, &SelectionWorkflow::findPlaces);
    connect(&view, &AnnotationView::currentTripleChanged, this, &SelectionWorkflow::enableActions);
    for (const auto changed :
        {&CorpusController::corpusChanged, &CorpusController::documentOpened, &CorpusController::triplesChanged})
        connect(&controller, changed, this, &SelectionWorkflow::enableActions);
    connect(&controller, &CorpusController::placeChanged, this, &SelectionWorkflow::enableActions);
    connect(&controller, &CorpusController::documentsChanged, this, &SelectionWorkflow::enableActions);
    connect(&actions, &Actions::retranslated, this, &SelectionWorkflow::enableActions);
    enableActions();
}

void SelectionWorkflow::enableActions()
{
    m_actions.allow(m_actions.selectTriples, Obstacles::toReadingDocuments(m_controller));
    m_actions.allow(m_actions.labelOtherPlaces, Obstacles::toWritingTriple(m_controller, m_view.currentTriple() >= 0));
}

void SelectionWorkflow::selectTriples()
{
    if (!m_controller.corpus()) return;
    if (!m_selecting) {
        m_selecting = new SelectTriplesDialog(m_controller, m_window);
        m_selecting->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_selecting, &SelectTriplesDialog::openRequested, this, &SelectionWorkflow::open);
    }
    m_selecting->show();
    m_selecting->raise();
    m_selecting->activateWindow();
}

void SelectionWorkflow::findPlaces(int row)
{
    if (row < 0 || size_t(row) >= m_controller.triples().size() || !m_controller.isWritable()) return;
    if (m_places) m_places->close();
    const DisplayedTriple &shown = m_controller.triples()[size_t(row)];
    m_places = new OtherPlacesDialog(
        m_controller, {shown.triple, shown.origin, shown.state, shown.score, shown.assertion}, m_window);
    m_places->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_places, &OtherPlacesDialog::openRequested, this, &SelectionWorkflow::openPlace);
    m_places->show();
}

bool SelectionWorkflow::openDocument(DocumentId document)
{
    if (m_controller.documentId() == document) return true;
    const auto opened = m_controller.openDocument(document);
    if (!opened) Q_EMIT m_controller.failed(opened.error().message);
    return opened.has_value();
}

void SelectionWorkflow::open(const TripleRef &ref)
{
    if (!openDocument(ref.document)) return;
    const auto listed = listTriples(m_controller.corpus()->database(), {&ref, 1});
    if (!listed) return Q_EMIT m_controller.failed(listed.error().message);
    if (listed->empty()) return; // gone meanwhile
    const Triple &triple = listed->front().label.triple;
    const std::vector<DisplayedTriple> &rows = m_controller.triples();
    const auto row = std::ranges::find_if(rows, [&](const DisplayedTriple &shown) {
        return ref.label.isValid() ? shown.annotation == ref.label : sameTriple(shown.triple, triple);
    });
    if (row == rows.end()) return openPlace(ref.document, triple); // the model has not read the document yet
    m_view.setCurrentTriple(int(row - rows.begin()));
}

void SelectionWorkflow::openPlace(DocumentId document, const Triple &triple)
{
    const Span subject = triple.subject.span;
    const Span object = triple.object.span;
    if (!openDocument(document) || !triple.isAligned()) return;
    const Span both{std::min(subject.beginUtf16, object.beginUtf16), std::max(subject.endUtf16, object.endUtf16)};
    m_view.setSelection(both);
    m_view.scrollTo(both.beginUtf16);
}

} // namespace spotter
