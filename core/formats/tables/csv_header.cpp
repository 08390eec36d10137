// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/csv_header.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/stated_direction.h"
#include "core/formats/tables/column_names.h"
#include "core/formats/tables/numbered_columns.h"

#include <QBuffer>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The maximum number of headings in a message.
constexpr qsizetype shownHeadings = 30;
constexpr std::array neededColumns{CsvColumn::Text, CsvColumn::Subject, CsvColumn::Predicate, CsvColumn::Object};
constexpr std::array documentColumns{
    CsvColumn::Document, CsvColumn::Source, CsvColumn::Split, CsvColumn::MediaType, CsvColumn::Text};
constexpr QByteArrayView separatorSign("sep=");

/// The first line that names columns.
QByteArray csvHeaderLine(const QByteArray &head)
{
    const auto lineAt = [&head](qsizetype begin) {
        const qsizetype end = head.indexOf('\n', begin);
        return head.sliced(begin, (end < 0 ? head.size() : end) - begin).trimmed();
    };
    QByteArray line = lineAt(head.startsWith("\xEF\xBB\xBF") ? 3 : 0);
    if (line.startsWith(separatorSign) && head.contains('\n')) line = lineAt(head.indexOf('\n') + 1);
    return line;
}

/// The cells of the line that may name columns; quotes within a cell do not matter for that.
QStringList csvHeadings(const QByteArray &head, char separator)
{
    QStringList headings;
    for (const QString &heading : QString::fromUtf8(csvHeaderLine(head)).split(QChar::fromLatin1(separator))) {
        QString bare = heading.trimmed();
        for (const QChar quote : {u'"', u'\''}) {
            if (bare.size() > 1 && bare.startsWith(quote) && bare.endsWith(quote))
                bare = bare.sliced(1, bare.size() - 2);
        }
        headings += bare;
    }
    return headings;
}

bool namesColumns(const QStringList &headings)
{
    std::array<bool, csvColumnCount> found{};
    const auto numbered = numberedColumns(headings);
    for (const auto &named : columnsNamed(numbered ? numbered->headings(headings) : headings, {})) {
        if (named) found[std::size_t(named->column)] = true;
    }
    return std::ranges::all_of(neededColumns, [&found](CsvColumn column) { return found[std::size_t(column)]; });
}

/// Whether headings name the texts, perhaps what belongs to documents, and nothing that could be labels.
bool nameOnlyTexts(const QStringList &headings)
{
    static const QStringList rowNumberNames{
        u"id"_s, u"index"_s, u"#"_s, u"no"_s, u"no."_s, u"nr"_s, u"number"_s, u"编号"_s, u"序号"_s, QString()};
    const auto names = columnsNamed(headings, {});
    bool hasText = false;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const auto &named = names[std::size_t(i)];
        hasText = hasText || (named && named->column == CsvColumn::Text);
        const bool isOfDocument = named ? std::ranges::contains(documentColumns, named->column)
                                        : rowNumberNames.contains(headings[i].trimmed(), Qt::CaseInsensitive);
        if (!isOfDocument) return false;
    }
    return hasText;
}

bool isIdentifierCell(QStringView text)
{
    return std::ranges::all_of(text, [](QChar unit) {
        return unit.unicode() < 128 && (unit.isLetterOrNumber() || unit == u'_' || unit == u'-' || unit == u'.');
    });
}

bool isIntegerCell(const QString &cell)
{
    bool is = false;
    (void)cell.trimmed().toInt(&is);
    return is;
}

/// Whether all lines have the same number of vertical bars, enough for the parts of a triple and its text. The last
/// line may be incomplete.
bool hasBarRows(const QByteArray &head)
{
    constexpr qsizetype fewestBars = 3;
    const QByteArray header = csvHeaderLine(head);
    const qsizetype bars = header.count('|');
    if (bars < fewestBars || header.startsWith('|')) return false;
    QByteArrayList lines = head.split('\n');
    if (lines.size() > 2) lines.removeLast();
    return std::ranges::all_of(lines, [bars](const QByteArray &line) {
        const QByteArray row = line.trimmed();
        return row.isEmpty() || row.startsWith(separatorSign) || row.count('|') == bars;
    });
}

/// Whether the columns are mapped by their numbers, from 1. Numbers may also be headings: those of a row that has all
/// of them, or that has only numbers.
bool isMappedByNumber(const QStringList &row, const ColumnMapping &columns)
{
    QStringList names;
    for (const QString &name : columns) {
        if (!name.isEmpty()) names += name;
    }
    const auto isColumnNumber = [](const QString &name) { return isIntegerCell(name) && name.toInt() > 0; };
    if (names.isEmpty() || !std::ranges::all_of(names, isColumnNumber) || std::ranges::all_of(row, isIntegerCell))
        return false;
    return !std::ranges::all_of(names, [&row](const QString &name) { return row.contains(name); });
}

