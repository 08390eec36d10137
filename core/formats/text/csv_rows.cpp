// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/csv_rows.h"

#include "core/formats/messages.h"
#include "core/formats/text/text_decoder.h"

#include <QLocale>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Limit per row: a string takes more memory than a separator.
constexpr qsizetype maximumCells = 4096;

} // namespace

CsvRows::CsvRows(QIODevice &device, QString name, qint64 maximumBytes, CsvDialect dialect)
    : m_buffer(device, std::move(name)), m_maximumBytes(maximumBytes), m_dialect(std::move(dialect))
{
}

std::unexpected<Error> CsvRows::fault(FilePlace place, const QString &message) const
{
    return failure(
        ErrorCode::Syntax, u"%1:%2:%3: %4"_s.arg(m_buffer.name()).arg(place.line).arg(place.column).arg(message));
}

Result<std::optional<CsvRow>> CsvRows::next()
{
    if (!m_state) return std::unexpected(m_state.error());
    if (!m_begun) {
        m_begun = true;
        m_state = m_buffer.skipByteOrderMark();
        if (!m_state) return std::unexpected(m_state.error());
    }
    for (bool followsBlank = false;; followsBlank = true) {
        const auto bytes = nextBytes();
        if (!bytes) {
            m_state = std::unexpected(bytes.error());
            return std::unexpected(bytes.error());
        }
        if (!*bytes) return std::nullopt;
        std::string_view row = **bytes;
        if (row.ends_with('\n')) row.remove_suffix(1);
        if (row.ends_with('\r')) row.remove_suffix(1);
        const FilePlace begin = row.empty() ? m_place : rowPlace();
        m_place = advanced(m_place, **bytes);
        if (row.empty()) continue;
        const std::string other = recoded(row);
        auto cells = split(other.empty() ? row : std::string_view(other), begin);
        if (!cells) return std::unexpected(cells.error());
        cells->followsBlank = followsBlank;
        return std::move(*cells);
    }
}

/// The place of the next row that is not blank.
FilePlace CsvRows::rowPlace()
{
    const std::size_t row = m_rows++;
    if (row >= m_dialect.rowNumbers.size()) return m_place;
    FilePlace place;
    place.line = m_dialect.rowNumbers[row];
    return place;
}

/// A row that is not in UTF-8, if it may be in Windows-1252; empty if it stays as it is.
std::string CsvRows::recoded(std::string_view bytes)
{
    if (!m_dialect.mayBeLatin || m_encoding == Encoding::Utf8) return {};
    const bool isAscii
        = std::ranges::none_of(bytes, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
    if (isAscii) return {};
    if (m_encoding == Encoding::Ascii) m_encoding = firstInvalidUtf8(bytes) ? Encoding::Latin : Encoding::Utf8;
    if (m_encoding == Encoding::Utf8) return {};
    const auto decoder = TextDecoder::make(csvLatinEncoding);
    if (!decoder) return {};
    const auto text = decoder->decode(bytes);
    return text ? text->toUtf8().toStdString() : std::string();
}

/// The bytes of a row, including its line feed.
Result<std::optional<std::string_view>> CsvRows::nextBytes()
{
    m_buffer.consume(m_pendingBytes);
    m_pendingBytes = 0;
    At at = At::CellBegin;
    for (std::size_t searched = 0;;) {
        const std::string_view bytes = m_buffer.available();
        for (; searched < bytes.size(); ++searched) {
            const char byte = bytes[searched];
            if (at == At::Quoted) {
                if (byte == m_dialect.quote) at = At::QuoteInQuoted;
            } else if (byte == m_dialect.quote && (at == At::CellBegin || at == At::QuoteInQuoted)) {
                at = At::Quoted;
            } else if (byte == '\n') {
                m_pendingBytes = searched + 1;
                return bytes.substr(0, m_pendingBytes);
            } else {
                at = byte == m_dialect.separator ? At::CellBegin : At::Plain;
            }
        }
        if (qint64(bytes.size()) > m_maximumBytes) {
            return failure(ErrorCode::Limit,
                FormatMessages::tr("%1:%2:1: the row is longer than %3; is a quote not closed?")
                    .arg(m_buffer.name())
                    .arg(m_place.line)
                    .arg(QLocale::c().formattedDataSize(m_maximumBytes)));
        }
        const Result<bool> more = m_buffer.fill();
        if (!more) return std::unexpected(more.error());
        if (*more) continue;
        if (m_buffer.available().empty()) return std::nullopt;
        m_pendingBytes = m_buffer.available().size();
        return m_buffer.available();
    }
}

Result<CsvRow> CsvRows::split(std::string_view bytes, FilePlace begin) const
{
    if (const auto invalid = firstInvalidUtf8(bytes))
        return fault(advanced(begin, bytes.substr(0, *invalid)),
            FormatMessages::tr("invalid UTF-8; save the file as UTF-8, or name its encoding (--encoding, or Encoding "
                               "in the import dialog)"));
    const char quote = m_dialect.quote;
    CsvRow row{{}, begin};
    std::size_t at = 0;
    for (;;) {
        std::string cell;
        if (at < bytes.size() && bytes[at] == quote) {
            for (++at;; at += 2) {
                const std::size_t close = bytes.find(quote, at);
                if (close == bytes.npos) return fault(begin, FormatMessages::tr("a quote in this row is not closed"));
                cell.append(bytes.substr(at, close - at));
                at = close;
                if (at + 1 >= bytes.size() || bytes[at + 1] != quote) break;
                cell.push_back(quote);
            }
            ++at;
            if (at < bytes.size() && bytes[at] != m_dialect.separator)
                return fault(advanced(begin, bytes.substr(0, at)),
                    FormatMessages::tr("expected a separator after the closing quote"));
        } else {
            const std::size_t end = std::min(bytes.find(m_dialect.separator, at), bytes.size());
            cell = bytes.substr(at, end - at);
            at = end;
        }
        row.cells.append(fromUtf8(cell));
        if (at >= bytes.size()) return row;
        if (row.cells.size() == maximumCells)
            return fault(begin, FormatMessages::tr("there are too many cells in this row"));
        ++at;
    }
}

void appendCsvCell(QByteArray &row, const QByteArray &cell, char separator)
{
    const bool plain = std::ranges::none_of(
        cell, [separator](char byte) { return byte == separator || byte == '"' || byte == '\n' || byte == '\r'; });
    if (plain) {
        row.append(cell);
        return;
    }
    row.append('"');
    for (const char byte : cell) {
        if (byte == '"') row.append('"');
        row.append(byte);
    }
    row.append('"');
}

} // namespace spotter
