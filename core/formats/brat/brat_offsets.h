// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/brat/brat_line.h"
#include "core/text/code_points.h"

#include <QString>

#include <vector>

namespace spotter {

/// The unit in which the offsets of an .ann file count: code points, as brat does; UTF-16 units, as programs in
/// JavaScript and Java do; or code points of a text whose line breaks have become longer since (\r\n for \n). Another
/// unit is only assumed if it fits the texts of all entities and code points do not. A byte order mark in front of the
/// text, which is not part of it, is a character for brat, but not for every program: whichever fits more entities.
class BratOffsets {
public:
    BratOffsets(const QString &text, const CodePointMap &map, QStringView annotations, bool followsMark);

    /// Whether the offsets do not count code points, so that lines must be converted.
    [[nodiscard]] bool areOther() const { return m_unit != Unit::CodePoints || m_first != 0; }
    /// The fragments of a line in code points of the text; offsets outside of it stay as they are.
    [[nodiscard]] std::vector<std::pair<qsizetype, qsizetype>> inCodePoints(const BratLine &line) const;

private:
    enum class Unit { CodePoints, Utf16, ShortBreaks };

    [[nodiscard]] qsizetype inCodePoints(qsizetype offset, Unit unit) const;
    void findFirst(const std::vector<BratLine> &lines);
    [[nodiscard]] bool fits(const BratLine &line, Unit unit) const;

    const QString &m_text;
    const CodePointMap &m_map;
    std::vector<qsizetype> m_breaks; ///< the code points of each \r\n, counted as one
    Unit m_unit = Unit::CodePoints;
    qsizetype m_first = 0; ///< the offset of the first character of the text
};

} // namespace spotter
