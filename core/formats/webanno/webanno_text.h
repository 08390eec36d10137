// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace spotter {

/// Escapes of WebAnno TSV 3: in lines of text control characters and backslashes, in values what separates and closes
/// them. Both take a backslash in front.
[[nodiscard]] QString webAnnoEscapedText(const QString &text);
[[nodiscard]] QString webAnnoEscapedValue(const QString &value);
/// The inverse of both. Java's \uXXXX, which TSV up to 3.1 has, only where asked.
[[nodiscard]] QString webAnnoUnescaped(QStringView escaped, bool javaEscapes = false);

/// Values of a cell that stand on top of each other, or (";") beside each other in a slot: split at a separator without
/// a backslash in front.
[[nodiscard]] QStringList webAnnoStack(const QString &cell, QChar separator = u'|');

/// A value and what stands in brackets behind it: "PER[3]", "1-4[3_0]".
struct WebAnnoValue {
    QString value; ///< still escaped
    QString bracket;
};
[[nodiscard]] WebAnnoValue webAnnoBracket(const QString &value);

} // namespace spotter
