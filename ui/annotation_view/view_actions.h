// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/view_core.h"

class QKeyEvent;

namespace spotter::textview {

/// Does what a key means: moves the caret and the selection, goes from triple to triple, and asks for edits. Returns
/// false for a key that means nothing here.
[[nodiscard]] bool handleKey(ViewCore &core, const QKeyEvent &event);

/// The context menu of the view, for a place in the viewport. Not modal; deletes itself.
void showContextMenu(ViewCore &core, const QPoint &viewportPosition, const QPoint &globalPosition);

void copySelection(const ViewCore &core);

} // namespace spotter::textview
