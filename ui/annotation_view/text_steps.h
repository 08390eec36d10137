// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/paragraph_index.h"

#include <QString>

namespace spotter::textview {

/// Moves through a text by user-perceived characters (extended grapheme clusters) or words, looking at one block at a
/// time so that the length of the document does not matter. A line end is one step. Keeps references to both arguments.
class TextSteps {
public:
    TextSteps(const QString &text, const ParagraphIndex &index) : m_text(text), m_index(index) { }

    [[nodiscard]] qsizetype nextGrapheme(qsizetype offsetUtf16) const;
    [[nodiscard]] qsizetype previousGrapheme(qsizetype offsetUtf16) const;
    /// The begin of the next (previous) word, as nameAt() has it; the edge of the paragraph if there is none in it.
    [[nodiscard]] qsizetype nextWord(qsizetype offsetUtf16) const;
    [[nodiscard]] qsizetype previousWord(qsizetype offsetUtf16) const;
    /// The next (previous) begin or end of a token, as the model splits tokens: a run of letters or digits, a Chinese
    /// character, a punctuation mark. White space is skipped; the edge of the block if there is no token.
    [[nodiscard]] qsizetype nextTokenEdge(qsizetype offsetUtf16, bool isEnd) const;
    [[nodiscard]] qsizetype previousTokenEdge(qsizetype offsetUtf16, bool isEnd) const;
    /// The start of the grapheme that contains the offset (the offset itself at a boundary), clamped to the text.
    [[nodiscard]] qsizetype floorGrapheme(qsizetype offsetUtf16) const;
    /// Extends a span to whole graphemes; invalid if no part of it is inside the text.
    [[nodiscard]] Span snapped(Span span) const;
    /// The word, as nameAt() has it, or what is between words at the offset; invalid at an empty line.
    [[nodiscard]] Span wordAt(qsizetype offsetUtf16) const;

private:
    [[nodiscard]] QStringView blockText(int block) const;

    const QString &m_text;
    const ParagraphIndex &m_index;
};

} // namespace spotter::textview
