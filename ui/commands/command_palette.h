// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QWidget;
template <typename T>
class QList;

namespace spotter {

/// Every action, found by typing some of its letters; Enter triggers it. Disabled actions are greyed out.
void showCommandPalette(const QList<QAction *> &actions, QWidget *window);

} // namespace spotter
