// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/step_guide.h"

#include "ui/annotation_view/triple_marks.h"

#include <QAccessible>
#include <QKeyEvent>

#include <algorithm>
#include <iterator>

namespace spotter::textview {

namespace {

bool isModifier(int key) { return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt; }

} // namespace

StepGuide::StepGuide(ViewCore &core) : m_core(core), m_bar(new StepBar(core.view.viewport()))
{
    connect(m_bar, &StepBar::chosen, this, &StepGuide::carryOut);
    connect(&core.view, &AnnotationView::selectionChanged, this, &StepGuide::refresh);
    connect(&core.view, &AnnotationView::marksChanged, this, &StepGuide::refresh);
    connect(&core.view, &AnnotationView::currentTripleChanged, this, &StepGuide::refresh);
    core.settled = [this] { place(); };
}

void StepGuide::refresh()
{
    m_step = m_core.isEditable ? nextStepOf(m_core) : NextStep{};
    m_bar->setStep(m_step);
    place();
    if (m_step.spoken == m_said) return;
    m_said = m_step.spoken;
    if (QAccessible::isActive() && !m_said.isEmpty()) {
        QAccessibleAnnouncementEvent event(&m_core.view, m_said);
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT m_core.view.nextStepChanged(m_said);
}

void StepGuide::setInGesture(bool active)
{
    m_isInGesture = active;
    if (!active) return refresh();
    place();
}

void StepGuide::setModifiers(const QKeyEvent &event)
{
    if (!isModifier(event.key())) return;
    m_isModified = event.type() == QEvent::KeyPress;
    place();
}

void StepGuide::forgetModifiers()
{
    m_isModified = false;
    place();
}

void StepGuide::place()
{
    const bool isOfThisText = m_step.place.endUtf16 <= m_core.layout.text().size();
    if (m_step.offers.empty() || !isOfThisText || m_isInGesture || m_isModified) return m_bar->hide();
    std::vector<QRectF> others;
    for (const Span span : {m_core.state.pendingSubject, m_core.state.pendingObject, m_core.state.selection()})
        if (span.isValid() && span != m_step.place) std::ranges::copy(m_core.linesOf(span), std::back_inserter(others));
    m_bar->showBeside(m_core.linesOf(m_step.place), others);
}

void StepGuide::carryOut(const StepOffer &offer)
{
    const StepOffer chosen = offer; // the bar is filled anew meanwhile
    switch (chosen.kind) {
    case StepOffer::Kind::MarkSubject:
        return markEnd(m_core, TripleEnd::Subject, chosen.span);
    case StepOffer::Kind::MarkObject:
        return markEnd(m_core, TripleEnd::Object, chosen.span);
    case StepOffer::Kind::SetType:
        return m_core.askForType(chosen.span);
    case StepOffer::Kind::TakeBack:
        (void)takeBackMark(m_core);
        return;
    }
}

} // namespace spotter::textview
