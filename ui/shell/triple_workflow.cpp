// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/triple_workflow.h"

#include "core/corpus/triple_batch.h"
#include "core/text/mention_edges.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/commands/actions.h"
#include "ui/commands/choice_popup.h"
#include "ui/documents/document_panel.h"
#include "ui/session/corpus_controller.h"
#include "ui/shell/assertion_workflow.h"
#include "ui/shell/name_chooser.h"
#include "ui/shell/obstacles.h"
#include "ui/shell/review_workflow.h"
#include "ui/triples/triple_panel.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// Unreviewed, and label and model disagree.
bool isDoubtful(const DisplayedTriple &row)
{
    return row.state == ReviewState::Unreviewed && !(row.isLabel() && row.isFoundByModel());
}

} // namespace

TripleWorkflow::TripleWorkflow(CorpusController &controller, AnnotationView &view, TriplePanel &panel,
    DocumentPanel &documents, const Actions &actions, QObject *parent)
    : QObject(parent), m_controller(controller), m_view(view), m_panel(panel), m_documents(documents),
      m_actions(actions), m_assertions(new AssertionWorkflow(controller, view, actions, this)),
      m_chooser(new NameChooser(controller, view, this)), m_selected(controller, view, panel, *m_chooser)
{
    connectController();
    connectWidgets();
    connectActions();
    showSchema();
    showDocument();
    showTriples();
    showEntities();
}

void TripleWorkflow::connectController()
{
    connect(&m_controller, &CorpusController::documentOpened, this, &TripleWorkflow::showDocument);
    connect(&m_controller, &CorpusController::triplesChanged, this, &TripleWorkflow::showTriples);
    connect(&m_controller, &CorpusController::entitiesChanged, this, &TripleWorkflow::showEntities);
    connect(&m_controller, &CorpusController::schemaChanged, this, &TripleWorkflow::showSchema);
    connect(&m_controller, &CorpusController::corpusChanged, this,
        [this] { m_panel.setReadOnly(!m_controller.isWritable()); });
    connect(&m_controller, &CorpusController::placeChanged, this, [this] {
        m_panel.setReadOnly(!m_controller.isWritable());
        enableActions();
    });
    for (const auto changed : {&CorpusController::corpusChanged, &CorpusController::documentsChanged})
        connect(&m_controller, changed, this, &TripleWorkflow::enableNextDoubtful);
    connect(&m_documents, &DocumentPanel::listed, this, &TripleWorkflow::enableNextDoubtful);
    connect(&m_actions, &Actions::retranslated, this, &TripleWorkflow::enableActions);
    connect(&m_controller, &CorpusController::labelsChanged, this, &TripleWorkflow::enableNextDoubtful);
}

void TripleWorkflow::connectWidgets()
{
    connect(&m_view, &AnnotationView::currentTripleChanged, this, &TripleWorkflow::setCurrent);
    connect(&m_view, &AnnotationView::visibleSpanChanged, this,
        [this] { m_controller.setVisibleSpan(m_view.visibleSpan()); });
    connect(&m_view, &AnnotationView::selectionChanged, this, &TripleWorkflow::enableActions);
    connect(&m_view, &AnnotationView::marksChanged, this, &TripleWorkflow::enableActions);
    connect(&m_view, &AnnotationView::acceptRequested, &m_controller, &CorpusController::accept);
    connect(&m_view, &AnnotationView::rejectRequested, &m_controller, &CorpusController::reject);
    connect(&m_view, &AnnotationView::removeRequested, &m_controller, &CorpusController::remove);
    connect(&m_view, &AnnotationView::moveEndRequested, &m_controller, &CorpusController::moveEnd);
    connect(&m_view, &AnnotationView::changePredicateRequested, this, &TripleWorkflow::askToChange);
    connect(&m_view, &AnnotationView::addRequested, this, &TripleWorkflow::askToAdd);
    connect(&m_view, &AnnotationView::typeRequested, m_chooser, &NameChooser::askForType);
    connect(&m_view, &AnnotationView::removeEntityRequested, &m_controller, &CorpusController::removeEntity);

    connect(&m_documents, &DocumentPanel::filterChanged, this, &TripleWorkflow::enableNextDoubtful);
    connect(&m_panel, &TriplePanel::currentChanged, this, &TripleWorkflow::setCurrent);
    connect(&m_panel, &TriplePanel::selectionChanged, this, &TripleWorkflow::enableActions);
    connect(&m_panel, &TriplePanel::acceptRequested, &m_controller, &CorpusController::accept);
    connect(&m_panel, &TriplePanel::rejectRequested, &m_controller, &CorpusController::reject);
    connect(&m_panel, &TriplePanel::removeRequested, &m_controller, &CorpusController::remove);
    connect(&m_panel, &TriplePanel::predicateChosen, &m_controller, &CorpusController::changePredicate);
}

