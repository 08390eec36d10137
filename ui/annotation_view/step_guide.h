// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/step_bar.h"

#include <QObject>

class QKeyEvent;

namespace spotter::textview {

/// Keeps the bar of next steps, and the sentence for the status line, as the view's selection and marks are. The bar
/// makes way for gestures of the mouse and while a modifier key is held, so that everything can be clicked. Main
/// thread.
class StepGuide final : public QObject {
    Q_OBJECT
public:
    explicit StepGuide(ViewCore &core);

    void setColors(const ViewColors &colors) { m_bar->setColors(colors); }
    void refresh();
    void setInGesture(bool active);
    /// To be called with each key that is pressed or released.
    void setModifiers(const QKeyEvent &event);
    void forgetModifiers();

private:
    void place();
    void carryOut(const StepOffer &offer);

    ViewCore &m_core;
    StepBar *m_bar; ///< child of the viewport
    NextStep m_step;
    QString m_said; ///< the last sentence that was announced
    bool m_isInGesture = false;
    bool m_isModified = false;
};

} // namespace spotter::textview
