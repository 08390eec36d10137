// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/view_core.h"

class QKeyEvent;
class QMenu;

namespace spotter::textview {

/// Does what a key means in a text: moves caret, selection and edges. Returns false for a key that means nothing here.
/// Keys of commands are the window's actions' alone.
[[nodiscard]] bool handleKey(ViewCore &core, const QKeyEvent &event);

/// The context menu of the view, for a place in the viewport. Not modal; deletes itself. It acts on what it was opened
/// for, even if the view's triples are replaced meanwhile.
QMenu *showContextMenu(ViewCore &core, const QPoint &viewportPosition, const QPoint &globalPosition);

void copySelection(const ViewCore &core);

} // namespace spotter::textview
