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
/// page numbers are left out (see pageFurniture()), unless everything on the pages is wanted.
class PdfLayout {
public:
    enum class PageParts {
        LeftOut, ///< running heads and page numbers
        Kept,
    };
    explicit PdfLayout(StructuredText &out, PageParts parts = PageParts::LeftOut)
        : m_out(out), m_joiner(out), m_parts(parts)
    {
    }

    /// One token of the XML, from <doc> on.
    [[nodiscard]] Result<void> visit(const QXmlStreamReader &xml);
    /// Makes the text; call it after all tokens.
    void finish();
    [[nodiscard]] int pages() const { return m_page; }
    /// Running heads and page numbers that were left out.
    [[nodiscard]] qint64 linesLeftOut() const { return m_linesLeftOut; }

private:
    struct Line {
        QString text;
        double xMin = 0;
        double xMax = 0;
        double height = 0;
        double y = 0;
    };
    using Lines = std::vector<Line>;
    struct Block {
        int page = 0;
        Lines lines;
    };
    void endLine();
    void endBlock();
    void leaveOutPageParts();
    void writeBlocks();
    void writeBlock(const Block &block);
    void addParagraph(const Block &block, std::size_t first, std::size_t behind, double left, double right);
    [[nodiscard]] static bool beginsParagraph(const Lines &lines, std::size_t index, double left, double right);
    [[nodiscard]] double bodyHeight() const;
    void nameHeadings();

    StructuredText &m_out;
    PageJoiner m_joiner;
    PageParts m_parts;
    std::vector<Block> m_blocks; ///< of all pages: running heads are recognised by their repetition
    Lines m_lines; ///< of the open block
    qsizetype m_units = 0; ///< of m_blocks
    qint64 m_linesLeftOut = 0;
    Line m_line;
    QString m_word;
    bool m_inWord = false;
    int m_page = 0;
};

} // namespace spotter
