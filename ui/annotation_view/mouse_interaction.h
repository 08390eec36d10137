// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/view_core.h"

#include <QBasicTimer>
#include <QObject>

class QContextMenuEvent;
class QHelpEvent;
class QMouseEvent;

namespace spotter::textview {

/// Translates mouse events into selections, the choice of triples, and moved ends. A gesture identifies the triple or
/// mention it began on by its content instead of its index, because the triples may be replaced at any time. If that
/// triple or mention no longer exists, the gesture ends without an effect; a text selection always continues.
class MouseInteraction final : public QObject {
    Q_OBJECT
public:
    explicit MouseInteraction(ViewCore &core) : m_core(core) { }

    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    [[nodiscard]] bool isActive() const { return m_drag != Drag::None; }
    void doubleClick(const QMouseEvent &event);
    void leave();
    void showToolTip(const QHelpEvent &event);
    /// Ends a gesture without an effect; false if there was none.
    bool cancel();
    /// Must be called after the view's triples were replaced. wasHovering: the pointer was over one before.
    void triplesReplaced(bool wasHovering);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Drag { None, Selection, Words, Edge };

    /// The item on which the button was pressed.
    struct Grip {
        Hit::Kind kind = Hit::Kind::Nothing;
        DisplayedTriple triple; ///< Arc, Edge
        bool wasCurrent = false; ///< Arc: the triple was current already
        TripleEnd end = TripleEnd::Subject; ///< Edge
        bool isBegin = false; ///< Edge
        Span span; ///< Mention, Edge
        QString type; ///< Mention, Edge: the entity's
    };

    [[nodiscard]] Grip gripAt(QPointF position);
    /// The current index of the gripped triple; -1 if it no longer exists.
    [[nodiscard]] int grippedTriple() const;
    [[nodiscard]] bool isGripThere() const;
    void moveEdge();
    [[nodiscard]] Span subjectOfPair() const;
    void finishSelection(const QMouseEvent &event, Drag drag);
    void hover(QPointF position);
    /// Where a drag from an offset to a position ends: behind the last character of which it covers half.
    [[nodiscard]] qsizetype coveredTo(QPointF position, qsizetype from);
    void dragTo(QPointF position);
    /// Selects a word or a sentence; a drag then goes on by words.
    void selectWhole(Span word);
    /// The character under the mouse, not the nearest boundary.
    [[nodiscard]] qsizetype characterUnder(QPointF position);
    void choose();
    void snapSelection();
    void copyToPrimarySelection() const;
    /// With Ctrl: the previously chosen span is the subject of a new triple, the one chosen now its object.
    void pair(Span subject, Span object);
    [[nodiscard]] QString describe(int triple) const;
    [[nodiscard]] QString describeEntity(const ShownMention &mention) const;

    ViewCore &m_core;
    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_last;
    bool m_hasMoved = false;
    bool m_isExact = false; ///< Alt was held: by the character, not by words
    Grip m_grip;
    bool m_isMentionGone = false; ///< the gripped mention: a click on it has no effect any more
    Span m_pressedWord;
    Span m_subject; ///< chosen before a press with Ctrl; otherwise invalid
    QBasicTimer m_autoScroll;
    QBasicTimer m_thirdClick; ///< while a further click is the third
};

} // namespace spotter::textview