void TripleWorkflow::connectActions()
{
    const auto judge = [this](QAction *action, bool isRight, void (CorpusController::*edit)(int)) {
        connect(action, &QAction::triggered, this, [this, isRight, edit] {
            const auto kind = isRight ? TripleChange::Kind::Accept : TripleChange::Kind::Reject;
            if (m_selected.change({.kind = kind}) || (m_review && m_review->handleJudgementKey(isRight))) return;
            (m_controller.*edit)(m_view.currentTriple());
        });
    };
    judge(m_actions.accept, true, &CorpusController::accept);
    judge(m_actions.reject, false, &CorpusController::reject);
    connect(m_actions.remove, &QAction::triggered, this, &TripleWorkflow::remove);
    connect(m_actions.setType, &QAction::triggered, this, [this] {
        if (m_selected.rows().empty())
            m_view.askForType();
        else
            m_selected.askForType();
    });
    connect(m_actions.changePredicate, &QAction::triggered, this, [this] {
        if (!m_selected.rows().empty())
            m_selected.askForPredicate();
        else if (isInTable())
            m_panel.editCurrentPredicate();
        else
            m_view.askToChangePredicate();
    });
    connect(m_actions.setSubject, &QAction::triggered, this, [this] { m_view.markEnd(TripleEnd::Subject); });
    connect(m_actions.setObject, &QAction::triggered, this, [this] { m_view.markEnd(TripleEnd::Object); });
    connect(m_actions.nextTriple, &QAction::triggered, this, [this] {
        if (isInTable()) // the table may have another order than the text: follow the one with the focus
            m_panel.selectNext();
        else
            m_view.selectNextTriple();
    });
    connect(m_actions.previousTriple, &QAction::triggered, this, [this] {
        if (isInTable())
            m_panel.selectPrevious();
        else
            m_view.selectPreviousTriple();
    });
    connect(m_actions.nextMention, &QAction::triggered, &m_view, &AnnotationView::selectNextMention);
    connect(m_actions.previousMention, &QAction::triggered, &m_view, &AnnotationView::selectPreviousMention);
    connect(m_actions.nextDoubtful, &QAction::triggered, this, &TripleWorkflow::goToDoubtful);
    for (int place = 0; place < m_actions.predicateKeys().size(); ++place) {
        connect(m_actions.predicateKeys()[place], &QAction::triggered, this, [this, place] { usePredicateKey(place); });
    }
    connectEdges();
    connect(m_actions.zoomIn, &QAction::triggered, &m_view, &AnnotationView::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, &m_view, &AnnotationView::zoomOut);
    connect(m_actions.resetZoom, &QAction::triggered, &m_view, &AnnotationView::resetZoom);
}

void TripleWorkflow::connectEdges()
{
    const auto adjust = [this](QAction *action, TripleEnd end) {
        connect(action, &QAction::triggered, this, [this, end] {
            m_view.adjust(end);
            const auto current = size_t(m_view.currentTriple());
            if (current >= m_controller.triples().size()) return;
            const Triple &triple = m_controller.triples()[current].triple;
            Q_EMIT noted(end == TripleEnd::Subject
                    ? tr("The keys now move the edges of the subject, “%1”").arg(triple.subject.text)
                    : tr("The keys now move the edges of the object, “%1”").arg(triple.object.text));
        });
    };
    adjust(m_actions.adjustSubject, TripleEnd::Subject);
    adjust(m_actions.adjustObject, TripleEnd::Object);
    for (const MentionEdgeAction &edge : m_actions.edges())
        connect(edge.action, &QAction::triggered, this,
            [this, edge] { m_view.moveEdge(edge.isEnd, edge.isForward, edge.isByCharacter); });
}

void TripleWorkflow::showDocument()
{
    m_chooser->close(); // it belongs to the previous document
    // Rows of the previous document would point into the new text.
    m_view.setTriples({});
    m_view.setEntities({});
    m_view.setText(m_controller.document().text, m_controller.document().mediaType);
    m_panel.setDocumentOpen(m_controller.documentId().isValid());
    m_panel.setText(m_controller.document().text);
    m_panel.setStructure(DocumentStructure(m_controller.document().text, m_controller.document().metadata));
    showEntities();
    m_controller.setVisibleSpan(m_view.visibleSpan());
}

void TripleWorkflow::showEntities()
{
    m_view.setEntities(m_controller.entities());
    enableActions();
}

void TripleWorkflow::showTriples()
{
    m_view.setTriples(m_controller.triples());
    m_panel.setTriples(m_controller.triples());
    enableActions();
}

