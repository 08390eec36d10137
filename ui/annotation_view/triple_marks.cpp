// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/triple_marks.h"

namespace spotter::textview {

namespace {

Span &markOf(ViewState &state, TripleEnd end)
{
    return end == TripleEnd::Subject ? state.pendingSubject : state.pendingObject;
}

void announceMarks(ViewCore &core)
{
    core.view.viewport()->update();
    Q_EMIT core.view.marksChanged();
}

/// Asks for the predicate below the end that was chosen last.
void askForPredicate(ViewCore &core)
{
    const Span subject = core.state.pendingSubject;
    const Span object = core.state.pendingObject;
    const Span last = core.state.lastMarked == TripleEnd::Subject ? subject : object;
    Q_EMIT core.view.addRequested(subject, object, core.globalBelow(last.beginUtf16));
}

} // namespace

void markEnd(ViewCore &core, TripleEnd end, Span span)
{
    if (!span.isValid() || !core.isEditable) return;
    ViewState &state = core.state;
    // With two ends marked, the question about their predicate was left open: a third mark begins another triple.
    if (state.pendingSubject.isValid() && state.pendingObject.isValid())
        state.pendingSubject = state.pendingObject = {};
    markOf(state, end) = span;
    state.lastMarked = end;
    state.isMarkUsed = false;
    if (end == TripleEnd::Subject) state.isMarkedByPairing = false;
    // The selection would hide the mark, and the user will next select the other end.
    core.select(span.endUtf16, span.endUtf16);
    announceMarks(core);
    if (state.pendingSubject.isValid() && state.pendingObject.isValid()) askForPredicate(core);
}

void markBoth(ViewCore &core, Span subject, Span object)
{
    if (!core.isEditable) return;
    if (core.state.pendingSubject != subject) core.state.isMarkedByPairing = true;
    core.state.pendingSubject = subject;
    core.state.pendingObject = object;
    core.state.lastMarked = TripleEnd::Object;
    core.state.isMarkUsed = false;
    core.select(object.endUtf16, object.endUtf16); // the selection would hide the mark
    announceMarks(core);
    askForPredicate(core);
}

void markForPairing(ViewCore &core, Span subject)
{
    if (!core.isEditable || core.state.pendingSubject == subject) return;
    core.state.pendingSubject = subject;
    core.state.lastMarked = TripleEnd::Subject;
    core.state.isMarkedByPairing = true;
    core.state.isMarkUsed = false;
    announceMarks(core);
}

bool takeBackMark(ViewCore &core)
{
    ViewState &state = core.state;
    if (!state.hasMark()) return false;
    const TripleEnd other = state.lastMarked == TripleEnd::Subject ? TripleEnd::Object : TripleEnd::Subject;
    const TripleEnd end = markOf(state, state.lastMarked).isValid() ? state.lastMarked : other;
    markOf(state, end) = {};
    state.lastMarked = end == TripleEnd::Subject ? TripleEnd::Object : TripleEnd::Subject;
    if (end == TripleEnd::Subject) state.isMarkedByPairing = false;
    state.isMarkUsed = false;
    announceMarks(core);
    return true;
}

void useMarks(ViewCore &core)
{
    ViewState &state = core.state;
    // An object that was marked first does not wait for a second subject.
    if (!state.pendingSubject.isValid() || (state.lastMarked == TripleEnd::Subject && state.pendingObject.isValid()))
        return clearMarks(core);
    state.pendingObject = {};
    state.lastMarked = TripleEnd::Subject;
    state.isMarkUsed = true;
    announceMarks(core);
}

void clearMarks(ViewCore &core)
{
    if (!core.state.hasMark()) return;
    core.state.pendingSubject = core.state.pendingObject = {};
    core.state.isMarkedByPairing = core.state.isMarkUsed = false;
    announceMarks(core);
}

} // namespace spotter::textview
