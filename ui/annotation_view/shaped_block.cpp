// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/shaped_block.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace spotter::textview {

namespace {

/// CJK fonts reserve half an em of leading that glyphs of these ranges never use. Other scripts (stacked marks, Thai,
/// Arabic, Tibetan, emoji) get the full height of their font.
bool fitsIntoEm(QStringView text)
{
    return std::ranges::all_of(text, [](QChar unit) {
        const char16_t c = unit.unicode();
        return c < 0x0300 || (c >= 0x0370 && c < 0x0483) || (c >= 0x2010 && c < 0x2190) || (c >= 0x2E80 && c < 0xA4D0)
            || (c >= 0xAC00 && c < 0xD7A4) || (c >= 0xFF00 && c < 0xFFEF);
    });
}

bool isLeftToRight(QStringView text)
{
    return std::ranges::none_of(text, [](QChar unit) {
        const char16_t c = unit.unicode();
        // Hebrew to Arabic Extended, Arabic presentation forms, bidi controls; surrogates may be right-to-left scripts.
        return (c >= 0x0590 && c < 0x0900) || (c >= 0x200E && c < 0x2070) || (c >= 0xFB1D && c < 0xFE00)
            || (c >= 0xFE70 && c < 0xFF00) || (c >= 0xD800 && c < 0xDC00);
    });
}

} // namespace

ShapedBlock::ShapedBlock(const QString &text, const QList<QTextLayout::FormatRange> &formats,
    const ViewMetrics &metrics, qreal width, qreal scale)
    : m_layout(text, metrics.font), m_ascent(metrics.ascent * scale), m_descent(metrics.descent * scale),
      m_fitsIntoEm(fitsIntoEm(text)), m_isLeftToRight(isLeftToRight(text))
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // QTextLayout does not mirror an alignment by itself.
    const bool startsOnTheRight = !m_isLeftToRight && text.isRightToLeft();
    option.setTextDirection(startsOnTheRight ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(startsOnTheRight ? Qt::AlignRight : Qt::AlignLeft);
    option.setTabStopDistance(metrics.em * 4);
    m_layout.setTextOption(option);
    m_layout.setFormats(formats);
    m_layout.setCacheEnabled(true);
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) line.setLineWidth(width);
    m_layout.endLayout();
}

qsizetype ShapedBlock::lineEnd(int line) const
{
    const QTextLine place = m_layout.lineAt(line);
    return place.textStart() + place.textLength();
}

int ShapedBlock::lineOf(qsizetype offset) const
{
    int first = 0;
    for (int last = lineCount() - 1; first < last;) {
        const int middle = (first + last + 1) / 2;
        if (lineBegin(middle) <= offset)
            first = middle;
        else
            last = middle - 1;
    }
    return first;
}

qreal ShapedBlock::ascent(int line) const
{
    return m_fitsIntoEm ? m_ascent : std::max(m_ascent, m_layout.lineAt(line).ascent());
}

qreal ShapedBlock::descent(int line) const
{
    return m_fitsIntoEm ? m_descent : std::max(m_descent, m_layout.lineAt(line).descent());
}

void ShapedBlock::placeLine(int line, qreal baseline)
{
    QTextLine place = m_layout.lineAt(line);
    place.setPosition(QPointF(0, baseline - place.ascent()));
}

std::vector<LineStretch> ShapedBlock::stretches(int line, Span span) const
{
    const qsizetype begin = std::max(span.beginUtf16, lineBegin(line));
    const qsizetype end = std::min(span.endUtf16, lineEnd(line));
    if (begin >= end) return {};
    if (m_isLeftToRight) return {{caretX(line, begin), endX(line, end)}};

    std::vector<LineStretch> found;
    const QTextLine place = m_layout.lineAt(line);
    for (int at = static_cast<int>(begin); at < end;) {
        const int next = std::max(at + 1, m_layout.nextCursorPosition(at));
        const auto [left, right] = std::minmax({place.cursorToX(at), place.cursorToX(at, QTextLine::Trailing)});
        if (right > left) found.push_back({left, right});
        at = next;
    }
    std::ranges::sort(found, {}, &LineStretch::left);
    std::vector<LineStretch> merged;
    for (const LineStretch &stretch : found) {
        if (!merged.empty() && stretch.left <= merged.back().right + 0.5)
            merged.back().right = std::max(merged.back().right, stretch.right);
        else
            merged.push_back(stretch);
    }
    return merged;
}

qreal ShapedBlock::caretX(int line, qsizetype offset) const
{
    return m_layout.lineAt(line).cursorToX(static_cast<int>(offset));
}

qreal ShapedBlock::endX(int line, qsizetype offset) const
{
    const QTextLine place = m_layout.lineAt(line);
    if (offset <= place.textStart()) return place.cursorToX(place.textStart());
    const int before = m_layout.previousCursorPosition(static_cast<int>(offset));
    return place.cursorToX(std::max(before, place.textStart()), QTextLine::Trailing);
}

qsizetype ShapedBlock::offsetNear(int line, qreal x) const
{
    // Not QTextLine::xToCursor(): at the edge of a cluster of several code points, Qt 6.8 returns the line's end.
    return m_isLeftToRight ? offsetNearInOrder(line, x) : offsetNearAnywhere(line, x);
}

qsizetype ShapedBlock::offsetNearInOrder(int line, qreal x) const
{
    qsizetype first = lineBegin(line);
    qsizetype last = lineEnd(line);
    while (first < last) {
        const qsizetype middle = (first + last) / 2;
        if (caretX(line, middle) <= x)
            first = middle + 1;
        else
            last = middle;
    }
    // first is the first offset beyond x (or the end of the line); the nearest is this or the boundary before it.
    const auto boundary = [this](qsizetype offset) {
        return m_layout.isValidCursorPosition(static_cast<int>(offset))
            ? offset
            : m_layout.nextCursorPosition(static_cast<int>(offset));
    };
    const qsizetype after = std::min(boundary(first), lineEnd(line));
    const qsizetype before
        = std::max<qsizetype>(lineBegin(line), m_layout.previousCursorPosition(static_cast<int>(after)));
    return x - caretX(line, before) <= endX(line, after) - x ? before : after;
}

qsizetype ShapedBlock::offsetNearAnywhere(int line, qreal x) const
{
    const QTextLine place = m_layout.lineAt(line);
    const auto end = static_cast<int>(lineEnd(line));
    qsizetype nearest = lineBegin(line);
    qreal distance = std::numeric_limits<qreal>::max();
    const auto consider = [&](qsizetype offset, qreal at) {
        if (std::abs(x - at) >= distance) return;
        distance = std::abs(x - at);
        nearest = offset;
    };
    for (int at = static_cast<int>(lineBegin(line)); at < end;) {
        const int next = std::max(at + 1, m_layout.nextCursorPosition(at));
        consider(at, place.cursorToX(at));
        consider(std::min(next, end), place.cursorToX(at, QTextLine::Trailing));
        at = next;
    }
    return nearest;
}

void ShapedBlock::draw(
    QPainter *painter, QPointF at, const QList<QTextLayout::FormatRange> &selections, const QRectF &clip) const
{
    m_layout.draw(painter, at, selections, clip);
}

} // namespace spotter::textview
