// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// How much of a file's own text a message quotes, in UTF-16 units: enough to find it, and never a page.
inline constexpr qsizetype quotedUtf16 = 60;

/// So much of a text, with an ellipsis where it is cut.
inline QString quotedBegin(const QString &text)
{
    return text.size() <= quotedUtf16 ? text : text.first(quotedUtf16) + QChar(0x2026);
}

} // namespace spotter
