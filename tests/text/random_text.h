// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QRandomGenerator>
#include <QString>

#include <iterator>
#include <utility>

namespace spotter::test {

/// Random Unicode text: all planes, letters and marks, emoji, white space, controls, lone surrogates.
inline QString randomText(QRandomGenerator &generator, int maximumCodePoints)
{
    static constexpr std::pair<quint32, quint32> ranges[] = {{0x20, 0x7f}, {0x61, 0x7b}, {0x4e00, 0x4f00}, {0, 0x20},
        {0x80, 0x250}, {0x300, 0x370}, {0x370, 0x600}, {0x600, 0x1000}, {0x1100, 0x1200}, {0x2000, 0x2070},
        {0x3000, 0x3100}, {0xac00, 0xad00}, {0xd800, 0xe000}, {0xf900, 0x10000}, {0x10000, 0x10100}, {0x1d150, 0x1d180},
        {0x1f000, 0x1fa00}, {0x20000, 0x20100}, {0xe0000, 0xe0100}, {0, 0x110000}};
    QString text;
    const int length = generator.bounded(maximumCodePoints + 1);
    for (int i = 0; i < length; ++i) {
        const auto [first, end] = ranges[generator.bounded(int(std::size(ranges)))];
        text.append(QStringView(QChar::fromUcs4(char32_t(generator.bounded(first, end)))));
    }
    return text;
}

/// Whether an end of the span is inside a surrogate pair.
inline bool splitsSurrogatePair(QStringView text, Span span)
{
    const auto inside = [text](qsizetype at) {
        return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
    };
    return inside(span.beginUtf16) || inside(span.endUtf16);
}

inline bool liesWithin(QStringView text, Span span)
{
    return span.beginUtf16 >= 0 && span.beginUtf16 < span.endUtf16 && span.endUtf16 <= text.size();
}

} // namespace spotter::test
