// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/text/structured_text.h"

#include <QXmlStreamReader>

#include <vector>

namespace spotter {

/// Makes text from the tokens of an OpenDocument's content.xml: paragraphs, headings, items, rows; notes are at the
/// end.
class OdtText {
public:
    explicit OdtText(StructuredText &out) : m_out(out) { }

    [[nodiscard]] Result<void> visit(const QXmlStreamReader &xml);
    /// Appends the notes.
    void finish();

private:
    void begin(const QXmlStreamReader &xml, QStringView name);
    void end(QStringView name);
    void endParagraph();

    /// A stack, because frames and notes contain paragraphs inside paragraphs.
    struct Paragraph {
        QString text;
        int level = 0;
        bool isNote = false;
    };

    StructuredText &m_out;
    std::vector<Paragraph> m_paragraphs;
    std::vector<QString> m_notes;
    int m_skipDepth = 0; ///< inside elements that are not shown
    int m_rowDepth = 0;
    int m_itemDepth = 0;
    int m_noteDepth = 0;
};

} // namespace spotter
