// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/view_core.h"

namespace spotter::textview {

/// Marks the span as subject or object of a new triple; with both marked, asks for the predicate: the marks stay until
/// that is answered. Without effect if the span is invalid or the view is not editable.
void markEnd(ViewCore &core, TripleEnd end, Span span);

/// Marks both ends at once and asks for the predicate.
void markBoth(ViewCore &core, Span subject, Span object);

/// With Ctrl, before the object is known: the subject waits for it.
void markForPairing(ViewCore &core, Span subject);

/// Takes back the end that was marked last; false if none is marked.
bool takeBackMark(ViewCore &core);

/// After a triple was added with the marks: a subject that was marked before its object waits for its next one.
void useMarks(ViewCore &core);

void clearMarks(ViewCore &core);

} // namespace spotter::textview
