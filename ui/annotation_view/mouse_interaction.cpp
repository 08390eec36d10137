// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/mouse_interaction.h"

#include "core/text/selection/names.h"
#include "ui/annotation_view/chosen_text.h"
#include "ui/annotation_view/triple_marks.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QStyleHints>
#include <QToolTip>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter::textview {

namespace {

/// Tool tips do not wrap: shortens a long mention to its beginning and end, on one line.
QString shortened(const QString &text)
{
    constexpr qsizetype most = 80;
    const QString line = text.simplified();
    return line.size() <= most ? line : line.left(most / 2) + u'…' + line.right(most / 2 - 1);
}

bool isNear(QPointF a, QPointF b)
{
    return (a - b).manhattanLength() < QGuiApplication::styleHints()->startDragDistance();
}

} // namespace

MouseInteraction::Grip MouseInteraction::gripAt(QPointF position)
{
    const Hit hit = m_core.hitAt(position);
    Grip grip;
    grip.kind = hit.kind;
    if (const DisplayedTriple *row = m_core.triple(hit.triple)) grip.triple = *row;
    grip.wasCurrent = hit.triple >= 0 && hit.triple == m_core.state.current;
    grip.end = hit.end;
    grip.isBegin = hit.isBegin;
    if (hit.mention < 0) return grip;
    const ShownMention &mention = m_core.layout.index().mention(hit.mention);
    grip.span = mention.span;
    grip.type = mention.type;
    return grip;
}

int MouseInteraction::grippedTriple() const { return findRow(m_core.layout.triples(), m_grip.triple); }

bool MouseInteraction::isGripThere() const
{
    switch (m_grip.kind) {
    case Hit::Kind::Arc:
        return grippedTriple() >= 0;
    case Hit::Kind::Edge:
        return m_core.spanOf(grippedTriple(), m_grip.end) == m_grip.span;
    case Hit::Kind::Mention:
        return m_core.layout.index().mentionAt(m_grip.span, m_grip.type) >= 0;
    case Hit::Kind::Nothing:
    case Hit::Kind::Text:
        return true;
    }
    return true;
}

void MouseInteraction::triplesReplaced(bool wasHovering)
{
    if (m_drag == Drag::None) {
        if (wasHovering) hover(m_last);
        return;
    }
    if (isGripThere()) return;
    if (m_grip.kind != Hit::Kind::Mention) {
        cancel();
        return;
    }
    // A drag that began on the mention still selects text.
    m_grip = {};
    m_isMentionGone = true;
}

Span MouseInteraction::subjectOfPair() const
{
    const ViewState &state = m_core.state;
    if (!state.pendingSubject.isValid()) return chosenSpan(m_core);
    // What is left of an earlier pair or triple gives way to what was selected since.
    const bool isLeft = state.isMarkedByPairing || state.isMarkUsed;
    return isLeft && state.selection().isValid() ? chosenSpan(m_core) : state.pendingSubject;
}

void MouseInteraction::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton) return;
    const bool isThird = m_thirdClick.isActive() && isNear(event.position(), m_pressed);
    m_thirdClick.stop();
    m_pressed = m_last = event.position();
    m_hasMoved = false;
    m_isExact = event.modifiers() & Qt::AltModifier;
    m_isMentionGone = false;
    m_grip = gripAt(m_pressed);
    m_subject = {};
    if (event.modifiers() & Qt::ControlModifier) m_subject = subjectOfPair();
    // With a subject marked, pressing on an edge means the object, not a resize.
    if (m_grip.kind == Hit::Kind::Edge && m_subject.isValid()) m_grip.kind = Hit::Kind::Mention;
    if (m_grip.kind == Hit::Kind::Edge) {
        m_drag = Drag::Edge;
        return;
    }
    if (isThird && m_grip.kind != Hit::Kind::Arc) return selectWhole(sentenceAround(m_core, characterUnder(m_pressed)));
    m_drag = Drag::Selection;
    if (m_grip.kind == Hit::Kind::Arc) return;
    const qsizetype offset = m_core.offsetAt(m_pressed);
    m_core.select(event.modifiers() & Qt::ShiftModifier ? m_core.state.anchor : offset, offset);
}

