// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/cell_offsets.h"

#include <QRegularExpression>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Whether an end matches a begin and a length, half-open or inclusive.
bool endFits(qint64 begin, qint64 length, std::optional<qint64> end)
{
    return !end || *end - begin == length || *end - begin == length - 1;
}

qint64 tokensOf(QStringView mention)
{
    qint64 count = 0;
    bool inside = false;
    for (const QChar unit : mention) {
        count += !unit.isSpace() && !inside;
        inside = !unit.isSpace();
    }
    return count;
}

} // namespace

CellOffsets cellOffsets(const QString &beginCell, const QString &endCell)
{
    static const QRegularExpression nothing(
        uR"(^\s*(-1(\.0+)?|none|null|nan|na|n/a|-|\[\s*\]|)\s*$)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression numbers(
        uR"(^[\s(\["']*(\d{1,15})(?:\.0+)?(?:\s*[,;:\x{2013}~\s-]\s*(\d{1,15})(?:\.0+)?)?[\s)\]"']*$)"_s);
    CellOffsets offsets;
    if (nothing.match(beginCell).hasMatch()) return offsets;
    const auto begin = numbers.match(beginCell);
    offsets.isNumber = begin.hasMatch();
    if (!offsets.isNumber) return offsets;
    offsets.begin = begin.captured(1).toLongLong();
    if (begin.hasCaptured(2)) offsets.end = begin.captured(2).toLongLong();
    if (nothing.match(endCell).hasMatch()) return offsets;
    const auto end = numbers.match(endCell);
    offsets.isNumber = end.hasMatch() && !end.hasCaptured(2);
    if (offsets.isNumber) offsets.end = end.captured(1).toLongLong();
    return offsets;
}

bool OffsetFitter::isAt(qsizetype beginUtf16, QStringView mention, Qt::CaseSensitivity sensitivity) const
{
    return beginUtf16 >= 0 && mention.size() <= m_text.size() - beginUtf16
        && m_text.sliced(beginUtf16, mention.size()).compare(mention, sensitivity) == 0;
}

qsizetype OffsetFitter::tokenBegin(qint64 index)
{
    if (!m_hasTokens) {
        m_hasTokens = true;
        bool inside = false;
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            if (!m_text[at].isSpace() && !inside) m_tokens.push_back(at);
            inside = !m_text[at].isSpace();
        }
    }
    return index < qint64(m_tokens.size()) ? m_tokens[std::size_t(index)] : -1;
}

std::optional<Span> OffsetFitter::fit(QStringView mention, qint64 begin, std::optional<qint64> end)
{
    if (mention.isEmpty() || begin < 0) return std::nullopt;
    qint64 codePoints = 0;
    for (CodePointReader reader(mention); reader.hasNext(); reader.next()) ++codePoints;
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        const auto span = [&](qsizetype at) { return Span{at, at + mention.size()}; };
        const qsizetype byCodePoint = m_map.toUtf16(begin);
        if (endFits(begin, codePoints, end) && isAt(byCodePoint, mention, sensitivity)) return span(byCodePoint);
        const qsizetype byUnit = begin <= m_text.size() ? qsizetype(begin) : -1;
        if (endFits(begin, mention.size(), end) && isAt(byUnit, mention, sensitivity)) return span(byUnit);
        if (!endFits(begin, tokensOf(mention), end)) continue;
        if (const qsizetype byToken = tokenBegin(begin); isAt(byToken, mention, sensitivity)) return span(byToken);
    }
    return std::nullopt;
}

} // namespace spotter
