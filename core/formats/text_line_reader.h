// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entity_list.h"
#include "core/formats/format.h"
#include "core/formats/text/line_reader.h"

namespace spotter {

/// A line of a file, decoded.
struct TextLine {
    qint64 number = 0; ///< from 1
    QString text;
};

/// Common base of the readers of line-based UTF-8 formats (columns, PubTator, SemEval, REBEL's lines): splits lines,
/// skips bad documents, counts, reports. A format implements only reading its next document.
class TextLineReader : public RecordReader {
public:
    TextLineReader(QIODevice &device, const ReadOptions &options);

    [[nodiscard]] Result<std::optional<Document>> next() final;
    [[nodiscard]] bool canContinue() const final { return m_state.has_value(); }
    [[nodiscard]] ReadCounts counts() const final { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const final { return m_buffer.position(); }

protected:
    /// The next document, or nothing at the end. After a failure, the next call continues after the lines taken so far.
    virtual Result<std::optional<Document>> readOne() = 0;

    /// The next line without its line feed; nothing at the end.
    [[nodiscard]] Result<std::optional<TextLine>> takeLine();
    /// The same, but lines of white space alone are passed over.
    [[nodiscard]] Result<std::optional<TextLine>> takeFilledLine();
    /// Makes takeLine() return the line again that it returned last.
    void putBack(TextLine line) { m_waiting = std::move(line); }
    /// An error with the place of a line.
    [[nodiscard]] std::unexpected<Error> fault(
        qint64 line, const QString &message, ErrorCode code = ErrorCode::Content) const;
    /// Reports something that is left out or not kept, with the place of a line, and counts it, as one or several.
    void note(ReadIssue::Kind kind, qint64 line, const QString &message, qint64 count = 1);
    /// Counts a label that has no place.
    void noteUnaligned() { ++m_counts.unaligned; }
    /// Searches the text for the mentions of labels that come as names; counts and reports the outcome.
    void placeNames(Document &document, qint64 line);
    /// Checks the limits on the size of a document.
    [[nodiscard]] Result<void> checkSize(qint64 line, qsizetype utf16, std::size_t items) const;
    [[nodiscard]] const ReadOptions &options() const { return m_options; }

private:
    ReadOptions m_options;
    InputBuffer m_buffer;
    LineReader m_lines;
    std::optional<TextLine> m_waiting;
    ReadCounts m_counts;
    bool m_begun = false;
    Result<void> m_state;
};

} // namespace spotter
