// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/view_core.h"

#include "ui/annotation_view/triple_marks.h"

#include <QAccessible>
#include <QScrollBar>

#include <algorithm>
#include <climits>
#include <cmath>

namespace spotter::textview {

namespace {

/// Lines longer than this are hard to read; in em.
constexpr qreal widestLine = 76;

} // namespace

ViewCore::ViewCore(AnnotationView &owner) : view(owner) { recolor(); }

QPointF ViewCore::origin() const
{
    const qreal middle = std::floor((view.viewport()->width() - layout.width()) / 2);
    return {std::max(m_numberMargin + layout.metrics().gutter, middle), 0};
}

void ViewCore::recolor()
{
    painter.setColors(ViewColors(view.palette(), schema));
    view.viewport()->update();
}

void ViewCore::relayout()
{
    const qsizetype top = anchor.topOffset();
    const auto distance = static_cast<int>(anchor.distanceOf(top));
    const bool isAtStart = anchor.y() <= anchor.minimum();
    const ViewMetrics metrics(view.font(), zoom, m_spacing);
    m_numberMargin = numberMargin(metrics);
    const qreal room = view.viewport()->width() - 2 * metrics.gutter - m_numberMargin;
    layout.setGeometry(metrics, std::floor(std::min(room, widestLine * metrics.em)), painter.colors().dimmed);
    painter.clearLabels();
    anchor.setViewportHeight(view.viewport()->height());
    setMargins();
    if (isAtStart)
        anchor.toTop();
    else
        anchor.placeOffset(top, distance);
    settle();
}

void ViewCore::setMargins()
{
    const ViewMetrics &metrics = layout.metrics();
    // The first lines grow into the margin at the top, so that text need not move when they get their first arcs.
    const qreal growth = std::min(2 * metrics.firstArcGrowth(), view.viewport()->height() / 8.0);
    anchor.setMargins(static_cast<int>(metrics.em * 0.4 + growth), static_cast<int>(metrics.em * 2));
}

qreal ViewCore::numberMargin(const ViewMetrics &metrics) const
{
    return painter.showsNumbers() ? metrics.numberMargin(layout.blocks().paragraphCount()) : 0;
}

void ViewCore::setNumbersShown(bool shown)
{
    if (shown == painter.showsNumbers()) return;
    painter.setNumbersShown(shown);
    relayout();
}

void ViewCore::setSpacing(LineSpacing spacing)
{
    if (spacing == m_spacing) return;
    m_spacing = spacing;
    relayout();
}

void ViewCore::setText(const QString &text, bool isMarkdown)
{
    state = {};
    state.hasFocus = view.hasFocus();
    layout.setText(text, isMarkdown);
    anchor.toTop();
    if (numberMargin(layout.metrics()) != m_numberMargin)
        relayout();
    else
        settle();
    Q_EMIT view.mentionsChanged();
}

void ViewCore::settle()
{
    anchor.settle();
    QScrollBar *bar = view.verticalScrollBar();
    m_isSyncing = true;
    bar->setPageStep(std::max(1, anchor.viewportHeight() - static_cast<int>(layout.metrics().plainLineHeight())));
    bar->setSingleStep(std::max(1, static_cast<int>(layout.metrics().plainLineHeight())));
    bar->setRange(0, static_cast<int>(std::min<qint64>(INT_MAX, anchor.maximum() - anchor.minimum())));
    bar->setValue(static_cast<int>(std::min<qint64>(INT_MAX, anchor.y() - anchor.minimum())));
    m_lastScrollValue = bar->value();
    m_isSyncing = false;
    view.viewport()->update();
    if (settled) settled();
    const Span visible = visibleSpan();
    if (visible == m_lastVisible) return;
    m_lastVisible = visible;
    Q_EMIT view.visibleSpanChanged();
}

void ViewCore::scrollBarMoved(int value)
{
    if (m_isSyncing) return;
    const qint64 distance = qint64(value) - m_lastScrollValue;
    if (std::abs(distance) <= 2 * qint64(anchor.viewportHeight()))
        anchor.scrollBy(distance);
    else
        anchor.jumpTo(anchor.minimum() + value);
    settle();
}

const DisplayedTriple *ViewCore::triple(int index) const
{
    return index >= 0 && index < static_cast<int>(layout.triples().size())
        ? &layout.triples()[static_cast<size_t>(index)]
        : nullptr;
}

Span ViewCore::spanOf(int index, TripleEnd end) const
{
    const int mention = layout.index().mentionOf(index, end);
    return mention < 0 ? Span{} : layout.index().mention(mention).span;
}

int ViewCore::currentAfter(const std::vector<DisplayedTriple> &triples) const
{
    const DisplayedTriple *current = triple(state.current);
    if (current == nullptr) return -1;
    if (const int found = findRow(triples, *current); found >= 0) return found;
    // The current triple was removed: take the next one.
    return std::min(state.current, static_cast<int>(triples.size()) - 1);
}

qsizetype ViewCore::pinnedOffset()
{
    const auto isVisible
        = [&](qsizetype offset) { return offset >= m_lastVisible.beginUtf16 && offset <= m_lastVisible.endUtf16; };
    if (isVisible(state.workplace)) return state.workplace;
    if (state.selection().isValid() && isVisible(state.selection().beginUtf16)) return state.selection().beginUtf16;
    const Span subject = spanOf(state.current, TripleEnd::Subject);
    return subject.isValid() && isVisible(subject.beginUtf16) ? subject.beginUtf16 : anchor.topOffset();
}

/// Makes a change of what is painted over the text without moving what the user looks at.
void ViewCore::keepPlace(const std::function<void()> &change)
{
    const qsizetype pinned = pinnedOffset();
    const qint64 distance = anchor.distanceOf(pinned);
    const bool wasWhole = distance >= anchor.roomAbove(pinned);
    // A text that was just opened grows downwards: nobody works on any of its lines yet.
    const bool isAtStart = anchor.y() <= anchor.minimum() && state.isUntouched();
    change();
    state.hoveredTriple = state.hoveredMention = -1;
    if (isAtStart)
        anchor.toTop();
    else // a new arc must not be out of sight, even if the line has to move for that
        anchor.pinOffset(pinned, static_cast<int>(wasWhole ? std::max(distance, anchor.roomAbove(pinned)) : distance));
    settle();
    Q_EMIT view.mentionsChanged();
}

void ViewCore::setTriples(std::vector<DisplayedTriple> triples)
{
    const DisplayedTriple before = triple(state.current) != nullptr ? *triple(state.current) : DisplayedTriple{};
    const int current = currentAfter(triples);
    const bool isOther = current != state.current
        || (current >= 0 && !sameTriple(before.triple, triples[static_cast<size_t>(current)].triple));
    keepPlace([&] {
        layout.setTriples(std::move(triples));
        state.current = current;
    });
    if (isOther) Q_EMIT view.currentTripleChanged(current);
}

void ViewCore::setEntities(std::vector<Entity> entities)
{
    if (entities == layout.entities()) return;
    keepPlace([&] { layout.setEntities(std::move(entities)); });
}

int ViewCore::currentEntity() const
{
    const Span selection = state.selection();
    if (state.current >= 0 || !selection.isValid()) return -1;
    for (const int index : layout.index().overlapping(selection)) {
        const ShownMention &mention = layout.index().mention(index);
        if (mention.span == selection && mention.isLooseEntity()) return mention.entity;
    }
    return -1;
}

void ViewCore::askForType(Span span)
{
    if (span.isValid()) Q_EMIT view.typeRequested(span, globalBelow(span.beginUtf16));
}

void ViewCore::setCurrent(int index)
{
    index = triple(index) != nullptr ? index : -1;
    if (index == state.current) {
        showTriple(index);
        return;
    }
    state.current = index;
    if (const Span subject = spanOf(index, TripleEnd::Subject); subject.isValid()) state.workplace = subject.beginUtf16;
    if (state.isMarkUsed) clearMarks(*this);
    view.viewport()->update();
    showTriple(index);
    if (QAccessible::isActive() && triple(index) != nullptr) {
        const DisplayedTriple &shown = *triple(index);
        QAccessibleAnnouncementEvent event(&view,
            AnnotationView::tr("%1, %2, %3")
                .arg(shown.triple.subject.text, spokenPredicate(shown), shown.triple.object.text));
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT view.currentTripleChanged(index);
}

void ViewCore::select(qsizetype from, qsizetype to, bool isExact)
{
    state.isExact = isExact;
    state.isByMouse = false;
    const TextSteps step = steps();
    const qsizetype snappedFrom = step.floorGrapheme(from);
    const qsizetype snappedTo = step.floorGrapheme(to);
    const Span before = state.selection();
    state.anchor = snappedFrom;
    state.caret = snappedTo;
    state.workplace = state.selection().isValid() ? state.selection().beginUtf16 : snappedTo;
    view.viewport()->update();
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent event(&view, static_cast<int>(state.caret));
        QAccessible::updateAccessibility(&event);
    }
    if (state.selection() != before) Q_EMIT view.selectionChanged();
}

void ViewCore::stepTriple(int rows)
{
    const int count = static_cast<int>(layout.triples().size());
    if (count == 0) return;
    const int start = state.current < 0 ? (rows > 0 ? -1 : count) : state.current;
    setCurrent(std::clamp(start + rows, 0, count - 1));
    // Move the caret, too: S then marks the subject of this triple, which often has more facts.
    if (const Span subject = spanOf(state.current, TripleEnd::Subject); subject.isValid())
        select(subject.beginUtf16, subject.beginUtf16);
}

void ViewCore::askToChangePredicate()
{
    if (triple(state.current) == nullptr) return;
    const Span subject = spanOf(state.current, TripleEnd::Subject);
    Q_EMIT view.changePredicateRequested(
        state.current, globalBelow(subject.isValid() ? subject.beginUtf16 : state.caret));
}

void ViewCore::showOffset(qsizetype offsetUtf16)
{
    const qint64 distance = anchor.distanceOf(offsetUtf16);
    const auto line = static_cast<qint64>(layout.metrics().plainLineHeight());
    const auto room = static_cast<qint64>(layout.metrics().room(1));
    if (distance < room)
        anchor.placeOffset(offsetUtf16, static_cast<int>(room));
    else if (distance + line > anchor.viewportHeight())
        anchor.placeOffset(offsetUtf16, static_cast<int>(anchor.viewportHeight() - line));
    else
        return;
    settle();
}

void ViewCore::showTriple(int index)
{
    const Span subject = spanOf(index, TripleEnd::Subject);
    const Span object = spanOf(index, TripleEnd::Object);
    if (!subject.isValid() || !object.isValid()) return;
    const qint64 atSubject = anchor.distanceOf(subject.beginUtf16);
    const qint64 atObject = anchor.distanceOf(object.beginUtf16);
    const auto line = static_cast<qint64>(layout.metrics().ascent + layout.metrics().descent);
    const auto room = static_cast<qint64>(layout.metrics().room(1));
    const auto [upper, lower] = std::minmax(atSubject, atObject);
    if (upper >= room / 2 && lower + line <= anchor.viewportHeight()) return;
    const qint64 height = lower + line - upper;
    if (height + 2 * room < anchor.viewportHeight())
        anchor.placeOffset(std::min(subject.beginUtf16, object.beginUtf16),
            static_cast<int>(std::max(room, (anchor.viewportHeight() - height) / 3)));
    else
        anchor.placeOffset(subject.beginUtf16, anchor.viewportHeight() / 3);
    settle();
}

Hit ViewCore::hitAt(QPointF viewportPosition)
{
    return hitTest(layout, state, anchor.y(), viewportPosition - origin());
}

qsizetype ViewCore::offsetAt(QPointF viewportPosition)
{
    const QPointF point = viewportPosition - origin();
    const qint64 y = anchor.y() + static_cast<qint64>(std::floor(point.y()));
    if (y < 0) return 0;
    if (y >= layout.totalHeight()) return layout.text().size();
    return layout.offsetNear(point.x(), y);
}

QRectF ViewCore::rectOf(qsizetype offsetUtf16)
{
    const TextLayout::Place place = layout.place(offsetUtf16);
    const TextLayout::Entry &entry = layout.entry(place.block);
    const LinePlace &line = entry.scene.lines[static_cast<size_t>(place.line)];
    const qsizetype inBlock = offsetUtf16 - layout.blocks().at(place.block).beginUtf16;
    const auto next = steps().nextGrapheme(offsetUtf16) - layout.blocks().at(place.block).beginUtf16;
    qreal right = place.x;
    for (const LineStretch &stretch : entry.text.stretches(place.line, {inBlock, next})) right = stretch.right;
    const qreal top = static_cast<qreal>(layout.top(place.block) - anchor.y()) + line.textTop;
    return QRectF(place.x, top, std::max(0.0, right - place.x), line.textBottom - line.textTop).translated(origin());
}

std::vector<QRectF> ViewCore::linesOf(Span span)
{
    std::vector<QRectF> found;
    for (int block = anchor.firstBlock(); block <= anchor.lastBlock(); ++block) {
        const TextLayout::Entry &entry = layout.entry(block);
        const Span inBlock = span.shifted(-layout.blocks().at(block).beginUtf16);
        const QPointF at = origin() + QPointF(0, static_cast<qreal>(layout.top(block) - anchor.y()));
        for (int line = 0; line < entry.text.lineCount(); ++line) {
            const LinePlace &place = entry.scene.lines[static_cast<size_t>(line)];
            for (const LineStretch &stretch : entry.text.stretches(line, inBlock))
                found.push_back(
                    QRectF(stretch.left, place.textTop, stretch.right - stretch.left, place.textBottom - place.textTop)
                        .translated(at));
        }
    }
    return found;
}

QPoint ViewCore::globalBelow(qsizetype offsetUtf16)
{
    return view.viewport()->mapToGlobal(rectOf(offsetUtf16).bottomLeft().toPoint() + QPoint(0, 3));
}

Span ViewCore::visibleSpan()
{
    const qsizetype begin = anchor.topOffset();
    const int last = anchor.lastBlock();
    const TextLayout::Entry &entry = layout.entry(last);
    const qreal bottom = static_cast<qreal>(anchor.y() + anchor.viewportHeight() - layout.top(last));
    const qsizetype end = layout.blocks().at(last).beginUtf16 + entry.text.lineEnd(entry.scene.lineAtY(bottom));
    return {begin, end};
}

} // namespace spotter::textview
