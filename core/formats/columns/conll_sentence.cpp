// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/columns/conll_sentence.h"

#include "core/formats/columns/tag_reading.h"

#include <QRegularExpression>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

QStringList conllCells(const QString &line)
{
    if (line.contains(u'\t')) return line.split(u'\t');
    static const QRegularExpression space(u"[ \\x{A0}\\x{3000}]+"_s);
    QStringList cells = line.trimmed().split(space, Qt::SkipEmptyParts);
    if (cells.size() == 1 && !line.isEmpty() && line.front().isSpace()) cells.prepend(line.first(1));
    return cells;
}

std::optional<ConllColumns> conllColumns(const std::vector<ConllRow> &rows)
{
    if (rows.empty() || rows.front().cells.size() < 2) return std::nullopt;
    const qsizetype count = rows.front().cells.size();
    if (std::ranges::any_of(rows, [count](const ConllRow &row) { return row.cells.size() != count; }))
        return std::nullopt;
    const auto all = [&](qsizetype column, auto &&holds) {
        return std::ranges::all_of(rows, [&](const ConllRow &row) { return holds(row.cells[column]); });
    };
    ConllColumns found;
    if (count > 2) {
        static const QRegularExpression number(u"^\\d+$"_s);
        qint64 next = -1;
        const bool numbered = all(0, [&](const QString &cell) {
            const qint64 value = number.match(cell).hasMatch() ? cell.toLongLong() : -1;
            const bool follows = value >= 0 && (next < 0 ? value <= 1 : value == next);
            next = value + 1;
            return follows;
        });
        if (numbered) found.token = 1;
    }
    // In a line of words separated by spaces, a word may look like a tag ("vitamin B-12"), but hardly the last one of
    // each line.
    const qsizetype firstTag = rows.front().hasTabs ? found.token : count - 2;
    for (qsizetype column = count - 1; column > firstTag && found.tag < 0; --column) {
        if (all(column, [](const QString &cell) { return TagReading::isTag(cell); })) found.tag = column;
    }
    // A column that has no entity tag at all (such as unset features) is not the tag column if another column has one.
    for (qsizetype column = found.tag; column > firstTag; --column) {
        const bool isOne = all(column, [](const QString &cell) { return TagReading::isTag(cell); });
        const bool marks
            = std::ranges::any_of(rows, [&](const ConllRow &row) { return TagReading::marks(row.cells[column]); });
        if (!isOne || !marks) continue;
        found.tag = column;
        break;
    }
    if (found.tag < 0) return std::nullopt;
    const auto isList = [](const QString &cell) { return pythonList(cell).has_value(); };
    if (found.tag + 2 < count && all(found.tag + 1, isList) && all(found.tag + 2, isList))
        found.predicates = found.tag + 1;
    return found;
}

bool areConlluRows(const std::vector<ConllRow> &rows)
{
    static const QRegularExpression id(u"^\\d+([-.]\\d+)?$"_s);
    return !rows.empty() && std::ranges::all_of(rows, [](const ConllRow &row) {
        return row.cells.size() >= 10 && id.match(row.cells[0]).hasMatch();
    });
}

std::optional<QStringList> pythonList(const QString &cell)
{
    const QString trimmed = cell.trimmed();
    if (!trimmed.startsWith(u'[') || !trimmed.endsWith(u']')) return std::nullopt;
    static const QRegularExpression item(
        u"\\G\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|(-?\\d+))\\s*(?:,|$)"_s);
    const QString inner = trimmed.sliced(1, trimmed.size() - 2);
    QStringList items;
    qsizetype at = 0;
    while (at < inner.size()) {
        const auto match = item.match(inner, at);
        if (!match.hasMatch()) return std::nullopt;
        QString text = match.captured(1) + match.captured(2) + match.captured(3);
        static const QRegularExpression escape(u"\\\\(x([0-9a-fA-F]{2})|.)"_s);
        for (auto found = escape.match(text); found.hasMatch();) {
            const QString meant
                = found.hasCaptured(2) ? QString(QChar(found.captured(2).toUShort(nullptr, 16))) : found.captured(1);
            text.replace(found.capturedStart(), found.capturedLength(), meant);
            found = escape.match(text, found.capturedStart() + 1);
        }
        items.append(text);
        at = match.capturedEnd();
    }
    return items;
}

} // namespace spotter
