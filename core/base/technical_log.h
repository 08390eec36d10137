// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

// What libraries say of a failure (SQLite, libtorch, Qt) helps whoever looks for its cause, not whoever works with
// Spotter: it goes to stderr if the environment variable SPOTTER_DEBUG is set, and nowhere else. Any thread.

/// Notes what a library said. where: the function or the statement that failed.
void logCause(const QString &where, const QString &words);

/// Sends what libraries print by themselves through Qt's messages the same way from now on. Called once, at the start;
/// what ends the program is always printed.
void hideLibraryMessages();

} // namespace spotter
