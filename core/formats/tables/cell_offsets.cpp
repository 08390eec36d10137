// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/cell_offsets.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"

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
    // Whole numbers as floating-point ones with a decimal comma: "12,0", but not the pair "12,0" in one cell.
    static const QRegularExpression wholeWithComma(uR"(^\s*(\d{1,15}),0+\s*$)"_s);
    const auto wholeBegin = wholeWithComma.match(beginCell);
    const auto wholeEnd = wholeWithComma.match(endCell);
    if (wholeBegin.hasMatch() && wholeEnd.hasMatch()) return cellOffsets(wholeBegin.captured(1), wholeEnd.captured(1));

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

std::expected<Span, QString> exactSpan(const QString &text, const CodePointMap &map, const QString &mention,
    const QString &beginCell, const QString &endCell)
{
    bool beginIsNumber = false;
    bool endIsNumber = false;
    const qlonglong begin = beginCell.toLongLong(&beginIsNumber);
    const qlonglong end = endCell.toLongLong(&endIsNumber);
    if (!beginIsNumber || !endIsNumber) {
        return std::unexpected(FormatMessages::tr("\"%1\" and \"%2\" are not a valid pair of offsets")
                .arg(beginCell.left(quotedUtf16), endCell.left(quotedUtf16)));
    }
    const Span span = map.spanFromCodePoints(begin, end);
    if (!span.isValid()) {
        return std::unexpected(FormatMessages::tr(
            "offsets %1–%2 are outside the text (%Ln character(s))", nullptr, int(map.lengthCodePoints()))
                .arg(begin)
                .arg(end));
    }
    const QStringView slice = QStringView(text).sliced(span.beginUtf16, span.length());
    if (slice == mention) return span;
    return std::unexpected(FormatMessages::tr("the text from %1 to %2 is \"%3\", not \"%4\"")
            .arg(begin)
            .arg(end)
            .arg(slice.left(quotedUtf16), QStringView(mention).left(quotedUtf16)));
}

} // namespace spotter
