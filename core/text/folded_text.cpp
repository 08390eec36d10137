// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/folded_text.h"

namespace spotter {

QString foldedText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar character : text)
        if (character.isLetterOrNumber() || character.isSurrogate()) result += character.toLower();
    return result.isEmpty() ? text : result;
}

} // namespace spotter
