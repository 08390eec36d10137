// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace spotter {

/// JSON between lines with three backticks, as language models write it.
struct FencedJson {
    QByteArray json; ///< each line as in the file; all other lines are blank
    qsizetype characters = 0; ///< of the JSON
    qsizetype charactersBeside = 0; ///< of the file, without the marks and white space at the ends of lines
    bool beginsFile = false; ///< nothing is in front of it
};

/// The blocks of a text in UTF-8 that hold JSON; nothing if there is none. The last one need not be closed.
[[nodiscard]] std::optional<FencedJson> fencedJson(const QByteArray &text);

} // namespace spotter
