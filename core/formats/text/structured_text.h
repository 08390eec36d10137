// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/document.h"
#include "core/text/structure.h"

#include <QString>

#include <vector>

namespace spotter {

/// Builds the text of a laid-out document (HTML, DOCX, EPUB, PDF) block by block, with its structure. Blocks are
/// separated by a blank line; items of a list and rows of a table by a line break. A block that contains only white
/// space is dropped.
class StructuredText {
public:
    /// name: of the file, for messages; maximumBytes: limit of the resulting text.
    StructuredText(QString name, qint64 maximumBytes);

    /// Appends to the open block. folded: a run of white space counts as one space and is left out at the beginning.
    void append(QStringView text, bool folded);
    /// A line break within the block; white space around it is removed.
    void breakLine();
    /// A tab between the cells of a row.
    void nextCell();
    /// Ends the open block, if it is not empty. Limit: the text became too long, see state().
    void endBlock(TextBlock::Kind kind = TextBlock::Kind::Paragraph, int level = 0);

    void setPage(int page) { m_page = page; }
    /// Removes the page numbers, for a document that turns out not to have them.
    void dropPages();
    [[nodiscard]] int page() const { return m_page; }
    /// Whether so many more UTF-16 units are within the limit.
    [[nodiscard]] bool hasRoomFor(qsizetype units) const { return m_text.size() + units <= m_maximumUnits; }
    [[nodiscard]] bool isBlockOpen() const { return m_text.size() > m_begin; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] std::vector<TextBlock> &blocks() { return m_blocks; }
    /// Success while the text is within its limit; otherwise Limit, and nothing more is added.
    [[nodiscard]] const Result<void> &state() const { return m_state; }

    /// Moves text and structure into a document.
    void finish(Document &document);

private:
    void trimEnd();

    QString m_name;
    qint64 m_maximumUnits;
    QString m_text;
    qsizetype m_begin = 0; ///< of the open block
    std::vector<TextBlock> m_blocks;
    int m_page = 0;
    Result<void> m_state;
};

} // namespace spotter
