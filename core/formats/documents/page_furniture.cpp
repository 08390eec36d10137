// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/page_furniture.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Lines at the head of a page, and at its foot, that are looked at: title, author and number may be apart. On a page
/// of few lines, fewer, because most of it is text.
constexpr std::size_t edgeLines = 3;
constexpr std::size_t edgeShare = 3; ///< a third of the lines
constexpr qsizetype longestRunningLine = 120;
/// On fewer pages, the same words may be a coincidence.
constexpr std::size_t fewestPages = 3;
/// Of the usual height of a line: what is larger is a title.
constexpr double largestHeight = 1.12;

const QRegularExpression &pageNumberPattern()
{
    static const QRegularExpression number(
        u"^([^\\p{L}\\p{N}]*(?:page|p\\.|seite|第)?)\\s*(\\d{1,4}|[ivxlc]{1,7})\\s*((?:页|頁)?\\s*(?:(?:/|of|von|共)\\s*\\d{1,4}\\s*(?:页|頁)?)?[^\\p{L}\\p{N}]*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return number;
}

int romanValue(const QString &number)
{
    static const std::map<QChar, int> digits{{u'i', 1}, {u'v', 5}, {u'x', 10}, {u'l', 50}, {u'c', 100}};
    int sum = 0;
    int before = 0;
    for (const QChar digit : number.toLower()) {
        const int value = digits.at(digit);
        sum += value > before ? value - 2 * before : value;
        before = value;
    }
    return sum;
}

struct PageNumber {
    int value = 0;
    bool isBare = false; ///< a number alone, which may be anything
};

std::optional<PageNumber> pageNumberOf(const QString &text)
{
    const QRegularExpressionMatch match = pageNumberPattern().match(text.trimmed());
    if (!match.hasMatch()) return std::nullopt;
    const QString digits = match.captured(2);
    const bool isBare = match.captured(1).trimmed().isEmpty() && match.captured(3).trimmed().isEmpty();
    return PageNumber{digits.front().isDigit() ? digits.toInt() : romanValue(digits), isBare};
}

/// What is the same on each page.
QString withoutNumbers(const QString &text)
{
    static const QRegularExpression numbers(u"\\p{Nd}+"_s);
    return text.simplified().replace(numbers, u"#"_s);
}

bool hasLetter(const QString &text)
{
    return std::ranges::any_of(text, [](QChar unit) { return unit.isLetter() || unit.isSurrogate(); });
}

double usualHeight(const std::vector<PlacedLine> &lines)
{
    std::map<int, qsizetype> unitsOfHeight; // in tenths of a point
    for (const PlacedLine &line : lines) unitsOfHeight[int(std::lround(line.height * 10))] += line.text.size();
    const auto most = std::ranges::max_element(unitsOfHeight, {}, [](const auto &entry) { return entry.second; });
    return most == unitsOfHeight.end() ? 0 : most->first / 10.0;
}

/// The lines at one end of all pages.
using Edge = std::vector<std::size_t>;

/// Running heads change with the chapters: what counts is that they come back on every page or on every other one.
bool isRunning(const std::vector<std::size_t> &same, const std::vector<PlacedLine> &lines)
{
    std::set<int> on;
    for (const std::size_t line : same) on.insert(lines[line].page);
    return on.size() >= fewestPages && *on.rbegin() - *on.begin() + 1 <= 2 * int(on.size()) + 1;
}

void markRunning(const Edge &edge, const std::vector<PlacedLine> &lines, std::vector<bool> &marked)
{
    QHash<QString, std::vector<std::size_t>> same;
    for (const std::size_t line : edge) {
        const QString &text = lines[line].text;
        if (text.size() <= longestRunningLine && hasLetter(text)) same[withoutNumbers(text)].push_back(line);
    }
    for (const std::vector<std::size_t> &those : std::as_const(same)) {
        if (!isRunning(those, lines)) continue;
        for (const std::size_t line : those) marked[line] = true;
    }
}

/// A bare number is one of a page if others count the pages with it.
void markNumbers(const Edge &edge, const std::vector<PlacedLine> &lines, std::vector<bool> &marked)
{
    std::map<int, std::vector<std::size_t>> byOffset;
    for (const std::size_t line : edge) {
        const auto number = pageNumberOf(lines[line].text);
        if (!number) continue;
        if (!number->isBare) marked[line] = true;
        byOffset[number->value - lines[line].page].push_back(line);
    }
    for (const auto &[offset, those] : byOffset) {
        std::set<int> on;
        for (const std::size_t line : those) on.insert(lines[line].page);
        if (on.size() < 2) continue;
        for (const std::size_t line : those) marked[line] = true;
    }
}

} // namespace

bool isPageNumber(const QString &text) { return pageNumberPattern().match(text.trimmed()).hasMatch(); }

std::vector<bool> pageFurniture(const std::vector<PlacedLine> &lines)
{
    std::vector<bool> marked(lines.size(), false);
    std::map<int, std::vector<std::size_t>> pages;
    const double usual = usualHeight(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) pages[lines[i].page].push_back(i);
    Edge head;
    Edge foot;
    for (auto &[page, all] : pages) {
        std::ranges::stable_sort(all, {}, [&](std::size_t line) { return lines[line].y; });
        const std::size_t count = std::clamp<std::size_t>(all.size() / edgeShare, 1, edgeLines);
        for (std::size_t i = 0; i < count; ++i) {
            if (lines[all[i]].height <= usual * largestHeight) head.push_back(all[i]);
            const std::size_t last = all[all.size() - 1 - i];
            if (lines[last].height <= usual * largestHeight) foot.push_back(last);
        }
    }
    for (const Edge &edge : {head, foot}) {
        markRunning(edge, lines, marked);
        markNumbers(edge, lines, marked);
    }
    // If nothing else is left, these lines are the text.
    if (std::ranges::find(marked, false) == marked.end()) marked.assign(lines.size(), false);
    return marked;
}

} // namespace spotter