void MouseInteraction::move(const QMouseEvent &event)
{
    m_last = event.position();
    if (m_drag == Drag::None) {
        hover(m_last);
        return;
    }
    // Far less than the platform's drag distance, so that a narrow character can be selected.
    if ((m_last - m_pressed).manhattanLength() >= 3) m_hasMoved = true;
    if (!m_hasMoved) return;
    dragTo(m_last);
    const bool isOutside = m_last.y() < 0 || m_last.y() > m_core.anchor.viewportHeight();
    if (isOutside && !m_autoScroll.isActive()) m_autoScroll.start(30, this);
    if (!isOutside) m_autoScroll.stop();
}

void MouseInteraction::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_thirdClick.timerId()) return m_thirdClick.stop();
    if (event->timerId() != m_autoScroll.timerId()) return;
    const qreal beyond = m_last.y() < 0 ? m_last.y() : m_last.y() - m_core.anchor.viewportHeight();
    m_core.anchor.scrollBy(static_cast<qint64>(std::clamp(beyond / 3, -60.0, 60.0)));
    m_core.settle();
    dragTo({m_last.x(), std::clamp(m_last.y(), 0.0, m_core.anchor.viewportHeight() - 1.0)});
}

qsizetype MouseInteraction::coveredTo(QPointF position, qsizetype from)
{
    const qsizetype offset = m_core.offsetAt(position);
    // The pointer covers its whole pixel: a character is taken as soon as half of it is covered, not a pixel later.
    return m_isExact || offset < from ? offset : m_core.offsetAt(position + QPointF(1, 0));
}

void MouseInteraction::dragTo(QPointF position)
{
    const qsizetype begin = m_drag == Drag::Edge ? m_grip.span.beginUtf16 : m_core.state.anchor;
    const qsizetype offset = coveredTo(position, begin);
    if (m_drag == Drag::Words) {
        const Span word = m_core.steps().wordAt(offset);
        const Span other = word.isValid() ? word : Span{offset, offset};
        if (offset < m_pressedWord.beginUtf16)
            m_core.select(m_pressedWord.endUtf16, other.beginUtf16);
        else
            m_core.select(m_pressedWord.beginUtf16, std::max(other.endUtf16, m_pressedWord.endUtf16));
        return;
    }
    if (m_drag == Drag::Edge) {
        const qsizetype snapped = m_core.steps().floorGrapheme(offset);
        const Span moved = m_grip.isBegin ? Span{snapped, m_grip.span.endUtf16} : Span{m_grip.span.beginUtf16, snapped};
        if (moved.isValid()) m_core.state.movedEnd = moved;
        m_core.view.viewport()->update();
        return;
    }
    if (m_grip.kind != Hit::Kind::Arc) m_core.select(m_core.state.anchor, offset, m_isExact);
}

void MouseInteraction::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton) return;
    m_autoScroll.stop();
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::None) return;
    if (drag == Drag::Edge) return moveEdge();
    finishSelection(event, drag);
    m_core.state.isByMouse = m_core.state.selection().isValid();
}

void MouseInteraction::finishSelection(const QMouseEvent &event, Drag drag)
{
    if (const Span subject = std::exchange(m_subject, {}); subject.isValid()) {
        const bool onMention = !m_hasMoved && m_grip.kind == Hit::Kind::Mention;
        const Span object = onMention ? m_grip.span : mentionOf(m_core, m_core.state.selection(), m_core.state.isExact);
        if (object.isValid() || !m_isMentionGone) pair(subject, object);
        return;
    }
    if (m_hasMoved) {
        snapSelection();
        return copyToPrimarySelection();
    }
    if (drag == Drag::Selection && !(event.modifiers() & Qt::ShiftModifier)) choose();
}

void MouseInteraction::moveEdge()
{
    const Span moved = mentionOf(m_core, std::exchange(m_core.state.movedEnd, {}), m_isExact);
    m_core.view.viewport()->update();
    if (moved.isValid() && moved != m_grip.span && isGripThere())
        Q_EMIT m_core.view.moveEndRequested(grippedTriple(), m_grip.end, moved);
}

