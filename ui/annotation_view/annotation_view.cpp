// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/annotation_view.h"

#include "ui/annotation_view/accessible_view.h"
#include "ui/annotation_view/chosen_text.h"
#include "ui/annotation_view/glyph_loader.h"
#include "ui/annotation_view/legend.h"
#include "ui/annotation_view/mouse_interaction.h"
#include "ui/annotation_view/step_guide.h"
#include "ui/annotation_view/triple_marks.h"
#include "ui/annotation_view/view_actions.h"
#include "ui/annotation_view/view_core.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

using namespace textview;

class AnnotationView::Private {
public:
    explicit Private(AnnotationView &view) : core(view), mouse(core), legend(new Legend(&view)), guide(core) { }

    void setZoom(qreal zoom)
    {
        core.zoom = std::clamp(zoom, 0.4, 5.0);
        core.relayout();
        loadGlyphs();
    }

    void loadGlyphs() { glyphs.start(core.layout.text(), core.layout.metrics().font, core.view.devicePixelRatioF()); }

    void recolor()
    {
        core.recolor();
        legend->setColors(core.painter.colors());
        guide.setColors(core.painter.colors());
    }

    static QAccessibleInterface *accessible(const QString &, QObject *object)
    {
        auto *view = qobject_cast<AnnotationView *>(object);
        return view != nullptr && view->d != nullptr ? new AccessibleView(*view, view->d->core) : nullptr;
    }

    ViewCore core;
    MouseInteraction mouse;
    QPointer<QMenu> menu; ///< while it is open
    Legend *legend; ///< child of the view, below the viewport
    StepGuide guide;
    GlyphLoader glyphs;
};

AnnotationView::AnnotationView(QWidget *parent) : QAbstractScrollArea(parent)
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(&Private::accessible);
        return true;
    }();
    // Install this first: an accessible interface requested earlier would stay that of a plain widget.
    d = std::make_unique<Private>(*this);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always show the scroll bar: appearing after the layout, it would change the width and force another layout.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setCursor(Qt::IBeamCursor);
    setAccessibleName(tr("Text with triples"));
    setAccessibleDescription(tr("Read-only text. J and K go to the next and previous triple; A accepts, X rejects, E "
                                "changes the predicate; M goes to the next mention; S and O mark the selection as "
                                "subject and object."));
    connect(d->legend, &Legend::expandedChanged, this, &AnnotationView::legendExpandedChanged);
    connect(d->legend, &Legend::heightChanged, this, &AnnotationView::placeLegend);
    d->recolor();
    d->core.relayout();
}

AnnotationView::~AnnotationView() = default;

void AnnotationView::setText(const QString &text, const QString &mediaType)
{
    const bool hadCurrent = d->core.state.current >= 0;
    const bool hadSelection = d->core.state.selection().isValid();
    d->mouse.cancel();
    if (d->menu) d->menu->close();
    d->core.setText(text, mediaType == u"text/markdown"_s);
    d->loadGlyphs();
    if (hadCurrent) Q_EMIT currentTripleChanged(-1);
    if (hadSelection) Q_EMIT selectionChanged();
    d->guide.setInGesture(false);
}

const QString &AnnotationView::text() const { return d->core.layout.text(); }

void AnnotationView::setSchema(const Schema &schema)
{
    d->core.schema = schema;
    d->recolor();
    d->guide.refresh(); // what it offers depends on what the schema allows
}

void AnnotationView::setTriples(std::vector<DisplayedTriple> triples)
{
    const bool wasHovering = d->core.state.hoveredTriple >= 0 || d->core.state.hoveredMention >= 0;
    d->core.setTriples(std::move(triples));
    d->mouse.triplesReplaced(wasHovering);
    d->guide.setInGesture(d->mouse.isActive());
}

void AnnotationView::setEntities(std::vector<Entity> entities)
{
    const bool wasHovering = d->core.state.hoveredTriple >= 0 || d->core.state.hoveredMention >= 0;
    d->core.setEntities(std::move(entities));
    d->mouse.triplesReplaced(wasHovering);
    d->guide.setInGesture(d->mouse.isActive());
}

