// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// The maximum length of a quotation from a file in a message, in UTF-16 units: enough to find the place.
inline constexpr qsizetype quotedUtf16 = 60;

/// The beginning of a text, up to quotedUtf16, with an ellipsis if it is cut.
inline QString quotedBegin(const QString &text)
{
    return text.size() <= quotedUtf16 ? text : text.first(quotedUtf16) + QChar(0x2026);
}

} // namespace spotter
