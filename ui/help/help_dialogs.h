// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QWidget;
template <typename T>
class QList;

namespace spotter {

/// Versions of Spotter and of the libraries in use, and the licence.
void showAbout(QWidget *window);
/// Every command with its key, as a table.
void showShortcuts(const QList<QAction *> &actions, QWidget *window);

} // namespace spotter