/// Whether a row that is mapped by numbers is headings nevertheless.
bool hasKnownHeadings(const QStringList &row)
{
    constexpr std::ptrdiff_t noAccident = 2;
    return std::ranges::count_if(row, [](const QString &cell) { return columnNamed(cell).has_value(); }) >= noAccident
        && !looksLikeLabel(row);
}

} // namespace

Result<void> CsvHeader::read(const CsvRow &first, const ReadOptions &options, const Tell &ignored)
{
    const QStringList &row = first.cells;
    m_start = u"%1:%2:1: "_s.arg(options.name).arg(first.begin.line);
    m_places = {};
    m_judgements.clear();
    m_direction = {};
    m_width = row.size();
    const bool isByNumber = isMappedByNumber(row, options.columns);
    m_hasHeadings = !isByNumber || hasKnownHeadings(row);
    if (const auto mapped = isByNumber ? mapByNumber(row, options) : map(row, options); !mapped) return mapped;
    const auto names = columnsNamed(m_hasHeadings ? row : QStringList(), options.columns);
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (std::ranges::contains(m_places, i, &Place::cell)) continue;
        const auto named = m_hasHeadings ? names[std::size_t(i)] : std::nullopt;
        if (named && isRepeated(row, i, named->column)) {
            return failure(ErrorCode::Content,
                m_start
                    + FormatMessages::tr("two columns are called \"%1\"; put one triple into each row")
                        .arg(row[i].left(quotedUtf16)));
        }
        if (named && !has(named->column) && !options.columns.contains(csvColumnNames[std::size_t(named->column)]))
            m_places[std::size_t(named->column)] = {i, named->isOurs};
        else if (!named && m_hasHeadings && mayBeAssertionField(row[i]))
            m_judgements.emplace_back(row[i].trimmed(), i);
        else if (m_hasHeadings && m_direction.cell < 0 && isDirectionField(row[i].trimmed()))
            m_direction = {i, row[i].trimmed()};
        else
            ignored(m_hasHeadings ? row[i] : QString::number(i + 1));
    }
    QStringList mapped = options.columns.values();
    mapped.removeAll(QString());
    const bool isTextWanted
        = mapped.size() == 1 && !options.columns.value(csvColumnNames[std::size_t(CsvColumn::Text)]).isEmpty();
    const bool hasLabels = has(CsvColumn::Subject) || has(CsvColumn::Predicate) || has(CsvColumn::Object);
    if (has(CsvColumn::Text) && !hasLabels && m_hasHeadings && (isTextWanted || nameOnlyTexts(row))) return {};
    for (const CsvColumn needed : neededColumns) {
        if (!has(needed)) return lacks(needed);
    }
    return {};
}

/// Whether a heading of a triple's parts stands for the second time, so that rows have several triples.
bool CsvHeader::isRepeated(const QStringList &row, qsizetype cell, CsvColumn column) const
{
    const bool isPart = column == CsvColumn::Subject || column == CsvColumn::Predicate || column == CsvColumn::Object;
    return isPart && has(column) && row[cellOf(column)].compare(row[cell], Qt::CaseInsensitive) == 0;
}

std::unexpected<Error> CsvHeader::lacks(CsvColumn column) const
{
    const QString sentence = m_hasHeadings
        ? FormatMessages::tr("the first row must name the columns, but the column \"%1\" is missing; if "
                             "another one has that role, map it by its heading or, in a table without headings, by "
                             "its number (--columns, or Columns in the import dialog)")
        : FormatMessages::tr("the columns are mapped by number, but the column \"%1\" is missing; give its "
                             "number, too (--columns, or Columns in the import dialog)");
    return failure(ErrorCode::Content, m_start + sentence.arg(csvColumnNames[std::size_t(column)]));
}

Result<void> CsvHeader::map(const QStringList &row, const ReadOptions &options)
{
    const bool isMapped = std::ranges::any_of(options.columns, [](const QString &name) { return !name.isEmpty(); });
    if (isMapped && looksLikeLabel(row)) {
        return failure(ErrorCode::Content,
            m_start
                + FormatMessages::tr("the first row is a label, not headings; map the columns by their numbers, such "
                                     "as text=4,subject=1"));
    }
    for (auto mapped = options.columns.begin(); mapped != options.columns.end(); ++mapped) {
        const auto *name = std::ranges::find(csvColumnNames, mapped.key());
        if (name == csvColumnNames.end() || mapped.value().isEmpty()) continue;
        const auto found = std::ranges::find_if(row, [&mapped](const QString &heading) {
            return heading.trimmed().compare(mapped.value(), Qt::CaseInsensitive) == 0;
        });
        if (found == row.end()) {
            return failure(ErrorCode::Content,
                m_start
                    + FormatMessages::tr("there is no column \"%1\"; the columns are %2")
                        .arg(mapped.value().left(quotedUtf16),
                            row.first(std::min(row.size(), shownHeadings)).join(u", "_s).left(4 * quotedUtf16)));
        }
        const auto column = CsvColumn(name - csvColumnNames.begin());
        const auto named = columnNamed(*found);
        m_places[std::size_t(column)] = {found - row.begin(), named && named->isOurs && named->column == column};
    }
    return {};
}

