// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/markdown_style.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace spotter::textview {

namespace {

constexpr std::array<qreal, 6> headingScales = {1.4, 1.25, 1.12, 1.05, 1, 1};

void add(MarkdownStyle &style, qsizetype begin, qsizetype length, const QTextCharFormat &format)
{
    if (length > 0) style.formats.append({static_cast<int>(begin), static_cast<int>(length), format});
}

QFont scaledFont(QFont font, qreal scale)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * scale));
    else
        font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(true);
    return font;
}

/// Dims the markup on both sides and sets the format of the text between.
void addInline(MarkdownStyle &style, const QRegularExpressionMatch &match, const QTextCharFormat &format,
    const QTextCharFormat &mark)
{
    add(style, match.capturedStart(1), match.capturedLength(1), mark);
    add(style, match.capturedEnd(1), match.capturedStart(2) - match.capturedEnd(1), format);
    add(style, match.capturedStart(2), match.capturedLength(2), mark);
}

void addInlines(MarkdownStyle &style, const QString &block, const QTextCharFormat &mark, const QFont &font)
{
    static const QRegularExpression code(u"(`+)[^`]+(\\1)"_s);
    static const QRegularExpression strong(u"(\\*\\*|__)(?=\\S)[^*_]+?(?<=\\S)(\\1)"_s);
    static const QRegularExpression emphasis(u"(?<![*\\w])(\\*)(?=[^\\s*])[^*]+?(?<=[^\\s*])(\\*)(?!\\*)"_s);
    static const QRegularExpression link(u"(\\[)[^\\]\\[]+(\\]\\([^)\\s]*\\))"_s);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    QTextCharFormat italic;
    italic.setFontItalic(true);
    QTextCharFormat fixed;
    fixed.setFontFamilies({font.family()});
    QTextCharFormat underlined;
    underlined.setFontUnderline(true);
    for (const auto &[pattern, format] :
        {std::pair{&strong, bold}, {&emphasis, italic}, {&code, fixed}, {&link, underlined}}) {
        for (auto matches = pattern->globalMatch(block); matches.hasNext();)
            addInline(style, matches.next(), format, mark);
    }
}

} // namespace

MarkdownStyle markdownStyle(const QString &block, bool isCode, const ViewMetrics &metrics, const QColor &dimmed)
{
    static const QRegularExpression heading(u"^ {0,3}(#{1,6})[ \\t]"_s);
    static const QRegularExpression leadIn(u"^\\s*(?:>[> ]*|[-*+] |\\d{1,9}[.)] )"_s);
    MarkdownStyle style;
    QTextCharFormat mark;
    mark.setForeground(dimmed);
    if (isCode) {
        QTextCharFormat fixed;
        fixed.setFontFamilies({metrics.codeFont.family()});
        add(style, 0, block.size(), fixed);
        return style;
    }
    if (const auto match = heading.match(block); match.hasMatch()) {
        style.scale = headingScales[static_cast<size_t>(match.capturedLength(1) - 1)];
        QTextCharFormat large;
        large.setFont(scaledFont(metrics.font, style.scale), QTextCharFormat::FontPropertiesSpecifiedOnly);
        add(style, 0, block.size(), large);
        add(style, match.capturedStart(1), match.capturedLength(1), mark);
        return style;
    }
    if (const auto match = leadIn.match(block); match.hasMatch()) add(style, 0, match.capturedLength(), mark);
    addInlines(style, block, mark, metrics.codeFont);
    return style;
}

} // namespace spotter::textview
