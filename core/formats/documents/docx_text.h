// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/text/structured_text.h"

#include <QHash>
#include <QXmlStreamReader>

#include <vector>

namespace spotter {

/// The heading levels of a DOCX's paragraph styles, by style id; level 0 takes a style out of the outline.
using HeadingStyles = QHash<QString, int>;

/// Collects the heading levels from word/styles.xml, token by token.
class HeadingStylesReader {
public:
    void visit(const QXmlStreamReader &xml);
    /// With the levels that styles inherit from the styles that they are based on.
    [[nodiscard]] HeadingStyles styles() const;

private:
    struct Style {
        QString basedOn;
        int level = -1; ///< -1: not set
    };
    QHash<QString, Style> m_styles;
    QString m_current;
};

/// Makes text from the tokens of word/document.xml or of its notes.
class DocxText {
public:
    enum class Part { Body, Notes };
    DocxText(StructuredText &out, const HeadingStyles &styles, Part part);

    [[nodiscard]] Result<void> visit(const QXmlStreamReader &xml);
    /// Whether the document contains page breaks of Word's last layout.
    [[nodiscard]] bool hasPages() const { return m_hasPages; }

private:
    void begin(const QXmlStreamReader &xml, QStringView name);
    void beginRunContent(const QXmlStreamReader &xml, QStringView name);
    void end(QStringView name);
    void endParagraph();

    /// A stack, because text boxes contain paragraphs inside paragraphs.
    struct Paragraph {
        QString text;
        int level = 0;
        bool isItem = false;
        int page = 0;
    };

    StructuredText &m_out;
    const HeadingStyles &m_styles;
    Part m_part;
    std::vector<Paragraph> m_paragraphs;
    int m_skipDepth = 0; ///< inside elements that are not shown
    int m_rowDepth = 0;
    bool m_inText = false;
    bool m_hasPages = false;
};

} // namespace spotter
