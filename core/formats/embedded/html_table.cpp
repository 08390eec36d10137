// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/embedded/html_table.h"

#include "core/formats/documents/html_tag_guard.h"
#include "core/formats/messages.h"
#include "core/formats/text/csv_rows.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>

namespace spotter {

namespace {

constexpr int deepestTableElements = 200;
constexpr qint64 mostTableCells = 20'000'000;
constexpr int widestTable = 1000;

struct FreeTableContext {
    void operator()(htmlParserCtxtPtr context) const
    {
        if (context->myDoc) xmlFreeDoc(context->myDoc);
        context->myDoc = nullptr;
        htmlFreeParserCtxt(context);
    }
};

int spanOfCell(const xmlChar **attributes, std::string_view wanted)
{
    for (; attributes && attributes[0]; attributes += 2) {
        if (std::string_view(reinterpret_cast<const char *>(attributes[0])) != wanted || !attributes[1])
            continue; // NOLINT
        return std::clamp(
            QByteArray(reinterpret_cast<const char *>(attributes[1])).trimmed().toInt(), 1, widestTable); // NOLINT
    }
    return 1;
}

/// Collects the cells of tables while libxml2 reads a page.
class TableCollector {
public:
    explicit TableCollector(QString name) : m_name(std::move(name)) { }

    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }
    [[nodiscard]] std::vector<HtmlTableRows> take()
    {
        while (m_tables > 0) end("table");
        return std::move(m_found);
    }

    void begin(std::string_view tag, const xmlChar **attributes)
    {
        if (++m_depth > deepestTableElements) {
            refuse(FormatMessages::tr("%1: its tags are nested deeper than %Ln level(s)", nullptr, deepestTableElements)
                    .arg(m_name));
        }
        if (tag == "script" || tag == "style") ++m_hidden;
        if (tag == "table" && ++m_tables == 1) m_rows.clear();
        if (m_tables != 1) return;
        if (tag == "tr") endRow();
        if (tag == "td" || tag == "th") {
            endCell();
            m_isInCell = true;
            m_columns = spanOfCell(attributes, "colspan");
            m_lines = spanOfCell(attributes, "rowspan");
        }
        if (tag == "br" || tag == "p" || tag == "div") m_cell += u' ';
    }

    void end(std::string_view tag)
    {
        --m_depth;
        if (tag == "script" || tag == "style") --m_hidden;
        if (m_tables == 1 && (tag == "td" || tag == "th")) endCell();
        if (m_tables == 1 && tag == "tr") endRow();
        if (tag != "table" || m_tables == 0) return;
        if (m_tables == 1) {
            endRow();
            if (!m_rows.empty()) m_found.push_back(std::move(m_rows));
            m_rows.clear();
            m_carried.clear();
        }
        --m_tables;
    }

    void characters(std::string_view bytes)
    {
        if (m_isInCell && m_hidden == 0) m_bytes.append(bytes.data(), qsizetype(bytes.size()));
    }

private:
    struct Carried {
        QString text;
        int lines = 0; ///< in which it is still to be repeated
    };

    void refuse(const QString &message)
    {
        if (!m_fault) m_fault = Error{ErrorCode::Limit, message};
    }

    void put(const QString &text, int lines)
    {
        if (m_row.size() >= widestTable) return;
        if (++m_cells > mostTableCells)
            refuse(FormatMessages::tr("%1: its table has too many cells; split it").arg(m_name));
        const auto column = std::size_t(m_row.size());
        m_row.append(text);
        if (lines <= 1) return;
        if (m_carried.size() <= column) m_carried.resize(column + 1);
        m_carried[column] = {text, lines - 1};
    }

    /// The cells of rows above that reach into this one.
    void putCarried()
    {
        for (auto column = std::size_t(m_row.size());
            column < m_carried.size() && m_carried[column].lines > 0 && m_row.size() < widestTable;
            column = std::size_t(m_row.size())) {
            --m_carried[column].lines;
            m_row.append(m_carried[column].text);
        }
    }

