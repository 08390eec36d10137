// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDockWidget;

namespace spotter {

/// Makes the dock's toggleViewAction() show it in front, with the focus in it: the action closes only a dock that can
/// be seen, not one behind the tab of another.
void toggleInFront(QDockWidget *dock);

} // namespace spotter
