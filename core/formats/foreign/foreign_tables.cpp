// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/foreign/foreign_tables.h"

#include "core/formats/tables/column_names.h"

#include <QHash>

#include <QSet>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// How many separators a line has. Signs of prose separate cells only if no space follows them.
qsizetype separatorsIn(const QString &line, QChar separator)
{
    qsizetype count = line.count(separator);
    if (separator == u'\t') return count;
    for (qsizetype at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, at + 1))
        count -= at + 1 < line.size() && line[at + 1].isSpace();
    return count;
}

/// Whether a cell could be the text of a label rather than a name or an address.
bool isSentenceCell(const QString &cell)
{
    constexpr qsizetype mostWordsOfNames = 7;
    constexpr qsizetype mostHanOfNames = 20;
    static const QRegularExpression end(u"[.!?。！？]\\s*\"?$"_s);
    const qsizetype words = cell.count(u' ') + 1;
    const qsizetype han = std::ranges::count_if(cell, [](QChar unit) { return unit.script() == QChar::Script_Han; });
    return words > mostWordsOfNames || han > mostHanOfNames || (end.match(cell).hasMatch() && words + han > 2);
}

bool isIriCell(const QString &cell) { return cell.startsWith("http://"_L1) || cell.startsWith("https://"_L1); }

/// Whether the headings name subject, predicate and object, but no text.
bool namesOnlyTriples(const QStringList &headings) { return namesTriples(headings) && !namesTexts(headings); }

/// The edges of a graph, as Gephi, Cytoscape and networkx write them: "Source,Target,Type", "from,to,label".
bool namesOnlyEdges(const QStringList &headings)
{
    static const QSet<QString> begins{
        u"source"_s, u"from"_s, u"src"_s, u"start"_s, u"node1"_s, u"subject"_s, u"head"_s};
    static const QSet<QString> ends{u"target"_s, u"to"_s, u"dst"_s, u"end"_s, u"node2"_s, u"object"_s, u"tail"_s};
    static const QSet<QString> kinds{u"type"_s, u"label"_s, u"relation"_s, u"relationship"_s, u"interaction"_s,
        u"edge"_s, u"kind"_s, u"name"_s, u"weight"_s};
    bool hasBegin = false;
    bool hasEnd = false;
    bool hasKind = false;
    for (const QString &heading : headings) {
        const QString name = heading.trimmed().remove(u'"').toLower();
        hasBegin = hasBegin || begins.contains(name);
        hasEnd = hasEnd || ends.contains(name);
        hasKind = hasKind || kinds.contains(name);
    }
    return hasBegin && hasEnd && hasKind && !namesTexts(headings);
}

/// Three or more cells between commas in every line, none of which reads like a sentence or a number with groups of
/// digits. Chinese verses look the same, so cells of Han are a table only if a column repeats one.
bool hasCellsBetweenCommas(const ForeignSample &sample)
{
    constexpr qsizetype fewestLines = 5;
    constexpr qsizetype fewestCells = 3;
    static const QRegularExpression prose(uR"(,(\s|$)|\s,|\d,\d|[.!?。！？；;:]["'”’)]*\s*$|^\s|[，、])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    if (sample.lines.size() < fewestLines) return false;
    QSet<std::pair<qsizetype, QString>> cells;
    bool repeats = false;
    bool hasHan = false;
    for (const QString &line : sample.lines) {
        const QStringList row = line.split(u',');
        if (row.size() < fewestCells || row.size() != sample.lines.front().count(u',') + 1) return false;
        if (prose.match(line).hasMatch()) return false;
        hasHan = hasHan || std::ranges::any_of(line, [](QChar unit) { return unit.script() == QChar::Script_Han; });
        for (qsizetype i = 0; i < row.size(); ++i) {
            const std::pair cell(i, row[i]);
            repeats = repeats || cells.contains(cell);
            cells.insert(cell);
        }
    }
    return !hasHan || repeats;
}

/// Rows of equal width; empty if the lines have none.
std::vector<QStringList> foreignRows(const ForeignSample &sample, QChar separator)
{
    std::vector<QStringList> rows;
    for (const QString &line : sample.lines) {
        QStringList cells;
        for (const QString &cell : line.split(separator)) cells += cell.trimmed();
        if (!rows.empty() && rows.front().size() != cells.size()) return {};
        rows.push_back(std::move(cells));
    }
    return rows;
}

} // namespace

