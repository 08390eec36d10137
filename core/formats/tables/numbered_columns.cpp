// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/numbered_columns.h"

#include "core/formats/tables/column_names.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// What each triple of a row has, with headings that say so and promise no more: our own names would make offsets
/// binding.
constexpr std::array<std::pair<CsvColumn, QStringView>, 13> tripleColumns{
    {{CsvColumn::Subject, u"head"}, {CsvColumn::Predicate, u"relation"}, {CsvColumn::Object, u"tail"},
        {CsvColumn::SubjectType, u"head type"}, {CsvColumn::ObjectType, u"tail type"},
        {CsvColumn::SubjectStart, u"head start"}, {CsvColumn::SubjectEnd, u"head end"},
        {CsvColumn::ObjectStart, u"tail start"}, {CsvColumn::ObjectEnd, u"tail end"}, {CsvColumn::Score, u"score"},
        {CsvColumn::Negated, u"negated"}, {CsvColumn::Uncertain, u"uncertain"}, {CsvColumn::Note, u"note"}}};
constexpr std::array partColumns{CsvColumn::Subject, CsvColumn::Predicate, CsvColumn::Object};

using CellsOfTriple = std::map<CsvColumn, qsizetype>;

/// A column that belongs to a triple.
struct TripleColumn {
    CsvColumn column = CsvColumn::Subject;
    int number = 0; ///< of the triple, as the heading has it; 0: it has none
};

std::optional<CsvColumn> tripleColumnNamed(QString heading)
{
    static const QRegularExpression prefix(u"^(triple|triplet|fact|spo|relation|三元组|关系)[\\s_.#-]*(?=[^\\s_.#-])"_s,
        QRegularExpression::CaseInsensitiveOption);
    auto named = columnNamed(heading);
    if (!named) named = columnNamed(heading.remove(prefix));
    const bool isOfTriple
        = named && std::ranges::contains(tripleColumns, named->column, [](const auto &pair) { return pair.first; });
    return isOfTriple ? std::optional(named->column) : std::nullopt;
}

std::optional<TripleColumn> tripleColumn(const QString &heading)
{
    constexpr qsizetype longest = 100; // of a heading; a line of another file may be as long as the file
    if (heading.size() > longest) return std::nullopt;
    if (const auto column = tripleColumnNamed(heading)) return TripleColumn{*column, 0};
    static const QRegularExpression digits(u"\\d{1,3}"_s);
    // "entity1_2" is the first entity of the second triple.
    std::vector<QRegularExpressionMatch> runs;
    for (auto match = digits.globalMatch(heading); match.hasNext();) runs.push_back(match.next());
    std::ranges::reverse(runs);
    for (const QRegularExpressionMatch &run : runs) {
        QString bare = heading;
        bare.remove(run.capturedStart(), run.capturedLength());
        if (const auto column = tripleColumnNamed(bare.trimmed()))
            return TripleColumn{*column, run.captured().toInt() + 1};
    }
    return std::nullopt;
}

/// The columns of each triple by its number; 0: those without one. Nothing if a column is there twice and numbered.
std::optional<std::map<int, CellsOfTriple>> columnsByTriple(const QStringList &headings)
{
    std::map<int, CellsOfTriple> triples;
    std::map<CsvColumn, int> repeated;
    bool hasNumbers = false;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const auto found = tripleColumn(headings[i]);
        if (!found) continue;
        hasNumbers = hasNumbers || found->number > 0;
        int number = found->number;
        const auto first = triples[0].find(found->column);
        const bool isAgain = number == 0 && first != triples[0].end()
            && headings[first->second].compare(headings[i], Qt::CaseInsensitive) == 0;
        if (isAgain) number = ++repeated[found->column];
        if (!triples[number].emplace(found->column, i).second) return std::nullopt;
    }
    if (hasNumbers && !repeated.empty()) return std::nullopt;
    return triples;
}

bool hasAllParts(const CellsOfTriple &cells)
{
    return std::ranges::all_of(partColumns, [&cells](CsvColumn part) { return cells.contains(part); });
}

} // namespace

QStringList NumberedColumns::headings(const QStringList &ofRows) const
{
    QStringList headings;
    for (const qsizetype cell : shared) headings += ofRows.value(cell);
    return headings + names;
}

std::vector<QStringList> NumberedColumns::rows(const QStringList &cells) const
{
    QStringList all = cells;
    while (all.size() > width && all.back().isEmpty()) all.removeLast();
    if (all.size() > width) return {all};
    QStringList common;
    for (const qsizetype cell : shared) common += all.value(cell);
    std::vector<QStringList> rows;
    for (const std::vector<qsizetype> &triple : triples) {
        QStringList own;
        for (const qsizetype cell : triple) own += cell < 0 ? QString() : all.value(cell);
        if (std::ranges::any_of(own, [](const QString &cell) { return !cell.trimmed().isEmpty(); }))
            rows.push_back(common + own);
    }
    if (rows.empty()) rows.push_back(common + QStringList(names.size()));
    return rows;
}

std::optional<NumberedColumns> numberedColumns(const QStringList &headings)
{
    auto byTriple = columnsByTriple(headings);
    if (!byTriple) return std::nullopt;
    CellsOfTriple unnumbered = std::exchange((*byTriple)[0], {});
    byTriple->erase(0);
    if (byTriple->empty()) return std::nullopt;
    std::vector<CellsOfTriple> triples;
    if (hasAllParts(unnumbered)) triples.push_back(std::exchange(unnumbered, {}));
    for (auto &[number, cells] : *byTriple) {
        CellsOfTriple whole = cells;
        whole.insert(unnumbered.begin(), unnumbered.end());
        const bool hasOwnPart = std::ranges::any_of(partColumns, [&](CsvColumn part) { return cells.contains(part); });
        if (!hasAllParts(whole) || !hasOwnPart) return std::nullopt;
        triples.push_back(cells);
    }
    NumberedColumns found;
    found.width = headings.size();
    std::vector<CsvColumn> columns;
    for (const auto &[column, name] : tripleColumns) {
        if (std::ranges::none_of(triples, [column](const CellsOfTriple &cells) { return cells.contains(column); }))
            continue;
        columns.push_back(column);
        found.names += name.toString();
    }
    std::vector<bool> isOwn(std::size_t(headings.size()));
    for (const CellsOfTriple &cells : triples) {
        auto &own = found.triples.emplace_back();
        for (const CsvColumn column : columns) {
            const auto cell = cells.find(column);
            own.push_back(cell == cells.end() ? -1 : cell->second);
            if (cell != cells.end()) isOwn[std::size_t(cell->second)] = true;
        }
    }
    for (qsizetype i = 0; i < headings.size(); ++i) {
        if (!isOwn[std::size_t(i)]) found.shared.push_back(i);
    }
    return found;
}

} // namespace spotter
