// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace spotter {

/// Escapes for WebAnno TSV 3: in lines of text, control characters and backslashes; in values, separators and brackets.
/// Both are escaped with a backslash.
[[nodiscard]] QString webAnnoEscapedText(const QString &text);
[[nodiscard]] QString webAnnoEscapedValue(const QString &value);
/// The inverse of both. Java's \uXXXX, used by TSV up to 3.1, is only decoded if javaEscapes is set.
[[nodiscard]] QString webAnnoUnescaped(QStringView escaped, bool javaEscapes = false);

/// The stacked values of a cell, or (";") the values of a slot: split at separators that are not escaped.
[[nodiscard]] QStringList webAnnoStack(const QString &cell, QChar separator = u'|');

/// A value and the bracket after it: "PER[3]", "1-4[3_0]".
struct WebAnnoValue {
    QString value; ///< still escaped
    QString bracket;
};
[[nodiscard]] WebAnnoValue webAnnoBracket(const QString &value);

} // namespace spotter
