// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/text/structured_text.h"

#include <QString>

#include <optional>
#include <vector>

namespace spotter {

/// A paragraph as it stands on a page.
struct PageParagraph {
    QString text;
    int page = 0;
    double height = 0; ///< of its tallest line, in points
    int lines = 0;
    bool endsFull = false; ///< its last line reaches the right margin of its block
    bool beginsIndented = false;
};

/// Whether a line is followed by the next without a space, because its script is written without spaces.
[[nodiscard]] bool isUnspaced(QChar unit);
/// Whether a text ends like a sentence, so that its paragraph may end there.
[[nodiscard]] bool endsSentence(const QString &text);
/// Appends the next line of a paragraph: a hyphen that divides a word is removed; Chinese and Japanese are joined
/// without a space.
void joinLine(QString &text, const QString &line);

/// Writes the paragraphs of a paged document, and joins those that a page break divides inside a sentence. What stands
/// between the two halves at the foot of one page and the head of the next (page numbers, notes, running heads) comes
/// after the whole paragraph. When in doubt, paragraphs stay apart.
class PageJoiner {
public:
    explicit PageJoiner(StructuredText &out) : m_out(out) { }

    void add(PageParagraph paragraph);
    /// Writes what is held back.
    void finish();
    /// Those that were written, one for each block of the text.
    [[nodiscard]] const std::vector<PageParagraph> &written() const { return m_written; }

private:
    void write(const PageParagraph &paragraph);
    [[nodiscard]] bool isAtFoot(const PageParagraph &paragraph) const;
    [[nodiscard]] bool isAtHead(const PageParagraph &paragraph) const;
    [[nodiscard]] bool isContinuedBy(const PageParagraph &paragraph) const;

    StructuredText &m_out;
    std::optional<PageParagraph> m_open; ///< may be continued on the next page
    int m_openPage = 0; ///< the page on which m_open ends so far
    std::vector<PageParagraph> m_between; ///< after m_open, and not its continuation
    std::vector<PageParagraph> m_written;
};

} // namespace spotter
