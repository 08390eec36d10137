// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/text/structured_text.h"

#include <QHash>
#include <QXmlStreamReader>

#include <vector>

namespace spotter {

/// The level of the headings among a DOCX's paragraph styles, by style id; 0 takes a style out of an outline.
using HeadingStyles = QHash<QString, int>;

/// Collects what word/styles.xml says of headings, token by token.
class HeadingStylesReader {
public:
    void visit(const QXmlStreamReader &xml);
    /// With the levels that styles take over from those they are based on.
    [[nodiscard]] HeadingStyles styles() const;

private:
    struct Style {
        QString basedOn;
        int level = -1; ///< -1: not said
    };
    QHash<QString, Style> m_styles;
    QString m_current;
};

/// Makes text of the tokens of word/document.xml, or of its notes.
class DocxText {
public:
    enum class Part { Body, Notes };
    DocxText(StructuredText &out, const HeadingStyles &styles, Part part);

    [[nodiscard]] Result<void> visit(const QXmlStreamReader &xml);
    /// Whether Word left a page break of its last layout.
    [[nodiscard]] bool hasPages() const { return m_hasPages; }

private:
    void begin(const QXmlStreamReader &xml, QStringView name);
    void beginRunContent(const QXmlStreamReader &xml, QStringView name);
    void end(QStringView name);
    void endParagraph();

    /// Text boxes hold paragraphs inside of paragraphs.
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
    int m_skipDepth = 0; ///< inside of what is not shown
    int m_rowDepth = 0;
    bool m_inText = false;
    bool m_hasPages = false;
};

} // namespace spotter
