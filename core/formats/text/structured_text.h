// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/document.h"
#include "core/text/structure.h"

#include <QString>

#include <vector>

namespace spotter {

/// Builds the text of a laid-out document (HTML, DOCX, EPUB, PDF) block by block, with its structure. A block is closed
/// with a blank line, or with a line break between items of a list and rows of a table; what is white space only is
/// none.
class StructuredText {
public:
    /// name: of the file, for messages; maximumBytes: of the text that is built.
    StructuredText(QString name, qint64 maximumBytes);

    /// Adds to the block that is open. folded: runs of white space count as one space and are left out at its begin.
    void append(QStringView text, bool folded);
    /// A line break within the block; white space around it is left out.
    void breakLine();
    /// A tab between the cells of a row.
    void nextCell();
    /// Ends the block that is open, if there is anything in it. Limit: there is too much of it all, see state().
    void endBlock(TextBlock::Kind kind = TextBlock::Kind::Paragraph, int level = 0);

    void setPage(int page) { m_page = page; }
    /// Forgets the pages: they turned out not to be told.
    void dropPages();
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] bool isBlockOpen() const { return m_text.size() > m_begin; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] std::vector<TextBlock> &blocks() { return m_blocks; }
    /// What was added, as long as it is within its bounds; Limit otherwise, and nothing is added any more.
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
