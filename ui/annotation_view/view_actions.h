// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/view_core.h"

class QKeyEvent;
class QMenu;

namespace spotter::textview {

/// Handles a key in the text: moves caret, selection and edges. Returns false if the key has no meaning here. Keys of
/// commands are handled only by the window's actions.
[[nodiscard]] bool handleKey(ViewCore &core, const QKeyEvent &event);

/// The context menu of the view for a position in the viewport. Not modal; deletes itself. It acts on the items it was
/// opened for, even if the view's triples are replaced meanwhile.
QMenu *showContextMenu(ViewCore &core, const QPoint &viewportPosition, const QPoint &globalPosition);

void copySelection(const ViewCore &core);

/// Chooses the end of the current triple whose edges moveEdge() moves.
void adjust(ViewCore &core, TripleEnd end);
/// See AnnotationView::moveEdge().
void moveEdge(ViewCore &core, bool isEnd, bool isForward, bool isByCharacter);

} // namespace spotter::textview
