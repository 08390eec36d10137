// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

enum class TerminalLines {
    Keep, ///< line feeds (and a carriage return before one) and tabs are kept
    One, ///< for a message of one line: they are replaced, too
};

/// Makes a text safe to print on a terminal: characters that a terminal or the layout of text would act on are replaced
/// by visible ones. Control characters become their Unicode pictures (␛); bidirectional controls, C1 controls, line
/// separators and lone surrogates become U+FFFD. The length in UTF-16 units stays the same. Every text from outside
/// (names, texts, messages that quote them) must pass through here on its way to a terminal, and only there: files and
/// pipes get it byte by byte.
[[nodiscard]] QString forTerminal(QStringView text, TerminalLines lines);

} // namespace spotter
