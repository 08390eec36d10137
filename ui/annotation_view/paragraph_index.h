// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QStringView>

#include <vector>

namespace spotter::textview {

/// A part of the text that is laid out as a unit: a paragraph, or a piece of a very long one. Line ends are in no
/// block.
struct LayoutBlock {
    qint32 beginUtf16 = 0;
    qint32 endUtf16 = 0;
    quint16 wideCount = 0; ///< number of characters about one em wide; the others count as half an em
    bool endsParagraph = true; ///< false for a piece that is not the last one of its paragraph
    bool isCode = false; ///< inside a Markdown fence, or the fence itself
    qint32 paragraph = 1; ///< number of its paragraph (its line of the source), from 1

    [[nodiscard]] Span span() const { return {beginUtf16, endUtf16}; }
    [[nodiscard]] qint32 length() const { return endUtf16 - beginUtf16; }
};

/// Splits a text into blocks: at every line end (LF, CRLF, CR, U+2029), and in paragraphs longer than maximumLength
/// units, after a sentence, a word, or at least a whole grapheme. One pass, no copy of the text.
class ParagraphIndex {
public:
    static constexpr qsizetype maximumLength = 1500;

    ParagraphIndex() { build(QStringView(), false); }
    void build(QStringView text, bool isMarkdown);

    /// Never 0: an empty text is one empty block.
    [[nodiscard]] int size() const { return static_cast<int>(m_blocks.size()); }
    [[nodiscard]] const LayoutBlock &at(int block) const { return m_blocks[static_cast<size_t>(block)]; }
    [[nodiscard]] int paragraphCount() const { return m_blocks.back().paragraph; }
    /// Whether the block is the beginning of a paragraph instead of a continuation.
    [[nodiscard]] bool beginsParagraph(int block) const { return block == 0 || at(block - 1).endsParagraph; }
    /// The block that contains the offset; an offset within a line end belongs to the block before it. Clamped to the
    /// text.
    [[nodiscard]] int blockAt(qsizetype offsetUtf16) const;

private:
    void addParagraph(QStringView text, qsizetype begin, qsizetype end, bool isCode);

    std::vector<LayoutBlock> m_blocks;
};

} // namespace spotter::textview
