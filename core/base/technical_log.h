// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

// The error texts of libraries (SQLite, libtorch, Qt) help developers, not users: they go to stderr if the environment
// variable SPOTTER_DEBUG is set, and nowhere else. Any thread.

/// Logs the error text of a library. where: the function or the statement that failed.
void logCause(const QString &where, const QString &words);

/// From now on, treats what libraries print through Qt's message handler the same way. Called once, at the start; fatal
/// messages are always printed.
void hideLibraryMessages();

} // namespace spotter
