// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <limits>
#include <optional>

namespace spotter {

/// Pretty-prints JSON (one value, or several separated by white space): indent of two, order of keys unchanged, numbers
/// and escapes unchanged, short lists and inner objects of plain values on one line. Nothing if it is not JSON.
[[nodiscard]] std::optional<QString> indentJson(QStringView json);

/// Truncates strings in indented JSON that are longer than `longest` characters, ending them with "…", for display: no
/// text widget is fast with a line of a megabyte.
struct ShortenedJson {
    QString text;
    qsizetype cutStrings = 0;
};
[[nodiscard]] ShortenedJson shortenStrings(const QString &json, qsizetype longest);

} // namespace spotter