Result<void> CsvHeader::mapByNumber(const QStringList &row, const ReadOptions &options)
{
    for (auto mapped = options.columns.begin(); mapped != options.columns.end(); ++mapped) {
        const auto *name = std::ranges::find(csvColumnNames, mapped.key());
        if (name == csvColumnNames.end() || mapped.value().isEmpty()) continue;
        const qsizetype number = mapped.value().toInt();
        if (number > row.size()) {
            return failure(ErrorCode::Content,
                m_start
                    + FormatMessages::tr(
                        "there is no column %1; the first row has %Ln cell(s)", nullptr, int(row.size()))
                        .arg(mapped.value()));
        }
        m_places[std::size_t(name - csvColumnNames.begin())] = {number - 1, false};
    }
    return {};
}

bool isSeparatorRow(const QStringList &row)
{
    return !row.isEmpty() && row.size() <= 2 && row[0].startsWith(QLatin1StringView(separatorSign));
}

std::optional<char> csvSeparator(const QByteArray &head, bool isMapped)
{
    constexpr std::array separators{',', ';', '\t', '|'};
    for (const char separator : separators) {
        if (separator == '|' && csvHeaderLine(head).startsWith('|')) continue; // a table of Markdown
        const QStringList headings = csvHeadings(head, separator);
        if (namesColumns(headings) || nameOnlyTexts(headings)) return separator;
    }
    if (!isMapped) return std::nullopt;
    const QByteArray line = csvHeaderLine(head);
    if (line.contains('\t')) return '\t'; // the others are also signs of prose
    if (hasBarRows(head)) return '|';
    constexpr std::array signs{',', ';'};
    const char most = *std::ranges::max_element(signs, {}, [&line](char sign) { return line.count(sign); });
    return line.contains(most) ? std::optional(most) : std::nullopt;
}

CsvDialect csvDialect(const QByteArray &head, char separator)
{
    constexpr qsizetype looked = 4;
    const QByteArray between = QByteArrayLiteral("'") + separator;
    const auto isQuoted
        = [&between](const QByteArray &line) { return line.startsWith('\'') && line.contains(between); };
    const QByteArray header = csvHeaderLine(head);
    qsizetype rows = 0;
    bool areQuoted = true;
    QByteArrayList lines = head.split('\n');
    if (lines.size() > 1 && !head.endsWith('\n')) lines.removeLast(); // perhaps cut
    for (const QByteArray &line : lines) {
        const QByteArray row = line.trimmed();
        if (row.isEmpty() || row == header || row.startsWith(separatorSign)) continue;
        if (rows++ == looked) break;
        areQuoted = areQuoted && isQuoted(row) && row.endsWith('\'');
    }
    const bool bySingle = isQuoted(header) || (rows > 0 && areQuoted);
    return {.separator = separator, .quote = bySingle ? '\'' : '"'};
}

bool isTableOfTexts(const QByteArray &head, char separator) { return nameOnlyTexts(csvHeadings(head, separator)); }

QStringList csvFirstRow(const QByteArray &head, char separator)
{
    QBuffer device;
    device.setData(head);
    device.open(QIODevice::ReadOnly);
    CsvRows rows(device, {}, head.size(), csvDialect(head, separator));
    auto row = rows.next();
    if (row && *row && isSeparatorRow((*row)->cells)) row = rows.next();
    QStringList cells;
    if (!row || !*row) return cells;
    for (const QString &cell : (*row)->cells) cells += cell.trimmed();
    return cells;
}

bool looksLikeLabel(const QStringList &row)
{
    constexpr qsizetype mostCells = 64;
    static constexpr qsizetype searchedUtf16 = 4096;
    constexpr qsizetype fewestOthers = 3; // "subject type" is a heading beside "subject" and "type"
    if (row.size() > mostCells) return false;
    return std::ranges::any_of(row, [&row](const QString &text) {
        const QStringView searched = QStringView(text).first(std::min(text.size(), searchedUtf16));
        QStringList parts;
        if (isIdentifierCell(searched)) return false;
        for (const QString &cell : row) {
            const bool isPart = !cell.isEmpty() && cell.size() < searched.size() && searched.contains(cell);
            if (isPart && !parts.contains(cell)) parts += cell;
        }
        std::ranges::sort(parts, std::ranges::greater(), &QString::size);
        return parts.size() > 1 && searched.size() >= parts[0].size() + parts[1].size() + fewestOthers;
    });
}

} // namespace spotter
