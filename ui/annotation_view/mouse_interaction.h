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

/// Turns the mouse into selections, choices of triples and moved ends.
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
    /// Ends a drag without an effect; false when there was none.
    bool cancel();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Drag { None, Selection, Words, Edge };

    void hover(QPointF position);
    void dragTo(QPointF position);
    void choose(const Hit &hit);
    /// With Ctrl held: what was chosen before is the subject of a new triple, and what is chosen now its object.
    void pair(Span subject, Span object);
    [[nodiscard]] QString describe(int triple) const;

    ViewCore &m_core;
    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_last;
    bool m_hasMoved = false;
    Hit m_pressedOn;
    Span m_pressedWord;
    Span m_subject; ///< chosen before a press with Ctrl; invalid without
    int m_currentBefore = -1; ///< the triple that was current when the button went down
    QBasicTimer m_autoScroll;
};

} // namespace spotter::textview
