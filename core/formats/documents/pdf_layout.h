// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/documents/page_joiner.h"
#include "core/formats/text/structured_text.h"

#include <QXmlStreamReader>

#include <vector>

namespace spotter {

/// Makes paragraphs and headings from the output of pdftotext -bbox-layout: pages of flows of blocks of lines of words,
/// in reading order, with coordinates in points. Lines are joined to paragraphs (a hyphen at a line's end is removed if
/// a lower-case letter follows; Chinese and Japanese lines are joined without a space), also where a page ends inside a
/// sentence. Text that is larger than most of the text is a heading; its level depends on its size. Running heads and
/// page numbers are kept, because they cannot be recognised reliably.
class PdfLayout {
public:
    explicit PdfLayout(StructuredText &out) : m_out(out), m_joiner(out) { }

    /// One token of the XML, from <doc> on.
    [[nodiscard]] Result<void> visit(const QXmlStreamReader &xml);
    /// Distinguishes headings from paragraphs; call it after all tokens.
    void finish();
    [[nodiscard]] int pages() const { return m_page; }

private:
    struct Line {
        QString text;
        double xMin = 0;
        double xMax = 0;
        double height = 0;
    };
    void endLine();
    void endBlock();
    void addParagraph(std::size_t first, std::size_t behind, double left, double right);
    [[nodiscard]] bool beginsParagraph(std::size_t index, double left, double right) const;
    [[nodiscard]] double bodyHeight() const;

    StructuredText &m_out;
    PageJoiner m_joiner;
    std::vector<Line> m_lines; ///< of the open block
    Line m_line;
    QString m_word;
    bool m_inWord = false;
    int m_page = 0;
};

} // namespace spotter
