// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/pages/page_alignment.h"

#include <QPointF>
#include <QRectF>

namespace spotter {

/// A word of the text layer of a page. The box is in points, from the top left of the page as it is shown.
struct PageWord {
    QString text;
    QRectF box;

    friend bool operator==(const PageWord &, const PageWord &) = default;
};

/// Leads from places on a page to places in the text of its document, and back. A value.
class PageMap {
public:
    PageMap() = default;
    /// part: of the text, which contains the text of the page; see DocumentStructure::aroundPage().
    PageMap(std::vector<PageWord> words, QStringView text, Span part);

    [[nodiscard]] const std::vector<PageWord> &words() const { return m_words; }
    /// The share of the letters of the page that are in the text; 0 if there are none.
    [[nodiscard]] double placedShare() const;
    /// Where a part of the text is on the page, line by line; empty: not on this page.
    [[nodiscard]] std::vector<QRectF> boxesOf(Span span) const;
    /// The word at a point of the page, of Chinese and Japanese the character; invalid: no word, or none of the text.
    [[nodiscard]] Span placeAt(QPointF point) const;
    /// The index of the word at a point; -1: none.
    [[nodiscard]] qsizetype wordAt(QPointF point) const;
    /// Whether any word of the page is in the span.
    [[nodiscard]] bool overlaps(Span span) const;
    /// Whether an offset is among the words of the page that are within the block; a block may be on several pages.
    [[nodiscard]] bool contains(qsizetype offsetUtf16, Span block) const;

private:
    [[nodiscard]] QRectF partOfBox(std::size_t word, qsizetype first, qsizetype last) const;

    std::vector<PageWord> m_words;
    std::vector<WordPlace> m_places; ///< one for each word
};

} // namespace spotter
