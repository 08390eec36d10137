// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <limits>
#include <optional>

namespace spotter {

/// JSON (one value, or several with white space between them) laid out for people: an indent of two, keys in the order
/// they have, numbers and escapes as they are written, short lists and inner objects of plain values on one line.
/// Nothing where it is not JSON.
[[nodiscard]] std::optional<QString> indentJson(QStringView json);

/// Cuts the strings in indented JSON that are longer than `longest` characters and ends them with "…", for showing: no
/// text widget is fast with a line of a megabyte.
struct ShortenedJson {
    QString text;
    qsizetype cutStrings = 0;
};
[[nodiscard]] ShortenedJson shortenStrings(const QString &json, qsizetype longest);

} // namespace spotter
