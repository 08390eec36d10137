// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/csv_header.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/tables/column_names.h"

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The maximum number of headings in a message.
constexpr qsizetype shownHeadings = 30;
constexpr std::array neededColumns{CsvColumn::Text, CsvColumn::Subject, CsvColumn::Predicate, CsvColumn::Object};
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

bool namesColumns(const QStringList &headings)
{
    std::array<bool, csvColumnCount> found{};
    for (const QString &heading : headings) {
        if (const auto named = columnNamed(heading)) found[std::size_t(named->column)] = true;
    }
    return std::ranges::all_of(neededColumns, [&found](CsvColumn column) { return found[std::size_t(column)]; });
}

} // namespace

Result<void> CsvHeader::read(const QStringList &row, const ReadOptions &options, const Tell &ignored)
{
    m_places = {};
    m_width = row.size();
    if (const auto mapped = map(row, options); !mapped) return mapped;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (std::ranges::contains(m_places, i, &Place::cell)) continue;
        const auto named = columnNamed(row[i]);
        if (named && !has(named->column) && !options.columns.contains(csvColumnNames[std::size_t(named->column)]))
            m_places[std::size_t(named->column)] = {i, named->isOurs};
        else
            ignored(row[i]);
    }
    for (const CsvColumn needed : neededColumns) {
        if (has(needed)) continue;
        return failure(ErrorCode::Content,
            FormatMessages::tr("%1:1:1: the first row must name the columns, but the column \"%2\" is missing; if "
                               "another one has that role, map it (--columns, or Columns in the import dialog)")
                .arg(options.name, csvColumnNames[std::size_t(needed)]));
    }
    return {};
}

Result<void> CsvHeader::map(const QStringList &row, const ReadOptions &options)
{
    for (auto mapped = options.columns.begin(); mapped != options.columns.end(); ++mapped) {
        const auto *name = std::ranges::find(csvColumnNames, mapped.key());
        if (name == csvColumnNames.end() || mapped.value().isEmpty()) continue;
        const auto found = std::ranges::find_if(row, [&mapped](const QString &heading) {
            return heading.trimmed().compare(mapped.value(), Qt::CaseInsensitive) == 0;
        });
        if (found == row.end()) {
            return failure(ErrorCode::Content,
                FormatMessages::tr("%1:1:1: there is no column \"%2\"; the columns are %3")
                    .arg(options.name, mapped.value().left(quotedUtf16),
                        row.first(std::min(row.size(), shownHeadings)).join(u", "_s).left(4 * quotedUtf16)));
        }
        const auto column = CsvColumn(name - csvColumnNames.begin());
        const auto named = columnNamed(*found);
        m_places[std::size_t(column)] = {found - row.begin(), named && named->isOurs && named->column == column};
    }
    return {};
}

bool isSeparatorRow(const QStringList &row)
{
    return !row.isEmpty() && row.size() <= 2 && row[0].startsWith(QLatin1StringView(separatorSign));
}

std::optional<char> csvSeparator(const QByteArray &head, bool isMapped)
{
    constexpr std::array separators{',', ';', '\t'};
    for (const char separator : separators) {
        if (namesColumns(csvHeadings(head, separator))) return separator;
    }
    if (!isMapped) return std::nullopt;
    const QByteArray line = csvHeaderLine(head);
    const char most = *std::ranges::max_element(separators, {}, [&line](char sign) { return line.count(sign); });
    return line.contains(most) ? std::optional(most) : std::nullopt;
}

QStringList csvHeadings(const QByteArray &head, char separator)
{
    QStringList headings;
    for (const QString &heading : QString::fromUtf8(csvHeaderLine(head)).split(QChar::fromLatin1(separator))) {
        QString bare = heading.trimmed();
        if (bare.size() > 1 && bare.startsWith(u'"') && bare.endsWith(u'"')) bare = bare.sliced(1, bare.size() - 2);
        headings += bare;
    }
    return headings;
}

} // namespace spotter
