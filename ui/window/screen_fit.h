// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace spotter {

/// Makes a window no larger than what a screen has free, with its title bar: the usual size is more than a small laptop
/// has, whose status line would be below the edge. A maximised window stays as it is. Before it is shown; main thread.
void fitIntoScreen(QWidget &window, const QSize &available);
/// The same for the screen on which it will be.
void fitIntoScreen(QWidget &window);

} // namespace spotter
