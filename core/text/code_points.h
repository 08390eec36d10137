// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QStringView>

#include <vector>

namespace spotter {

/// Iterates over the code points of a text from the left. A lone surrogate is returned as itself.
class CodePointReader {
public:
    explicit CodePointReader(QStringView text) : m_text(text) { }

    [[nodiscard]] bool hasNext() const { return m_offset < m_text.size(); }
    /// Where the next code point begins.
    [[nodiscard]] qsizetype offsetUtf16() const { return m_offset; }
    char32_t next()
    {
        const QChar unit = m_text[m_offset++];
        if (!unit.isHighSurrogate() || m_offset == m_text.size() || !m_text[m_offset].isLowSurrogate())
            return unit.unicode();
        return QChar::surrogateToUcs4(unit, m_text[m_offset++]);
    }

private:
    QStringView m_text;
    qsizetype m_offset = 0;
};

/// Converts between UTF-16 offsets (inside the process) and Unicode code points (in files and SQL) of one text; no
/// other code does this. Holds a sparse map: nothing for a text without astral characters, else 8 bytes per 64 units.
/// Conversions are O(1). The text must outlive it.
class CodePointMap {
public:
    explicit CodePointMap(QStringView text);

    [[nodiscard]] qsizetype lengthCodePoints() const { return m_lengthCodePoints; }
    /// offsetUtf16 within [0, text.size()]. An offset inside a surrogate pair is rounded up to the end of the pair.
    [[nodiscard]] qsizetype toCodePoint(qsizetype offsetUtf16) const;
    /// The inverse; -1 if the code point is outside [0, lengthCodePoints()].
    [[nodiscard]] qsizetype toUtf16(qsizetype codePoint) const;
    /// A half-open range of code points as a Span; an invalid Span if it is not within the text or is empty.
    [[nodiscard]] Span spanFromCodePoints(qsizetype begin, qsizetype end) const;

private:
    QStringView m_text;
    std::vector<qsizetype> m_blockCodePoints; ///< code points begun before each block of 64 units; empty: one to one
    std::vector<qsizetype> m_blockUnits; ///< where each block of 64 code points begins; empty: one to one
    qsizetype m_lengthCodePoints = 0;
};

} // namespace spotter