void TripleWorkflow::showSchema()
{
    m_view.setSchema(m_controller.schema());
    m_panel.setSchema(m_controller.schema());
}

void TripleWorkflow::setCurrent(int index)
{
    if (m_view.currentTriple() != index) m_view.setCurrentTriple(index);
    if (m_panel.current() != index) m_panel.setCurrent(index);
    enableActions();
}

void TripleWorkflow::enableActions()
{
    const QString noDocument = Obstacles::toReadingDocument(m_controller);
    const QString notWritable = Obstacles::toWritingDocument(m_controller);
    m_view.setEditable(notWritable.isEmpty());
    const bool hasCurrent = m_view.currentTriple() >= 0;
    const bool hasTriples = !m_controller.triples().empty();
    const bool hasMark = m_view.pendingSubject().isValid() || m_view.pendingObject().isValid();
    const auto whyNotEdit = [&](bool hasWhatIsEdited) {
        return notWritable.isEmpty() && !hasWhatIsEdited ? tr("Select a triple first") : notWritable;
    };
    for (QAction *action : {m_actions.changePredicate, m_actions.adjustSubject, m_actions.adjustObject})
        m_actions.allow(action, whyNotEdit(hasCurrent));
    for (const MentionEdgeAction &edge : m_actions.edges()) m_actions.allow(edge.action, whyNotEdit(hasCurrent));
    m_assertions->enable();
    m_actions.allow(m_actions.remove, whyNotEdit(hasCurrent || m_view.currentEntity() >= 0));
    for (QAction *action : {m_actions.accept, m_actions.reject})
        m_actions.allow(action, whyNotEdit(hasCurrent || (m_review && m_review->asksWithoutRow())));
    for (QAction *action : {m_actions.setSubject, m_actions.setObject, m_actions.setType})
        m_actions.allow(action, notWritable);
    for (QAction *action : m_actions.predicateKeys()) m_actions.allow(action, whyNotEdit(hasCurrent || hasMark));
    const auto whyNotGo = [&](bool hasWhatIsShown) {
        return noDocument.isEmpty() && !hasWhatIsShown ? tr("The document has no triples") : noDocument;
    };
    for (QAction *action : {m_actions.nextTriple, m_actions.previousTriple})
        m_actions.allow(action, whyNotGo(hasTriples));
    for (QAction *action : {m_actions.nextMention, m_actions.previousMention})
        m_actions.allow(action, whyNotGo(hasTriples || !m_controller.entities().empty()));
    enableNextDoubtful();
    const bool isEmpty = m_controller.document().text.isEmpty();
    for (QAction *action : {m_actions.zoomIn, m_actions.zoomOut, m_actions.resetZoom})
        m_actions.allow(action, isEmpty ? tr("Open a document first") : QString());
}

bool TripleWorkflow::isInTable() const { return m_panel.isAncestorOf(QApplication::focusWidget()); }

void TripleWorkflow::setReview(ReviewWorkflow *review)
{
    m_review = review;
    connect(review, &ReviewWorkflow::queueChanged, this, &TripleWorkflow::enableNextDoubtful);
}

void TripleWorkflow::enableNextDoubtful()
{
    const QString noCorpus = Obstacles::toReading(m_controller);
    const bool hasNext = (m_review && m_review->hasNext()) || nextDoubtfulRow() >= 0 || m_documents.hasNextUnreviewed();
    m_actions.allow(
        m_actions.nextDoubtful, !noCorpus.isEmpty() || hasNext ? noCorpus : tr("Nothing doubtful is left in the list"));
}

int TripleWorkflow::nextDoubtfulRow() const
{
    const std::vector<DisplayedTriple> &rows = m_controller.triples();
    for (int row = m_view.currentTriple() + 1; row < int(rows.size()); ++row)
        if (isDoubtful(rows[size_t(row)])) return row;
    return -1;
}

void TripleWorkflow::goToDoubtful()
{
    if (m_review && m_review->takesNext()) return;
    if (const int row = nextDoubtfulRow(); row >= 0) return setCurrent(row);
    if (!m_documents.openNextUnreviewed()) return;
    const std::vector<DisplayedTriple> &rows = m_controller.triples();
    for (int row = 0; row < int(rows.size()); ++row) {
        if (isDoubtful(rows[size_t(row)])) return setCurrent(row);
    }
}

ChoicePopup *TripleWorkflow::chooser() const { return m_chooser->popup(); }

