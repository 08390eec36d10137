// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/brat/brat_offsets.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace spotter {

namespace {

/// By how much an entity may be longer than its text in the .ann file, for more than spaces between each character.
constexpr qsizetype mostBreaksUtf16 = 64;

QString bareText(QStringView text)
{
    QString bare;
    std::ranges::copy_if(
        text, std::back_inserter(bare), [](QChar unit) { return !unit.isSpace() && !isBratLineBreak(unit); });
    return bare;
}

std::vector<BratLine> entityLines(QStringView annotations)
{
    std::vector<BratLine> lines;
    for (const QStringView raw : annotations.split(u'\n')) {
        if (!raw.startsWith(u'T')) continue;
        auto line = parseBratLine((raw.endsWith(u'\r') ? raw.chopped(1) : raw).toString());
        if (line && line->kind == BratKind::Entity) lines.push_back(std::move(*line));
    }
    return lines;
}

} // namespace

BratOffsets::BratOffsets(const QString &text, const CodePointMap &map, QStringView annotations, bool followsMark)
    : m_text(text), m_map(map)
{
    for (qsizetype at = text.indexOf(u"\r\n"); at >= 0; at = text.indexOf(u"\r\n", at + 2))
        m_breaks.push_back(map.toCodePoint(at) - std::ssize(m_breaks));
    const bool hasPairs = map.lengthCodePoints() != text.size();
    if (!hasPairs && m_breaks.empty() && !followsMark) return; // all units are the same
    const std::vector<BratLine> lines = entityLines(annotations);
    if (followsMark) findFirst(lines);
    for (const Unit unit : {Unit::CodePoints, Unit::Utf16, Unit::ShortBreaks}) {
        if (!std::ranges::all_of(lines, [&](const BratLine &line) { return fits(line, unit); })) continue;
        m_unit = unit;
        return;
    }
}

void BratOffsets::findFirst(const std::vector<BratLine> &lines)
{
    std::ptrdiff_t most = -1;
    for (const qsizetype first : {1, 0}) {
        const qsizetype before = std::exchange(m_first, first);
        std::ptrdiff_t fitting = 0;
        for (const Unit unit : {Unit::CodePoints, Unit::Utf16, Unit::ShortBreaks}) {
            fitting = std::max(
                fitting, std::ranges::count_if(lines, [&](const BratLine &line) { return fits(line, unit); }));
        }
        if (fitting > most)
            most = fitting;
        else
            m_first = before;
    }
}

std::vector<std::pair<qsizetype, qsizetype>> BratOffsets::inCodePoints(const BratLine &line) const
{
    std::vector<std::pair<qsizetype, qsizetype>> fragments = line.fragments;
    for (auto &[begin, end] : fragments) {
        begin = inCodePoints(begin, m_unit);
        end = inCodePoints(end, m_unit);
    }
    return fragments;
}

qsizetype BratOffsets::inCodePoints(qsizetype offset, Unit unit) const
{
    offset -= m_first;
    if (offset < 0 || offset > m_text.size()) return offset;
    switch (unit) {
    case Unit::CodePoints:
        return offset;
    case Unit::Utf16:
        return m_map.toCodePoint(offset);
    case Unit::ShortBreaks:
        return offset + (std::ranges::lower_bound(m_breaks, offset) - m_breaks.begin());
    }
    return offset;
}

bool BratOffsets::fits(const BratLine &line, Unit unit) const
{
    QString covered;
    for (const auto &[begin, end] : line.fragments) {
        const Span span = m_map.spanFromCodePoints(inCodePoints(begin, unit), inCodePoints(end, unit));
        if (!span.isValid() || span.length() > 2 * line.text.size() + mostBreaksUtf16) return false;
        covered += QStringView(m_text).sliced(span.beginUtf16, span.length());
    }
    return bareText(covered) == bareText(line.text);
}

} // namespace spotter
