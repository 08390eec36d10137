// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

enum class TerminalLines {
    Keep, ///< line feeds (and a carriage return before one) and tabs are the text's own
    One, ///< a message of one line: they are shown as signs, too
};

/// A text for a terminal that does nothing but stand there: what a terminal or a reader's eye would obey is shown as a
/// sign of one column instead. Control characters become their pictures (␛), and those that turn the direction of
/// writing, C1 controls, line separators and half characters become U+FFFD. As long as before, but for an astral
/// character's halves. Everything that others wrote (names, texts, messages that quote them) goes through here on its
/// way to a terminal, and to nothing else: files and pipes get it byte by byte.
[[nodiscard]] QString forTerminal(QStringView text, TerminalLines lines);

} // namespace spotter
