// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_browser.h"

#include "ui/shell/help_pages.h"

#include <QEvent>
#include <QFileInfo>
#include <QFontDatabase>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

QString idOf(const QUrl &source) { return QFileInfo(source.path()).completeBaseName(); }

/// Gives the headings their anchors, and sizes that suit a window rather than a web page.
void styleHeadings(QTextDocument &document, const QStringList &anchors)
{
    qsizetype heading = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == 0) continue;
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setProperty(QTextFormat::FontSizeAdjustment, qMax(0, 3 - level));
        format.setFontWeight(QFont::DemiBold);
        const QString anchor = anchors.value(heading++);
        if (!anchor.isEmpty()) {
            format.setAnchor(true);
            format.setAnchorNames({anchor});
        }
        cursor.mergeCharFormat(format);
        QTextBlockFormat spacing;
        spacing.setTopMargin(level == 1 ? 0 : 14);
        spacing.setBottomMargin(6);
        cursor.mergeBlockFormat(spacing);
    }
}

void styleCode(QTextDocument &document, const QPalette &palette)
{
    QTextCharFormat code;
    code.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    code.setFontFixedPitch(true);
    code.setBackground(palette.alternateBase());
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const bool whole = block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage)
            || block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) || block.blockFormat().nonBreakableLines();
        if (whole) {
            QTextBlockFormat format;
            format.setBackground(palette.alternateBase());
            QTextCursor(block).mergeBlockFormat(format);
        }
        std::vector<std::pair<int, int>> pieces; // merging a format ends an iteration over fragments
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            if (whole || fragment.charFormat().fontFixedPitch())
                pieces.emplace_back(fragment.position(), fragment.position() + fragment.length());
        }
        for (const auto &[begin, end] : pieces) {
            QTextCursor cursor(&document);
            cursor.setPosition(begin);
            cursor.setPosition(end, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(code);
        }
    }
}

void styleTables(QTextDocument &document)
{
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table) continue;
        QTextTableFormat format = table->format();
        format.setCellPadding(4);
        format.setCellSpacing(0);
        format.setBorder(0);
        format.setTopMargin(6);
        format.setBottomMargin(10);
        table->setFormat(format);
    }
}

} // namespace

HelpBrowser::HelpBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenExternalLinks(true);
    document()->setDocumentMargin(12);
    document()->setIndentWidth(20);
    connect(this, &QTextBrowser::sourceChanged, this, &HelpBrowser::finishPage);
}

void HelpBrowser::showPlace(const HelpPlace &place)
{
    QUrl url(u"qrc:/help/%1/%2.md"_s.arg(helpLanguage(), place.page));
    url.setFragment(place.anchor.isEmpty() ? QString() : place.anchor);
    setSource(url, QTextDocument::MarkdownResource);
}

HelpPlace HelpBrowser::place() const { return {idOf(m_shown), m_shown.fragment()}; }

QVariant HelpBrowser::loadResource(int type, const QUrl &name)
{
    if (type == QTextDocument::MarkdownResource) return helpPage(idOf(name), helpLanguage()).markdown;
    return QTextBrowser::loadResource(type, name);
}

/// sourceChanged comes at each link, within the page, too, and on the way back; source() is still the page before.
void HelpBrowser::finishPage(const QUrl &source)
{
    m_shown = source;
    styleHeadings(*document(), helpPage(idOf(source), helpLanguage()).anchors);
    styleCode(*document(), palette());
    styleTables(*document());
    if (source.hasFragment()) scrollToAnchor(source.fragment());
}

void HelpBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    // The colours of links and code are in the document.
    if (event->type() == QEvent::PaletteChange && m_shown.isValid()) reload();
}

} // namespace spotter
