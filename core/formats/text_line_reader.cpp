// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text_line_reader.h"

#include "core/formats/label_places.h"
#include "core/formats/messages.h"

#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

TextLineReader::TextLineReader(QIODevice &device, const ReadOptions &options)
    : m_options(options), m_buffer(device, options.name), m_lines(m_buffer, options.maximumRecordBytes)
{
}

Result<std::optional<Document>> TextLineReader::next()
{
    for (;;) {
        if (!m_state) return std::unexpected(m_state.error());
        auto document = readOne();
        if (document && *document) {
            if ((*document)->source.isEmpty()) (*document)->source = m_options.source;
            ++m_counts.documents;
            m_counts.triples += qint64((*document)->triples.size());
        }
        if (document || !m_state || !m_options.skipBad) return document;
        ++m_counts.skipped;
        if (m_options.onIssue) m_options.onIssue({ReadIssue::Kind::Skipped, 0, 0, document.error().message});
    }
}

Result<std::optional<TextLine>> TextLineReader::takeLine()
{
    if (m_waiting) return std::exchange(m_waiting, std::nullopt);
    if (!std::exchange(m_begun, true)) m_state = m_buffer.skipByteOrderMark();
    if (!m_state) return std::unexpected(m_state.error());
    const auto line = m_lines.next();
    if (!line) {
        m_state = std::unexpected(line.error());
        return std::unexpected(line.error());
    }
    if (!*line) return std::nullopt;
    const std::string_view bytes = (*line)->bytes;
    if (const auto wrong = firstInvalidUtf8(bytes)) {
        const FilePlace place = advanced((*line)->begin, bytes.substr(0, *wrong));
        m_state = failure(ErrorCode::Syntax,
            FormatMessages::tr("%1:%2:%3: invalid %4; name the encoding of the file, or save it as UTF-8")
                .arg(m_options.name)
                .arg(place.line)
                .arg(place.column)
                .arg(u"UTF-8"));
        return std::unexpected(m_state.error());
    }
    return TextLine{(*line)->begin.line, fromUtf8(bytes)};
}

Result<std::optional<TextLine>> TextLineReader::takeFilledLine()
{
    auto line = takeLine();
    while (line && *line && (*line)->text.trimmed().isEmpty()) line = takeLine();
    return line;
}

std::unexpected<Error> TextLineReader::fault(qint64 line, const QString &message, ErrorCode code) const
{
    return failure(code, u"%1:%2:1: %3"_s.arg(m_options.name).arg(line).arg(message));
}

void TextLineReader::note(ReadIssue::Kind kind, qint64 line, const QString &message, qint64 count)
{
    if (kind == ReadIssue::Kind::LeftOut) m_counts.leftOut += count;
    if (kind == ReadIssue::Kind::Ignored) m_counts.ignoredKeys += count;
    if (m_options.onIssue) m_options.onIssue({kind, line, 1, fault(line, message).error().message});
}

void TextLineReader::placeNames(Document &document, qint64 line) { placeLabels(document, line, m_options, m_counts); }

Result<void> TextLineReader::checkSize(qint64 line, qsizetype utf16, std::size_t items) const
{
    if (utf16 <= m_options.maximumRecordBytes && items <= maximumListed) return {};
    return fault(line, FormatMessages::tr("the document is too long; split it into several"), ErrorCode::Limit);
}

} // namespace spotter