/// Shows what the selection means, before a key is pressed. Selected text that is only space stays as it is, to be
/// copied.
void MouseInteraction::snapSelection()
{
    if (m_core.state.isExact) return;
    const Span selected = m_core.state.selection();
    const Span mention = mentionOf(m_core, selected, false);
    const bool isOneParagraph = selected.isValid()
        && !QStringView(m_core.layout.text()).sliced(selected.beginUtf16, selected.length()).trimmed().contains(u'\n');
    if (!mention.isValid() || mention == selected || !isOneParagraph) return;
    if (m_core.state.caret < m_core.state.anchor)
        m_core.select(mention.endUtf16, mention.beginUtf16);
    else
        m_core.select(mention.beginUtf16, mention.endUtf16);
}

void MouseInteraction::copyToPrimarySelection() const
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    const Span span = m_core.state.selection();
    if (clipboard->supportsSelection() && span.isValid())
        clipboard->setText(m_core.layout.text().sliced(span.beginUtf16, span.length()), QClipboard::Selection);
}

void MouseInteraction::pair(Span subject, Span object)
{
    if (object == subject) return;
    if (object.isValid()) return markBoth(m_core, subject, object);
    // A click outside the words keeps the subject marked for the double click or drag that follows.
    markForPairing(m_core, subject);
}

void MouseInteraction::choose()
{
    if (m_grip.kind == Hit::Kind::Arc) {
        const int triple = grippedTriple();
        if (triple < 0) return;
        if (!m_grip.wasCurrent) return m_core.setCurrent(triple);
        // A click on the label of the current triple edits it, like a click on a selected cell.
        Q_EMIT m_core.view.changePredicateRequested(triple, m_core.view.viewport()->mapToGlobal(m_pressed.toPoint()));
        return;
    }
    if (m_grip.kind != Hit::Kind::Mention) return;
    const int mention = m_core.layout.index().mentionAt(m_grip.span, m_grip.type);
    if (mention < 0) return;
    // Repeated clicks cycle through the triples of the mention.
    const std::span<const MentionUse> uses = m_core.layout.index().mention(mention).uses;
    if (uses.empty()) {
        m_core.setCurrent(-1);
        return m_core.select(m_grip.span.beginUtf16, m_grip.span.endUtf16, true);
    }
    auto next = std::ranges::find(uses, m_core.state.current, &MentionUse::triple);
    next = next == uses.end() || std::next(next) == uses.end() ? uses.begin() : std::next(next);
    m_core.state.activeEnd = next->end;
    m_core.setCurrent(next->triple);
}

void MouseInteraction::doubleClick(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton) return;
    m_pressed = m_last = event.position();
    m_isMentionGone = false;
    m_grip = gripAt(m_pressed);
    if (m_grip.kind == Hit::Kind::Arc) {
        m_core.setCurrent(grippedTriple());
        Q_EMIT m_core.view.changePredicateRequested(
            grippedTriple(), m_core.view.viewport()->mapToGlobal(m_pressed.toPoint()));
        return;
    }
    m_thirdClick.start(QGuiApplication::styleHints()->mouseDoubleClickInterval(), this);
    const qsizetype offset = characterUnder(m_pressed);
    m_isExact = event.modifiers() & Qt::AltModifier;
    m_subject = event.modifiers() & Qt::ControlModifier ? m_core.state.pendingSubject : Span{};
    if (!m_isExact) return selectWhole(wordUnder(m_core, offset));
    m_drag = Drag::Selection;
    m_core.select(offset, m_core.steps().nextGrapheme(offset), true);
}

void MouseInteraction::selectWhole(Span word)
{
    m_hasMoved = false;
    if (!word.isValid()) return;
    m_pressedWord = word;
    m_isExact = false;
    m_drag = Drag::Words;
    m_core.select(word.beginUtf16, word.endUtf16);
}

qsizetype MouseInteraction::characterUnder(QPointF position)
{
    const qsizetype offset = m_core.offsetAt(position);
    return m_core.rectOf(offset).left() > position.x() ? m_core.steps().previousGrapheme(offset) : offset;
}