std::vector<Span> AnnotationView::hoveredMentions() const
{
    const ViewState &state = d->core.state;
    if (state.hoveredMention >= 0) return {d->core.layout.index().mention(state.hoveredMention).span};
    if (state.hoveredTriple < 0) return {};
    return {d->core.spanOf(state.hoveredTriple, TripleEnd::Subject),
        d->core.spanOf(state.hoveredTriple, TripleEnd::Object)};
}

int AnnotationView::currentEntity() const { return d->core.currentEntity(); }

int AnnotationView::entityCount() const { return static_cast<int>(d->core.layout.index().mentions().size()); }

std::optional<QString> AnnotationView::selectedType() const
{
    const Span selection = d->core.state.selection();
    if (!selection.isValid()) return {};
    const MentionIndex &index = d->core.layout.index();
    for (const int number : index.overlapping(selection))
        if (index.mention(number).span == selection) return index.mention(number).type;
    return {};
}

void AnnotationView::setHits(std::vector<Span> hits)
{
    d->core.state.hits = std::move(hits);
    viewport()->update();
}

const std::vector<Span> &AnnotationView::hits() const { return d->core.state.hits; }

void AnnotationView::showProposal(Span subject, Span object)
{
    d->core.state.proposedSubject = subject;
    d->core.state.proposedObject = object;
    viewport()->update();
}

std::pair<Span, Span> AnnotationView::proposal() const
{
    return {d->core.state.proposedSubject, d->core.state.proposedObject};
}

void AnnotationView::showPlace(Span place)
{
    setSelection(place);
    if (selection().isValid()) d->core.showOffset(selection().beginUtf16);
}

Span AnnotationView::chosenMention() const { return chosenSpan(d->core); }

void AnnotationView::askForType() { d->core.askForType(chosenSpan(d->core)); }

const std::vector<DisplayedTriple> &AnnotationView::triples() const { return d->core.layout.triples(); }

void AnnotationView::setCurrentTriple(int index) { d->core.setCurrent(index); }

int AnnotationView::currentTriple() const { return d->core.state.current; }

Span AnnotationView::selection() const { return d->core.state.selection(); }

void AnnotationView::setSelection(Span selection)
{
    const Span snapped = d->core.steps().snapped(selection);
    if (snapped.isValid())
        d->core.select(snapped.beginUtf16, snapped.endUtf16, true);
    else
        d->core.select(d->core.state.caret, d->core.state.caret);
}

Span AnnotationView::visibleSpan() const { return d->core.visibleSpan(); }

void AnnotationView::scrollTo(qsizetype offsetUtf16)
{
    d->core.anchor.placeOffset(offsetUtf16, viewport()->height() / 4);
    d->core.settle();
}

void AnnotationView::selectNextTriple() { d->core.stepTriple(1); }

void AnnotationView::selectPreviousTriple() { d->core.stepTriple(-1); }

void AnnotationView::selectNextMention() { stepMention(d->core, 1); }

void AnnotationView::selectPreviousMention() { stepMention(d->core, -1); }

void AnnotationView::setEditable(bool editable)
{
    if (editable == d->core.isEditable) return;
    d->core.isEditable = editable;
    if (!editable) clearMarks();
    d->guide.refresh();
}

void AnnotationView::markEnd(TripleEnd end) { textview::markEnd(d->core, end, chosenSpan(d->core)); }

void AnnotationView::clearMarks() { textview::clearMarks(d->core); }

void AnnotationView::takeBackMark() { (void)textview::takeBackMark(d->core); }

void AnnotationView::useMarks() { textview::useMarks(d->core); }

void AnnotationView::reuseMark() { d->core.state.isMarkUsed = false; }

void AnnotationView::askToChangePredicate() { d->core.askToChangePredicate(); }

Span AnnotationView::pendingSubject() const { return d->core.state.pendingSubject; }

Span AnnotationView::pendingObject() const { return d->core.state.pendingObject; }

void AnnotationView::zoomIn() { d->setZoom(d->core.zoom * 1.1); }

void AnnotationView::zoomOut() { d->setZoom(d->core.zoom / 1.1); }

void AnnotationView::resetZoom() { d->setZoom(1); }