bool isTokenTable(const ForeignSample &sample)
{
    static const QStringList tokens{u"word"_s, u"words"_s, u"token"_s, u"tokens"_s};
    static const QStringList tags{u"tag"_s, u"tags"_s, u"label"_s, u"labels"_s, u"ner"_s, u"ner_tag"_s, u"ner_tags"_s};
    if (sample.lines.isEmpty()) return false;
    for (const QChar separator : {u'\t', u',', u';'}) {
        bool hasToken = false;
        bool hasTag = false;
        const QStringList headings = sample.lines.front().toLower().split(separator);
        for (const QString &heading : headings) {
            hasToken |= tokens.contains(heading.trimmed());
            hasTag |= tags.contains(heading.trimmed());
        }
        if (hasToken && hasTag && headings.size() <= 8) return true;
    }
    return false;
}

bool hasColumns(const ForeignSample &sample)
{
    struct Evidence {
        QChar separator;
        qsizetype fewestSeparators, fewestLines;
    };
    const auto areNearlyAll = [&sample](qsizetype lines) { return lines * 10 >= sample.lines.size() * 9; };
    for (const Evidence &needed : {Evidence{u'\t', 1, 3}, {u'\t', 2, 2}, {u';', 2, 3}, {u'|', 2, 3}, {u',', 3, 5}}) {
        QHash<qsizetype, qsizetype> lines; // by their separators
        for (const QString &line : sample.lines) ++lines[separatorsIn(line, needed.separator)];
        for (auto width = lines.begin(); width != lines.end(); ++width) {
            if (width.key() >= needed.fewestSeparators && width.value() >= needed.fewestLines
                && areNearlyAll(width.value()))
                return true;
        }
    }
    if (hasCellsBetweenCommas(sample)) return true;
    // Rows of different width, such as those of open information extraction.
    constexpr qsizetype fewestTabs = 2;
    constexpr qsizetype fewestLines = 3;
    const qsizetype tabbed
        = std::ranges::count_if(sample.lines, [](const QString &line) { return line.count(u'\t') >= fewestTabs; });
    return tabbed >= fewestLines && areNearlyAll(tabbed);
}

bool isTriplesWithoutTexts(const ForeignSample &sample)
{
    constexpr qsizetype cellsOfTriple = 3;
    constexpr std::size_t fewestRows = 2;
    for (const QChar separator : {u'\t', u',', u';'}) {
        const std::vector<QStringList> rows = foreignRows(sample, separator);
        if (rows.size() < fewestRows || rows.front().size() < cellsOfTriple) continue;
        const bool isSaid = std::ranges::any_of(
            rows, [](const QStringList &row) { return std::ranges::any_of(row, isSentenceCell); });
        if (isSaid) return false;
        if (namesOnlyEdges(rows.front())) return true;
        const bool hasIris = std::ranges::all_of(
            rows.begin() + 1, rows.end(), [](const QStringList &row) { return std::ranges::any_of(row, isIriCell); });
        if (namesOnlyTriples(rows.front()) || hasIris) return true;
        // Columns of tokens have empty lines between sentences.
        const bool isTriple = rows.front().size() == cellsOfTriple && separator == u'\t'
            && !sample.head.contains("\n\n") && !sample.head.contains("\n\r\n");
        return isTriple && std::ranges::all_of(rows, [](const QStringList &row) {
            return std::ranges::none_of(row, &QString::isEmpty);
        });
    }
    return false;
}

bool isLabelsBetweenSpaces(const ForeignSample &sample)
{
    constexpr qsizetype fewestLines = 3;
    static const QRegularExpression line(u"^(\\S+) (\\S+) \\S+ (\\S.*)$"_s);
    const auto isLabel = [](const QString &text) {
        const QRegularExpressionMatch found = line.match(text);
        const QString sentence = found.captured(3);
        return found.hasMatch() && sentence.contains(found.captured(1)) && sentence.contains(found.captured(2))
            && found.captured(1).size() > 1 && found.captured(2).size() > 1;
    };
    return sample.lines.size() >= fewestLines
        && std::ranges::count_if(sample.lines, isLabel) * 10 >= sample.lines.size() * 9;
}

bool isLabelStudioTable(const ForeignSample &sample)
{
    if (sample.lines.isEmpty()) return false;
    const QString first = sample.lines.front();
    QStringList headings = first.split(first.contains(u'\t') ? u'\t' : u',');
    for (QString &heading : headings) heading = heading.trimmed().remove(u'"');
    return headings.contains(u"annotation_id"_s) && headings.contains(u"annotator"_s)
        && headings.contains(u"lead_time"_s);
}

bool isNeo4jTable(const ForeignSample &sample)
{
    static const QRegularExpression heading(uR"((^|[,;\t"])\w*:(ID|START_ID|END_ID)(\([^)]*\))?($|[,;\t"]))"_s);
    return !sample.lines.isEmpty() && heading.match(sample.lines.front()).hasMatch();
}

} // namespace spotter