void TripleWorkflow::askToChange(int index, const QPoint &globalPosition)
{
    if (index < 0 || size_t(index) >= m_controller.triples().size() || !m_controller.isWritable()) return;
    const DisplayedTriple row = m_controller.triples()[size_t(index)];
    m_chooser->askForPredicate(row.triple.subject.span, row.triple.object.span,
        tr("New predicate instead of %1").arg(markedPredicate(row)), globalPosition,
        [this, row](const QString &predicate) {
            // Look the row up again: extraction may have added rows meanwhile.
            if (const int now = findRow(m_controller.triples(), row); now >= 0)
                m_controller.changePredicate(now, predicate);
        });
}

void TripleWorkflow::askToAdd(Span subject, Span object, const QPoint &globalPosition)
{
    if (!m_controller.isWritable()) return m_view.clearMarks();
    m_chooser->askForPredicate(subject, object, tr("Predicate of the new triple"), globalPosition,
        [this, subject, object](const QString &predicate) { add(subject, predicate, object); });
    m_chooser->popup()->setHeading(headingOf(subject, object));
    connect(m_chooser->popup(), &ChoicePopup::cancelled, &m_view, [this](bool byKey) {
        // A click elsewhere is about something else.
        byKey ? m_view.takeBackMark() : m_view.clearMarks();
    });
}

QString TripleWorkflow::headingOf(Span subject, Span object) const
{
    const auto words = [&](Span span) {
        constexpr qsizetype most = 24;
        const QString text = m_controller.document().text.sliced(span.beginUtf16, span.length()).simplified();
        return text.size() <= most ? text : text.left(most - 1) + u'…';
    };
    return tr("%1 → ? → %2").arg(words(subject), words(object));
}

void TripleWorkflow::remove()
{
    if (m_selected.change({.kind = TripleChange::Kind::Remove})) return;
    if (const int entity = m_view.currentEntity(); entity >= 0)
        m_controller.removeEntity(entity);
    else
        m_controller.remove(m_view.currentTriple());
}

QString TripleWorkflow::whatIsKnown(const Triple &triple) const
{
    for (const DisplayedTriple &row : m_controller.triples()) {
        if (!row.isLabel() || row.triple.predicate != triple.predicate) continue;
        if (row.triple.subject.span != triple.subject.span || row.triple.object.span != triple.object.span) continue;
        if (row.state == ReviewState::Accepted) return tr("This triple is labelled already");
        return row.state == ReviewState::Rejected ? tr("This triple was labelled and rejected; it is accepted now")
                                                  : tr("This triple is labelled already; it is accepted now");
    }
    return {};
}

void TripleWorkflow::add(Span subject, const QString &predicate, Span object)
{
    const QString &text = m_controller.document().text;
    subject = withoutInvisibleEdges(text, subject); // as it is stored
    object = withoutInvisibleEdges(text, object);
    const QString known = whatIsKnown({.subject = {.span = subject, .text = {}, .type = {}},
        .predicate = predicate,
        .object = {.span = object, .text = {}, .type = {}}});
    m_controller.add(subject, predicate, object);
    const std::vector<DisplayedTriple> &rows = m_controller.triples();
    for (int row = 0; row < int(rows.size()); ++row) {
        const Triple &triple = rows[size_t(row)].triple;
        if (triple.subject.span != subject || triple.object.span != object || triple.predicate != predicate) continue;
        setCurrent(row);
        m_view.useMarks();
        if (!known.isEmpty()) Q_EMIT noted(known); // after the next step, which the bar at the selection says as well
        return;
    }
}

void TripleWorkflow::addByKey(int place)
{
    const Span selection = m_view.selection().isValid() ? m_view.chosenMention() : Span{};
    const Span subject = m_view.pendingSubject().isValid() ? m_view.pendingSubject() : selection;
    const Span object = m_view.pendingSubject().isValid() ? selection : m_view.pendingObject();
    if (!selection.isValid() || subject == object) return;
    const QStringList predicates = m_controller.predicatesBetween(subject, object);
    if (place >= predicates.size()) return;
    m_view.reuseMark(); // the row of the new triple becomes the current one
    add(subject, predicates[place], object);
}

void TripleWorkflow::usePredicateKey(int place)
{
    // With a mark, a number means the new triple: changing the current one instead would falsify it unseen.
    if (m_view.pendingSubject().isValid() || m_view.pendingObject().isValid()) return addByKey(place);
    const int current = m_view.currentTriple();
    if (current < 0 || size_t(current) >= m_controller.triples().size()) return;
    const Triple &triple = m_controller.triples()[size_t(current)].triple;
    const QStringList predicates = m_controller.predicatesBetween(triple.subject.span, triple.object.span);
    if (place >= predicates.size()) return;
    if (!m_selected.change({.kind = TripleChange::Kind::SetPredicate, .value = predicates[place]}))
        m_controller.changePredicate(current, predicates[place]);
}

} // namespace spotter