void MouseInteraction::hover(QPointF position)
{
    const Hit hit = m_core.hitAt(position);
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (hit.kind == Hit::Kind::Edge) shape = Qt::SizeHorCursor;
    if (hit.kind == Hit::Kind::Arc) shape = Qt::PointingHandCursor;
    if (hit.kind == Hit::Kind::Text || hit.kind == Hit::Kind::Mention) shape = Qt::IBeamCursor;
    m_core.view.viewport()->setCursor(shape);
    const int triple = hit.kind == Hit::Kind::Arc ? hit.triple : -1;
    const int mention = hit.kind == Hit::Kind::Mention ? hit.mention : -1;
    if (triple == m_core.state.hoveredTriple && mention == m_core.state.hoveredMention) return;
    m_core.state.hoveredTriple = triple;
    m_core.state.hoveredMention = mention;
    m_core.view.viewport()->update();
    Q_EMIT m_core.view.hoverChanged();
}

void MouseInteraction::leave()
{
    m_core.state.hoveredTriple = m_core.state.hoveredMention = -1;
    m_core.view.viewport()->update();
    Q_EMIT m_core.view.hoverChanged();
}

bool MouseInteraction::cancel()
{
    if (m_drag == Drag::None) return false;
    m_drag = Drag::None;
    m_autoScroll.stop();
    m_subject = {};
    m_core.state.movedEnd = {};
    m_core.view.viewport()->update();
    return true;
}

QString MouseInteraction::describe(int triple) const
{
    const DisplayedTriple &shown = *m_core.triple(triple);
    const auto named = [](const Mention &mention) {
        const QString text = shortened(mention.text);
        return mention.type.isEmpty() ? text : tr("%1 (%2)").arg(text, mention.type);
    };
    QStringList lines{
        tr("%1 — %2 → %3").arg(named(shown.triple.subject), shown.triple.predicate, named(shown.triple.object))};
    for (const Qualifier &qualifier : shown.triple.qualifiers)
        lines.append(tr("%1: %2").arg(qualifier.slot, shortened(qualifier.value.text)));
    lines += assertionLines(shown);
    switch (statusOf(shown)) {
    case TripleStatus::LabelOnly:
        lines.append(tr("A label that the model does not find."));
        break;
    case TripleStatus::ModelOnly:
        lines.append(tr("Found by the model, not labelled."));
        break;
    case TripleStatus::Agreement:
        lines.append(tr("Labelled, and found by the model."));
        break;
    case TripleStatus::Rejected:
        lines.append(tr("Rejected."));
        break;
    }
    if (shown.score) lines.append(tr("Model score: %1").arg(QLocale().toString(*shown.score, 'f', 2)));
    return lines.join(u'\n');
}

QString MouseInteraction::describeEntity(const ShownMention &mention) const
{
    const QString text = shortened(m_core.layout.text().sliced(mention.span.beginUtf16, mention.span.length()));
    const QString named = mention.type.isEmpty() ? text : tr("%1 (%2)").arg(text, mention.type);
    return named + u'\n' + tr("An entity that is in no triple.");
}

void MouseInteraction::showToolTip(const QHelpEvent &event)
{
    const Hit hit = m_core.hitAt(event.pos());
    QStringList parts;
    if (hit.kind == Hit::Kind::Arc) parts.append(describe(hit.triple));
    if (hit.kind == Hit::Kind::Mention || hit.kind == Hit::Kind::Edge) {
        constexpr size_t shown = 5;
        const ShownMention &mention = m_core.layout.index().mention(hit.mention);
        const std::span<const MentionUse> uses = mention.uses;
        if (mention.isLooseEntity()) parts.append(describeEntity(mention));
        for (size_t i = 0; i < std::min(uses.size(), shown); ++i) parts.append(describe(uses[i].triple));
        if (uses.size() > shown) parts.append(tr("and %Ln more", nullptr, static_cast<int>(uses.size() - shown)));
    }
    if (parts.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event.globalPos(), parts.join(u"\n\n"_s), m_core.view.viewport());
}

} // namespace spotter::textview