    void endCell()
    {
        if (!m_isInCell) return;
        m_isInCell = false;
        m_cell += QString::fromUtf8(m_bytes);
        m_bytes.clear();
        const QString text = m_cell.simplified();
        m_cell.clear();
        for (int i = 0; i < m_columns; ++i) {
            putCarried();
            put(text, m_lines);
        }
    }

    void endRow()
    {
        endCell();
        if (!m_row.isEmpty()) putCarried();
        const bool isBlank = std::ranges::all_of(m_row, [](const QString &cell) { return cell.isEmpty(); });
        if (!isBlank) m_rows.push_back(m_row);
        m_row.clear();
    }

    QString m_name;
    std::optional<Error> m_fault;
    std::vector<HtmlTableRows> m_found;
    HtmlTableRows m_rows; ///< of the open table
    QStringList m_row;
    std::vector<Carried> m_carried; ///< by column
    QString m_cell;
    QByteArray m_bytes; ///< of the open cell
    bool m_isInCell = false;
    int m_columns = 1;
    int m_lines = 1;
    int m_depth = 0;
    int m_tables = 0; ///< open
    int m_hidden = 0;
    qint64 m_cells = 0;
};

htmlSAXHandler tableHandler()
{
    htmlSAXHandler handler{};
    handler.startElement = [](void *self, const xmlChar *tag, const xmlChar **attributes) {
        static_cast<TableCollector *>(self)->begin(reinterpret_cast<const char *>(tag), attributes); // NOLINT
    };
    handler.endElement = [](void *self, const xmlChar *tag) {
        static_cast<TableCollector *>(self)->end(reinterpret_cast<const char *>(tag)); // NOLINT
    };
    handler.characters = [](void *self, const xmlChar *bytes, int count) {
        static_cast<TableCollector *>(self)->characters(
            {reinterpret_cast<const char *>(bytes), std::size_t(count)}); // NOLINT
    };
    handler.ignorableWhitespace = handler.characters;
    handler.cdataBlock = handler.characters;
    return handler;
}

} // namespace

Result<std::vector<HtmlTableRows>> htmlTables(const QByteArray &page, const QString &name, const std::stop_token &stop)
{
    constexpr qsizetype piece = 1 << 14;
    xmlInitParser();
    TableCollector tables(name);
    htmlSAXHandler handler = tableHandler();
    const std::unique_ptr<htmlParserCtxt, FreeTableContext> context(
        htmlCreatePushParserCtxt(&handler, &tables, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
    if (!context) return failure(ErrorCode::Limit, FormatMessages::tr("%1: there is not enough memory").arg(name));
    htmlCtxtUseOptions(context.get(),
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    TagGuard guard;
    for (qsizetype at = 0; at < page.size(); at += piece) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, FormatMessages::tr("%1: reading was stopped").arg(name));
        const QByteArrayView bytes = QByteArrayView(page).sliced(at, std::min(piece, page.size() - at));
        if (!guard.admits(bytes))
            return failure(
                ErrorCode::Limit, FormatMessages::tr("%1: one of its tags has too many attributes").arg(name));
        htmlParseChunk(context.get(), bytes.data(), int(bytes.size()), 0);
        if (tables.fault()) return std::unexpected(*tables.fault());
    }
    htmlParseChunk(context.get(), nullptr, 0, 1);
    if (tables.fault()) return std::unexpected(*tables.fault());
    return tables.take();
}

QByteArray csvOf(const HtmlTableRows &rows)
{
    QByteArray csv;
    for (const QStringList &row : rows) {
        const qsizetype width = std::max(row.size(), rows.front().size());
        for (qsizetype i = 0; i < width; ++i) {
            if (i > 0) csv += ',';
            appendCsvCell(csv, row.value(i).toUtf8(), ',');
        }
        csv += '\n';
    }
    return csv;
}

} // namespace spotter
