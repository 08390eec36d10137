// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pages/page_map.h"

#include <algorithm>
#include <limits>

namespace spotter {
namespace {

/// In points: a click needs not hit the letters themselves.
constexpr double clickMargin = 1.5;
/// Words of one line overlap by this share of the lower one's height.
constexpr double sameLine = 0.5;
/// In heights of the line: a wider gap separates columns and cells.
constexpr double widestGap = 1.5;

bool runsDown(const QRectF &box, qsizetype units) { return units > 1 && box.height() > 1.5 * box.width(); }

bool isUnspacedScript(QChar unit)
{
    return unit.unicode() >= 0x2E80 && (unit.unicode() < 0xAC00 || unit.unicode() >= 0xD800) && unit.unicode() < 0xFB00;
}

bool continuesLine(const QRectF &line, const QRectF &word)
{
    const double shared = std::min(line.bottom(), word.bottom()) - std::max(line.top(), word.top());
    const double height = std::min(line.height(), word.height());
    return shared > sameLine * height && word.left() >= line.left() && word.left() - line.right() < widestGap * height;
}

} // namespace

PageMap::PageMap(std::vector<PageWord> words, QStringView text, Span part) : m_words(std::move(words))
{
    QStringList texts;
    texts.reserve(qsizetype(m_words.size()));
    for (const PageWord &word : m_words) texts += word.text;
    m_places = alignWords(texts, text, part);
}

double PageMap::placedShare() const
{
    qsizetype units = 0;
    qsizetype placed = 0;
    for (const WordPlace &place : m_places) {
        units += qsizetype(place.size());
        placed += std::ranges::count_if(place, &Span::isValid);
    }
    return units > 0 ? double(placed) / double(units) : 0;
}

/// The box of some units of a word. Words have one box; in it, units are taken to be equally wide.
QRectF PageMap::partOfBox(std::size_t word, qsizetype first, qsizetype last) const
{
    const QRectF box = m_words[word].box;
    const qsizetype units = m_words[word].text.size();
    const double begin = double(first) / double(units);
    const double end = double(last + 1) / double(units);
    if (runsDown(box, units))
        return {box.left(), box.top() + begin * box.height(), box.width(), (end - begin) * box.height()};
    return {box.left() + begin * box.width(), box.top(), (end - begin) * box.width(), box.height()};
}

std::vector<QRectF> PageMap::boxesOf(Span span) const
{
    std::vector<QRectF> lines;
    if (!span.isValid()) return lines;
    for (std::size_t word = 0; word < m_words.size(); ++word) {
        qsizetype first = -1;
        qsizetype last = -1;
        bool isWhole = true;
        for (std::size_t unit = 0; unit < m_places[word].size(); ++unit) {
            const Span place = m_places[word][unit];
            if (!place.isValid()) continue;
            if (!place.overlaps(span)) {
                isWhole = false;
                continue;
            }
            if (first < 0) first = qsizetype(unit);
            last = qsizetype(unit);
        }
        if (first < 0) continue;
        const QRectF box = isWhole ? m_words[word].box : partOfBox(word, first, last);
        if (!lines.empty() && continuesLine(lines.back(), box))
            lines.back() |= box;
        else
            lines.push_back(box);
    }
    return lines;
}

qsizetype PageMap::wordAt(QPointF point) const
{
    const auto found = std::ranges::find_if(m_words, [&](const PageWord &word) {
        return word.box.adjusted(-clickMargin, -clickMargin, clickMargin, clickMargin).contains(point);
    });
    return found == m_words.end() ? -1 : found - m_words.begin();
}

Span PageMap::placeAt(QPointF point) const
{
    const qsizetype index = wordAt(point);
    if (index < 0) return {};
    const WordPlace &place = m_places[std::size_t(index)];
    const PageWord &word = m_words[std::size_t(index)];
    const qsizetype units = word.text.size();
    if (std::ranges::any_of(word.text, &isUnspacedScript)) {
        const QRectF box = word.box;
        const double share = runsDown(box, units) ? (point.y() - box.top()) / std::max(box.height(), 1.0)
                                                  : (point.x() - box.left()) / std::max(box.width(), 1.0);
        const qsizetype unit = std::clamp<qsizetype>(qsizetype(share * double(units)), 0, units - 1);
        return place[std::size_t(unit)];
    }
    Span whole;
    for (const Span &unit : place) {
        if (!unit.isValid()) continue;
        if (!whole.isValid()) whole = unit;
        whole.beginUtf16 = std::min(whole.beginUtf16, unit.beginUtf16);
        whole.endUtf16 = std::max(whole.endUtf16, unit.endUtf16);
    }
    return whole;
}

bool PageMap::overlaps(Span span) const
{
    return std::ranges::any_of(m_places, [span](const WordPlace &place) {
        return std::ranges::any_of(place, [span](Span unit) { return unit.isValid() && unit.overlaps(span); });
    });
}

bool PageMap::contains(qsizetype offsetUtf16, Span block) const
{
    qsizetype first = std::numeric_limits<qsizetype>::max();
    qsizetype last = -1;
    for (const WordPlace &place : m_places) {
        for (const Span &unit : place) {
            if (!unit.isValid() || !unit.overlaps(block)) continue;
            first = std::min(first, unit.beginUtf16);
            last = std::max(last, unit.endUtf16);
        }
    }
    return offsetUtf16 >= first && offsetUtf16 <= last;
}

} // namespace spotter