void AnnotationView::setLegendExpanded(bool expanded) { d->legend->setExpanded(expanded); }

bool AnnotationView::isLegendExpanded() const { return d->legend->isExpanded(); }

void AnnotationView::setLineNumbersShown(bool shown) { d->core.setNumbersShown(shown); }

void AnnotationView::setLineSpacing(LineSpacing spacing) { d->core.setSpacing(spacing); }

bool AnnotationView::lineNumbersShown() const { return d->core.painter.showsNumbers(); }

QSize AnnotationView::sizeHint() const { return {720, 560}; }

void AnnotationView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    d->core.painter.paint(painter, d->core.origin(), event->rect());
}

void AnnotationView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (d == nullptr) return; // called by the base class constructor
    d->core.relayout();
    placeLegend();
}

void AnnotationView::placeLegend()
{
    const QRect text = viewport()->geometry();
    // Of a very small view, half remains for the text.
    const int height = std::min(d->legend->heightForWidth(text.width()), this->height() / 2);
    if (height != viewportMargins().bottom()) setViewportMargins(0, 0, 0, height); // lays out the text once more
    d->legend->setGeometry(text.left(), viewport()->geometry().bottom() + 1, text.width(), height);
}

void AnnotationView::scrollContentsBy(int, int) { d->core.scrollBarMoved(verticalScrollBar()->value()); }

bool AnnotationView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        d->mouse.showToolTip(*static_cast<QHelpEvent *>(event));
        return true;
    }
    if (event->type() == QEvent::Leave && d != nullptr) d->mouse.leave();
    return QAbstractScrollArea::viewportEvent(event);
}

void AnnotationView::mousePressEvent(QMouseEvent *event)
{
    d->mouse.press(*event);
    d->guide.setInGesture(d->mouse.isActive());
}

void AnnotationView::mouseMoveEvent(QMouseEvent *event) { d->mouse.move(*event); }

void AnnotationView::mouseReleaseEvent(QMouseEvent *event)
{
    d->mouse.release(*event);
    d->guide.setInGesture(d->mouse.isActive());
}

void AnnotationView::mouseDoubleClickEvent(QMouseEvent *event)
{
    d->mouse.doubleClick(*event);
    d->guide.setInGesture(d->mouse.isActive());
}

void AnnotationView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        d->menu = showContextMenu(d->core, event->pos(), event->globalPos());
        return;
    }
    d->core.showOffset(d->core.state.caret);
    const QPointF below = d->core.rectOf(d->core.state.caret).center();
    d->menu = showContextMenu(d->core, below.toPoint(), d->core.globalBelow(d->core.state.caret));
}

void AnnotationView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0) event->angleDelta().y() > 0 ? zoomIn() : zoomOut();
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void AnnotationView::adjust(TripleEnd end) { textview::adjust(d->core, end); }

void AnnotationView::moveEdge(bool isEnd, bool isForward, bool isByCharacter)
{
    textview::moveEdge(d->core, isEnd, isForward, isByCharacter);
}

void AnnotationView::keyPressEvent(QKeyEvent *event)
{
    d->guide.setModifiers(*event);
    if (event->key() == Qt::Key_Escape && d->mouse.cancel()) return d->guide.setInGesture(false);
    if (!handleKey(d->core, *event)) QAbstractScrollArea::keyPressEvent(event);
}

void AnnotationView::keyReleaseEvent(QKeyEvent *event)
{
    d->guide.setModifiers(*event);
    QAbstractScrollArea::keyReleaseEvent(event);
}

void AnnotationView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (d == nullptr) return;
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        d->recolor();
        d->core.relayout(); // the colour of Markdown markup is part of the shaped text
    }
    if (event->type() == QEvent::FontChange) {
        d->core.relayout();
        d->loadGlyphs();
    }
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Text with triples"));
        d->guide.refresh();
    }
}

void AnnotationView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    d->core.state.hasFocus = true;
    viewport()->update();
}

void AnnotationView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    d->core.state.hasFocus = false;
    d->guide.forgetModifiers(); // their release goes elsewhere
    viewport()->update();
}

} // namespace spotter
