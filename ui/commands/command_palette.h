// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QWidget;
template <typename T>
class QList;

namespace spotter {

/// Every action, found by typing some letters of it; Enter does it. What cannot be done now is shown grey.
void showCommandPalette(const QList<QAction *> &actions, QWidget *window);

} // namespace spotter
