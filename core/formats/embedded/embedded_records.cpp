// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/embedded/embedded_records.h"

#include "core/formats/embedded/column_lists.h"
#include "core/formats/embedded/fenced_json.h"
#include "core/formats/embedded/html_table.h"
#include "core/formats/embedded/loose_json.h"
#include "core/formats/embedded/markdown_table.h"
#include "core/formats/format_search.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/tables/column_names.h"

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

bool hasEmbeddingSuffix(const QString &suffix, std::initializer_list<const char *> names)
{
    return std::ranges::any_of(names, [&suffix](const char *name) { return suffix == QLatin1StringView(name); });
}

/// Whether JSON is of records with labels, or at least of triples, rather than an example in a text about JSON.
bool isOfLabels(const QByteArray &json)
{
    const QByteArray strict = strictJson(json).trimmed();
    if (sniffFormat(strict, u"x.json"_s)) return true;
    const auto shape = jsonShape(strict);
    return shape
        && ((shape->has("subject") && shape->has("object")) || shape->has("triples") || shape->has("triplets"));
}

/// In a text of which at least a quarter is JSON with labels.
bool holdsFencedJson(const QByteArray &head)
{
    const auto fenced = fencedJson(head);
    if (!fenced) return false;
    return fenced->beginsFile || (3 * fenced->characters >= fenced->charactersBeside && isOfLabels(fenced->json));
}

/// JSON that only fits a format when it is tidied.
bool isLooseJson(const FormatSample &sample, const QByteArray &head)
{
    qsizetype begin = 0; // behind comments; in other texts # is a heading
    while (begin < head.size() && (head[begin] == '#' || head[begin] == '\n'))
        begin = head[begin] == '\n' ? begin + 1 : std::max(begin + 1, head.indexOf('\n', begin));
    const bool isJson = std::ranges::any_of(std::array{"{", "[", "//", "/*"},
        [&](const char *sign) { return QByteArrayView(head).sliced(begin).startsWith(sign); });
    if (!isJson) return false;
    QByteArray whole = head;
    if (!sample.complete) whole.truncate(std::max<qsizetype>(0, whole.lastIndexOf('\n')));
    const QByteArray tidy = strictJson(whole);
    return tidy != whole && isOfLabels(tidy) && sniffFormat(tidy.trimmed(), u"x.json"_s);
}

/// As far as whole records are in the beginning.
bool hasColumnLists(const FormatSample &sample, const QByteArray &head)
{
    if (!(head.startsWith('{') || head.startsWith('[')) || !head.contains(QByteArrayLiteral("["))) return false;
    QByteArray whole = head;
    if (!sample.complete) whole.truncate(std::max<qsizetype>(0, whole.lastIndexOf('\n')));
    const auto rows = withoutColumnLists(whole);
    return rows && isOfLabels(*rows);
}

bool holdsMarkdownTable(const QByteArray &head)
{
    if (!head.contains('|')) return false;
    const auto table = markdownTable(QString::fromUtf8(head));
    return table && table->lines >= table->linesBeside;
}

bool mayBePageWithTable(const QByteArray &head)
{
    return head.startsWith('<') && head.first(std::min<qsizetype>(head.size(), 1 << 16)).toLower().contains("<table");
}

/// The first table of triples, else the one with the most rows.
const HtmlTableRows *tableOfLabels(const std::vector<HtmlTableRows> &tables)
{
    const auto named
        = std::ranges::find_if(tables, [](const HtmlTableRows &rows) { return namesTriples(rows.front()); });
    if (named != tables.end()) return &*named;
    const auto longest = std::ranges::max_element(tables, {}, &HtmlTableRows::size);
    return longest == tables.end() ? nullptr : &*longest;
}

bool holdsHtmlTable(const FormatSample &sample, const QByteArray &head)
{
    if (!mayBePageWithTable(head)) return false;
    if (hasEmbeddingSuffix(sample.suffix, {"xls", "xlsx"})) return true;
    const auto tables = htmlTables(head, {}, {});
    const HtmlTableRows *rows = tables ? tableOfLabels(*tables) : nullptr;
    return rows && rows->size() > 1 && namesTriples(rows->front()) && namesTexts(rows->front());
}

Error noRecords(const ReadOptions &options)
{
    return {ErrorCode::Content, FormatMessages::tr("%1: there are no records in it").arg(options.name)};
}

} // namespace

EmbeddedKind embeddedKindOf(const FormatSample &sample, const ReadOptions &options)
{
    if (options.documentPerLine || options.wholePage) return EmbeddedKind::None;
    const QByteArray head = sample.head.trimmed();
    const bool mayBeText
        = hasEmbeddingSuffix(sample.suffix, {"", "md", "markdown", "txt", "text", "json", "jsonl", "out"});
    if (mayBeText && isLooseJson(sample, head)) return EmbeddedKind::LooseJson;
    if (mayBeText && hasColumnLists(sample, head)) return EmbeddedKind::ColumnLists;
    if (mayBeText && holdsFencedJson(head)) return EmbeddedKind::FencedJson;
    if (mayBeText && holdsMarkdownTable(head)) return EmbeddedKind::MarkdownTable;
    if (hasEmbeddingSuffix(sample.suffix, {"", "xls", "xlsx", "html", "htm"}) && holdsHtmlTable(sample, head))
        return EmbeddedKind::HtmlTable;
    return EmbeddedKind::None;
}

Result<EmbeddedRecords> embeddedRecords(EmbeddedKind kind, const QByteArray &bytes, const ReadOptions &options)
{
    if (kind == EmbeddedKind::LooseJson) {
        return EmbeddedRecords{strictJson(bytes), u"json"_s, {},
            FormatMessages::tr("it is not quite JSON (comments, a comma too many, or Python's notation), and is read "
                               "as what it means")};
    }
    if (kind == EmbeddedKind::ColumnLists) {
        auto rows = withoutColumnLists(bytes);
        if (!rows) return std::unexpected(noRecords(options));
        return EmbeddedRecords{*std::move(rows), u"json"_s, {},
            FormatMessages::tr("its lists of labels are written by columns, and are read by rows")};
    }
    if (kind == EmbeddedKind::FencedJson) {
        auto fenced = fencedJson(bytes);
        if (!fenced) return std::unexpected(noRecords(options));
        return EmbeddedRecords{strictJson(fenced->json), u"json"_s, {},
            fenced->charactersBeside > 0
                ? FormatMessages::tr("the JSON between the marks (```) is read; the text around it is left out")
                : FormatMessages::tr("the JSON between the marks (```) is read")};
    }
    if (kind == EmbeddedKind::MarkdownTable) {
        auto table = markdownTable(QString::fromUtf8(bytes));
        if (!table) return std::unexpected(noRecords(options));
        return EmbeddedRecords{std::move(table->csv), u"csv"_s, std::move(table->rowNumbers),
            table->linesBeside > 0
                ? FormatMessages::tr("the table in Markdown is read; %Ln line(s) beside it are left out", nullptr,
                      int(std::min<qint64>(table->linesBeside, 1'000'000'000)))
                : FormatMessages::tr("the table in Markdown is read")};
    }
    const auto tables = htmlTables(bytes, options.name, options.stop);
    if (!tables) return std::unexpected(tables.error());
    const HtmlTableRows *rows = tableOfLabels(*tables);
    if (!rows) return std::unexpected(noRecords(options));
    return EmbeddedRecords{csvOf(*rows), u"csv"_s, {},
        tables->size() > 1 ? FormatMessages::tr("one of its tables is read; the rest of the web page is left out")
                           : FormatMessages::tr("it is a web page with a table, and the table is read")};
}

} // namespace spotter
