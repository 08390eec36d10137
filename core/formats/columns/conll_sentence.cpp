// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/columns/conll_sentence.h"

#include "core/formats/columns/tag_reading.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

bool beginsConllDocument(const QString &line)
{
    return line.startsWith("-DOCSTART-"_L1) || line.startsWith("#doc"_L1) || line.startsWith("# newdoc"_L1)
        || line.startsWith("#begin document"_L1);
}

bool isTabbedComment(const QString &line)
{
    static const QRegularExpression id(u"^# (id|sent_id|text|doc_id|domain)\\b"_s);
    if (id.match(line).hasMatch() && !TagReading::isTag(line.section(u'\t', -1))) return true;
    return line.startsWith("#\t"_L1) && line.count(u'\t') == 1 && !TagReading::isTag(line.sliced(2));
}

QStringList conllCells(const QString &line)
{
    if (line.contains(u'\t')) return line.split(u'\t');
    static const QRegularExpression space(u"[ \\x{A0}\\x{3000}]+"_s);
    QStringList cells = line.trimmed().split(space, Qt::SkipEmptyParts);
    if (cells.size() == 1 && !line.isEmpty() && line.front().isSpace()) cells.prepend(line.first(1));
    return cells;
}

bool endsRun(const ConllRow &row, const ConllRow &next, qsizetype run)
{
    for (qsizetype column = 0; column <= run; ++column) {
        if (row.cells.value(column) != next.cells.value(column)) return true;
    }
    return false;
}

namespace {

/// Whether a column numbers or names sentences or documents: its values have a digit, and each of them is in rows that
/// follow each other, at least one of them in several.
bool isRunColumn(const std::vector<ConllRow> &rows, qsizetype column)
{
    static const QRegularExpression digit(u"\\d"_s);
    QSet<QString> values;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QString &cell = rows[i].cells[column];
        if (i > 0 && !endsRun(rows[i - 1], rows[i], column)) continue;
        const bool isNewDocument = column > 0 && i > 0 && endsRun(rows[i - 1], rows[i], column - 1);
        if (isNewDocument) values.clear();
        if (values.contains(cell) || !digit.match(cell).hasMatch()) return false;
        values.insert(cell);
    }
    std::size_t runs = 1;
    for (std::size_t i = 1; i < rows.size(); ++i) runs += endsRun(rows[i - 1], rows[i], column) ? 1 : 0;
    return runs < rows.size();
}

/// Whether a column numbers the tokens of each sentence, from 0 or 1.
bool isNumberColumn(const std::vector<ConllRow> &rows, qsizetype column, qsizetype run)
{
    static const QRegularExpression number(u"^\\d+$"_s);
    qint64 next = -1;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QString &cell = rows[i].cells[column];
        const qint64 value = number.match(cell).hasMatch() ? cell.toLongLong() : -1;
        const bool begins = i == 0 || endsRun(rows[i - 1], rows[i], run);
        if (value < 0 || (begins ? value > 1 : value != next)) return false;
        next = value + 1;
    }
    return true;
}

/// How likely the tags of a column are those of entities; 0: it has other cells, too.
enum class TagRank { None, Unset, Chunks, Outside, Bare, Entities };

TagRank tagRank(const std::vector<ConllRow> &rows, qsizetype column)
{
    TagRank rank = TagRank::Unset; // of features that nobody set: "_"
    bool hasChunk = false;
    for (const ConllRow &row : rows) {
        const QString &cell = row.cells[column];
        if (!TagReading::isTag(cell)) return TagRank::None;
        const bool isEntity = TagReading::marksEntity(cell);
        const bool isBare = !isEntity && TagReading::marks(cell) && cell.size() == 1;
        hasChunk = hasChunk || (TagReading::marks(cell) && !isEntity && !isBare);
        if (isEntity)
            rank = TagRank::Entities;
        else if (isBare)
            rank = std::max(rank, TagRank::Bare);
        else if (cell.compare("O"_L1, Qt::CaseInsensitive) == 0)
            rank = std::max(rank, TagRank::Outside);
    }
    return hasChunk && rank < TagRank::Entities ? TagRank::Chunks : rank;
}

/// The number of a column that the user gave, from 0; -1: none, or there is no such column.
qsizetype mappedColumn(const ColumnMapping &mapped, const QString &name, qsizetype count)
{
    const qsizetype number = mapped.value(name).toLongLong();
    return number > 0 && number <= count ? number - 1 : -1;
}

} // namespace

std::optional<ConllColumns> conllColumns(const std::vector<ConllRow> &rows, const ColumnMapping &mapped)
{
    if (rows.empty() || rows.front().cells.size() < 2) return std::nullopt;
    const qsizetype count = rows.front().cells.size();
    if (std::ranges::any_of(rows, [count](const ConllRow &row) { return row.cells.size() != count; }))
        return std::nullopt;
    const auto all = [&](qsizetype column, auto &&holds) {
        return std::ranges::all_of(rows, [&](const ConllRow &row) { return holds(row.cells[column]); });
    };
    ConllColumns found;
    while (found.run + 3 < count && isRunColumn(rows, found.run + 1)) ++found.run;
    found.token = found.run + 1;
    if (found.token + 2 < count && isNumberColumn(rows, found.token, found.run)) found.number = found.token++;
    // In a line of words separated by spaces, a word may look like a tag ("vitamin B-12"), but hardly the last one of
    // each line.
    const bool isTable = rows.front().hasTabs || tagRank(rows, count - 1) != TagRank::None;
    const qsizetype firstTag = isTable ? found.token : count - 2;
    TagRank best = TagRank::None;
    for (qsizetype column = count - 1; column > firstTag; --column) {
        const TagRank rank = tagRank(rows, column);
        // Of several layers of entities, the first one is the outer or the main one.
        if (rank > best || (rank == best && rank == TagRank::Entities)) found.tag = column;
        best = std::max(best, rank);
    }
    found.isCertain = best == TagRank::Entities;
    if (const qsizetype tag = mappedColumn(mapped, u"tag"_s, count); tag >= 0) {
        found.tag = tag;
        found.isCertain = true;
    }
    if (const qsizetype token = mappedColumn(mapped, u"token"_s, count); token >= 0) found.token = token;
    if (found.tag < 0) return std::nullopt;
    for (qsizetype column = firstTag + 1; column < count; ++column) {
        if (column != found.tag && column != found.token && tagRank(rows, column) != TagRank::None)
            found.otherTags.push_back(column);
    }
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
