// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/code_points.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace spotter {

/// A block of the layout of the source of a text. Every block ends at a line break or at the end of the text, so no
/// passage of splitIntoPassages() spans two blocks.
struct TextBlock {
    enum class Kind {
        Heading,
        Paragraph,
        ListItem,
        Row, ///< of a table; its cells are separated by tabs
        Note, ///< a footnote or endnote
    };
    Kind kind = Kind::Paragraph;
    int level = 0; ///< of a heading, from 1
    Span span;
    int page = 0; ///< from 1; 0: not known

    friend bool operator==(const TextBlock &, const TextBlock &) = default;
};

/// The place of a span in the source of the text.
struct SourcePlace {
    int page = 0; ///< from 1; 0: not known
    QString heading; ///< the nearest above it; empty: none

    [[nodiscard]] bool isEmpty() const { return page == 0 && heading.isEmpty(); }
    friend bool operator==(const SourcePlace &, const SourcePlace &) = default;
};

/// The value of "structure" in Document::metadata: {"kind","level"?,"begin","end","page"?} for each block, in code
/// points.
[[nodiscard]] QJsonArray structureToJson(const std::vector<TextBlock> &blocks, const CodePointMap &codePoints);

/// The structure in a document's metadata. Metadata comes from files, so blocks that are malformed or outside the text
/// are left out. A value; placeOf() takes O(log blocks).
class DocumentStructure {
public:
    DocumentStructure() = default;
    DocumentStructure(const QString &text, const QJsonObject &metadata);

    [[nodiscard]] bool isEmpty() const { return m_blocks.empty(); }
    [[nodiscard]] const std::vector<TextBlock> &blocks() const { return m_blocks; }
    /// The page and heading of the block in which the span begins.
    [[nodiscard]] SourcePlace placeOf(Span span) const;
    /// The last block that begins at or before the offset; null: none.
    [[nodiscard]] const TextBlock *blockAt(qsizetype offsetUtf16) const;
    /// Whether the page of any block is known.
    [[nodiscard]] bool hasPages() const;
    /// The part of the text that contains all text of a page: that of the page before is included, because its last
    /// paragraph may end on this one. Invalid: there are no pages up to this one.
    [[nodiscard]] Span aroundPage(int page) const;

private:
    std::vector<TextBlock> m_blocks; ///< sorted by begin
    std::vector<qsizetype> m_headings; ///< for each block the last heading at or before it; -1: none
    QString m_text;
};

} // namespace spotter
