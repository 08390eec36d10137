// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/code_points.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <expected>
#include <vector>

namespace spotter {

/// A region of a task: the name of its tag, and its "value".
struct TextRegion {
    QString toName;
    QJsonObject value;
};

/// The place of a region with numeric offsets, in code points or, in old exports, UTF-16 units.
[[nodiscard]] Span textRegionSpan(const QJsonObject &value, bool utf16, const QString &text, const CodePointMap &map);
/// Whether a string of the file equals the text; some versions write a line feed as two characters.
[[nodiscard]] bool textSays(const QString &text, Span span, const QString &claimed);
/// Whether all regions fit the text: each at its place, or, in HTML, anywhere.
[[nodiscard]] bool fitTheText(const std::vector<TextRegion> &regions, const QString &text);

/// Whether a string is only the address of a file, or a file embedded as "data:image/png;base64,…".
[[nodiscard]] bool isAddress(const QString &text);
/// Whether all strings of a task's "data" are such addresses, and there is one.
[[nodiscard]] bool hasOnlyAddresses(const QJsonObject &data);

/// The field of a task's "data" that is its text: the wanted one; the only one that is not an address; the only one
/// that all regions fit; "text"; the one named like the regions' tag; the one of the previous task; the only string.
/// Otherwise the strings to choose from; empty if the wanted field is not a string.
[[nodiscard]] std::expected<QString, QStringList> chosenTextField(
    const QJsonObject &data, const std::vector<TextRegion> &regions, const QString &wanted, const QString &before);

} // namespace spotter
