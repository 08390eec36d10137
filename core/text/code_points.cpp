// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/code_points.h"

#include <QChar>

namespace spotter {

namespace {

constexpr qsizetype blockSize = 64;

/// Whether a code point begins at the unit. A low surrogate without its high one is a code point of its own.
bool beginsCodePoint(QStringView text, qsizetype unit)
{
    return unit == 0 || !text[unit].isLowSurrogate() || !text[unit - 1].isHighSurrogate();
}

qsizetype firstPair(QStringView text)
{
    for (qsizetype unit = 1; unit < text.size(); ++unit) {
        if (!beginsCodePoint(text, unit)) return unit;
    }
    return -1;
}

} // namespace

CodePointMap::CodePointMap(QStringView text) : m_text(text), m_lengthCodePoints(text.size())
{
    if (firstPair(text) < 0) return;
    m_blockCodePoints.reserve(size_t(text.size() / blockSize + 1));
    qsizetype codePoints = 0;
    for (qsizetype unit = 0; unit < text.size(); ++unit) {
        if (unit % blockSize == 0) m_blockCodePoints.push_back(codePoints);
        if (!beginsCodePoint(text, unit)) continue;
        if (codePoints % blockSize == 0) m_blockUnits.push_back(unit);
        ++codePoints;
    }
    // The ends themselves are offsets too and may open a block of their own.
    if (text.size() % blockSize == 0) m_blockCodePoints.push_back(codePoints);
    if (codePoints % blockSize == 0) m_blockUnits.push_back(text.size());
    m_lengthCodePoints = codePoints;
}

qsizetype CodePointMap::toCodePoint(qsizetype offsetUtf16) const
{
    Q_ASSERT(offsetUtf16 >= 0 && offsetUtf16 <= m_text.size());
    if (m_blockCodePoints.empty()) return offsetUtf16;
    const qsizetype block = offsetUtf16 / blockSize;
    qsizetype codePoints = m_blockCodePoints[size_t(block)];
    for (qsizetype unit = block * blockSize; unit < offsetUtf16; ++unit) codePoints += beginsCodePoint(m_text, unit);
    return codePoints;
}

qsizetype CodePointMap::toUtf16(qsizetype codePoint) const
{
    if (codePoint < 0 || codePoint > m_lengthCodePoints) return -1;
    if (m_blockUnits.empty()) return codePoint;
    const qsizetype block = codePoint / blockSize;
    qsizetype unit = m_blockUnits[size_t(block)];
    for (qsizetype rest = codePoint - block * blockSize; rest > 0; --rest) {
        ++unit;
        if (unit < m_text.size() && !beginsCodePoint(m_text, unit)) ++unit;
    }
    return unit;
}

Span CodePointMap::spanFromCodePoints(qsizetype begin, qsizetype end) const
{
    if (begin < 0 || end <= begin || end > m_lengthCodePoints) return {};
    return {toUtf16(begin), toUtf16(end)};
}

} // namespace spotter
