// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/json_view/lazy_highlighter.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

#include <QElapsedTimer>
#include <QPalette>
#include <QTextDocument>

namespace spotter {

namespace {

/// A frame has 16 ms; layout and painting need most of it.
constexpr qint64 sliceMs = 4;

} // namespace

LazyHighlighter::LazyHighlighter(QTextDocument &document, QObject *parent) : QObject(parent), m_document(document)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LazyHighlighter::highlightSlice);
}

void LazyHighlighter::setLanguage(const QString &name)
{
    setDefinition(name.isEmpty() ? KSyntaxHighlighting::Definition() : m_repository.definitionForName(name));
    restart();
}

void LazyHighlighter::setPalette(const QPalette &palette)
{
    const KSyntaxHighlighting::Theme chosen = m_repository.themeForPalette(palette);
    if (chosen.name() == m_theme.name()) return;
    m_theme = chosen;
    setTheme(chosen);
    restart();
}

void LazyHighlighter::restart()
{
    m_next = 0;
    m_state = {};
    m_timer.start();
}

void LazyHighlighter::highlightSlice()
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    QTextBlock block = m_document.findBlockByNumber(m_next);
    int dirtyFrom = -1;
    int dirtyTo = -1;
    for (; block.isValid() && sinceStart.elapsed() < sliceMs; block = block.next()) {
        m_formats.clear();
        if (definition().isValid()) m_state = highlightLine(block.text(), m_state);
        if (block.layout()->formats() == m_formats) continue;
        block.layout()->setFormats(m_formats);
        if (dirtyFrom < 0) dirtyFrom = block.position();
        dirtyTo = block.position() + block.length();
    }
    if (dirtyFrom >= 0) m_document.markContentsDirty(dirtyFrom, dirtyTo - dirtyFrom);
    m_next = block.isValid() ? block.blockNumber() : m_document.blockCount();
    if (!block.isValid()) m_timer.stop();
}

void LazyHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length == 0 || format.isDefaultTextStyle(m_theme)) return;
    QTextCharFormat text;
    if (format.hasTextColor(m_theme)) text.setForeground(format.textColor(m_theme));
    if (format.isBold(m_theme)) text.setFontWeight(QFont::Bold);
    if (format.isItalic(m_theme)) text.setFontItalic(true);
    m_formats.append({offset, length, text});
}

} // namespace spotter
