// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/unnamed_columns.h"

#include "core/formats/messages.h"
#include "core/formats/registry.h"
#include "core/formats/relations/row_order.h"
#include "core/formats/tables/csv_header.h"

#include <QBuffer>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype partsOfLabel = 4; ///< text, subject, predicate, object
constexpr std::size_t fewestRows = 2;
constexpr std::size_t lookedAtRows = 200;

bool isNearlyAll(std::ptrdiff_t some, std::size_t all) { return some * 10 >= std::ptrdiff_t(all) * 9; }

/// The first rows, if they have the same number of cells.
std::vector<QStringList> equalRows(const QByteArray &head, char separator)
{
    QByteArray whole = head;
    if (whole.size() >= sniffBytes) whole.truncate(whole.lastIndexOf('\n') + 1); // the last row may go on
    QBuffer device(&whole);
    device.open(QIODevice::ReadOnly);
    CsvRows rows(device, {}, whole.size() + 1, csvDialect(whole, separator));
    std::vector<QStringList> found;
    while (found.size() < lookedAtRows) {
        auto row = rows.next();
        if (!row) return {};
        if (!*row) break;
        const QStringList &cells = (*row)->cells;
        if (!found.empty() && cells.size() != found.front().size()) return {};
        found.push_back(cells);
    }
    return found;
}

/// How many rows have a cell in this column that is a text with two others in it.
std::ptrdiff_t labelsAround(const std::vector<QStringList> &rows, qsizetype column)
{
    return std::ranges::count_if(rows, [column](const QStringList &row) {
        const QString &text = row[column];
        const bool isLongest = std::ranges::all_of(
            row, [&text](const QString &other) { return &other == &text || other.size() < text.size(); });
        return isLongest && looksLikeLabel(row);
    });
}

bool hasRowNumbers(const std::vector<QStringList> &rows)
{
    return std::ranges::all_of(rows, [](const QStringList &row) {
        bool isNumber = false;
        (void)row.front().trimmed().toLongLong(&isNumber);
        return isNumber;
    });
}

/// Whether the cells of a column can be predicates: words, not keys or numbers.
bool arePredicates(const std::vector<QStringList> &rows, qsizetype column)
{
    return isNearlyAll(std::ranges::count_if(rows,
                           [column](const QStringList &row) {
                               const QString cell = row[column].trimmed();
                               return !cell.isEmpty()
                                   && std::ranges::none_of(cell, [](QChar unit) { return unit.isDigit(); });
                           }),
        rows.size());
}

/// The columns of subject, predicate and object among three.
std::array<qsizetype, 3> orderedColumns(
    const std::vector<QStringList> &rows, qsizetype text, const std::array<qsizetype, 3> &others)
{
    RowOrderEvidence evidence;
    for (const QStringList &row : rows)
        evidence.add(row[text], {row[others[0]].trimmed(), row[others[1]].trimmed(), row[others[2]].trimmed()});
    RowOrder order = evidence.order();
    if (order == RowOrder::Doubtful) order = evidence.orderOfPlaces();
    switch (order) {
    case RowOrder::PredicateFirst:
        return {others[1], others[0], others[2]};
    case RowOrder::PredicateLast:
        return {others[0], others[2], others[1]};
    case RowOrder::Usual:
    case RowOrder::Doubtful:
        break;
    }
    return others;
}

std::optional<ColumnMapping> mappingOf(const std::vector<QStringList> &rows)
{
    if (rows.size() < fewestRows) return std::nullopt;
    const qsizetype width = rows.front().size();
    const bool hasNumbers = width == partsOfLabel + 1 && hasRowNumbers(rows);
    if (width != partsOfLabel && !hasNumbers) return std::nullopt;
    const qsizetype first = hasNumbers ? 1 : 0;
    for (qsizetype text = first; text < width; ++text) {
        if (!isNearlyAll(labelsAround(rows, text), rows.size())) continue;
        std::array<qsizetype, 3> others{};
        for (qsizetype column = first, at = 0; column < width; ++column) {
            if (column != text) others[std::size_t(at++)] = column;
        }
        const auto [subject, predicate, object] = orderedColumns(rows, text, others);
        const std::array ends{subject, object};
        const auto areSaid = [text, ends](const QStringList &row) {
            return std::ranges::all_of(ends, [&](qsizetype end) {
                return !row[end].trimmed().isEmpty() && row[text].contains(row[end].trimmed(), Qt::CaseInsensitive);
            });
        };
        if (!isNearlyAll(std::ranges::count_if(rows, areSaid), rows.size()) || !arePredicates(rows, predicate))
            return std::nullopt;
        ColumnMapping mapping;
        for (const auto &[column, place] : {std::pair(CsvColumn::Text, text), {CsvColumn::Subject, subject},
                 {CsvColumn::Predicate, predicate}, {CsvColumn::Object, object}})
            mapping.insert(csvColumnNames[std::size_t(column)], QString::number(place + 1));
        return mapping;
    }
    return std::nullopt;
}

} // namespace

QString UnnamedColumns::sentence(const QString &name) const
{
    QStringList pairs;
    for (const CsvColumn column : {CsvColumn::Text, CsvColumn::Subject, CsvColumn::Predicate, CsvColumn::Object}) {
        const QString key = csvColumnNames[std::size_t(column)];
        pairs += key + u'=' + columns.value(key);
    }
    return FormatMessages::tr("%1:1:1: the table has no headings; its columns are read as %2, as far as its rows tell "
                              "(--columns, or Columns in the import dialog, reads them otherwise)")
        .arg(name, pairs.join(u','));
}

std::optional<UnnamedColumns> unnamedColumns(const QByteArray &head)
{
    for (const char separator : {'\t', ',', ';', '|'}) {
        if (!head.contains(separator)) continue;
        if (auto columns = mappingOf(equalRows(head, separator))) return UnnamedColumns{separator, *std::move(columns)};
    }
    return std::nullopt;
}

} // namespace spotter
