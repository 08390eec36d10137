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

/// Turns the mouse into selections, choices of triples and moved ends. What a gesture began on it knows by what it is,
/// not by its number: the triples may be replaced at any moment in between. A gesture ends without an effect when what
/// it began on is gone; text that is being selected is always there.
class MouseInteraction final : public QObject {
    Q_OBJECT
public:
    explicit MouseInteraction(ViewCore &core) : m_core(core) { }

    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void doubleClick(const QMouseEvent &event);
    void leave();
    void showToolTip(const QHelpEvent &event);
    /// Ends a gesture without an effect; false when there was none.
    bool cancel();
    /// Tells that the view has other triples now. wasHovering: the pointer was over one before.
    void triplesReplaced(bool wasHovering);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Drag { None, Selection, Words, Edge };

    /// What the button went down on.
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
    /// The index of the gripped triple now; -1 when it is gone.
    [[nodiscard]] int grippedTriple() const;
    [[nodiscard]] bool isGripThere() const;
    void moveEdge();
    void hover(QPointF position);
    void dragTo(QPointF position);
    void choose();
    void snapSelection();
    void copyToPrimarySelection() const;
    /// With Ctrl held: what was chosen before is the subject of a new triple, and what is chosen now its object.
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
    bool m_isMentionGone = false; ///< the gripped one: a click on it means nothing any more
    Span m_pressedWord;
    Span m_subject; ///< chosen before a press with Ctrl; invalid without
    QBasicTimer m_autoScroll;
};

} // namespace spotter::textview
