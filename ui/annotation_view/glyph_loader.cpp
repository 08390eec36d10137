// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/glyph_loader.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>

namespace spotter::textview {

namespace {

constexpr qint64 sliceMs = 2;
constexpr qsizetype charactersAtOnce = 16;
constexpr qsizetype unitsAtOnce = 100'000; ///< looked through in a fraction of a slice

} // namespace

void GlyphLoader::start(const QString &text, const QFont &font, qreal devicePixelRatio)
{
    const bool isSameFont = !m_known.empty() && font == m_font && devicePixelRatio == m_devicePixelRatio;
    if (isSameFont && text == m_text) return;
    if (!isSameFont) {
        m_known.assign(0x10000, false);
        m_loaded = 0;
        m_font = font;
        m_devicePixelRatio = devicePixelRatio;
    }
    m_text = text;
    m_at = 0;
    m_timer.start(0, this);
}

QString GlyphLoader::nextCharacters()
{
    QString characters;
    const qsizetype end = std::min(m_text.size(), m_at + unitsAtOnce);
    for (; m_at < end && characters.size() < charactersAtOnce; ++m_at) {
        const QChar unit = m_text[m_at];
        if (m_known[unit.unicode()]) continue;
        m_known[unit.unicode()] = true;
        if (unit.isLetterOrNumber() || unit.isPunct() || unit.isSymbol()) characters += unit;
    }
    return characters;
}

void GlyphLoader::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) return;
    // The same kind of picture as a window's: other kinds have glyphs of their own.
    const auto side = static_cast<int>(std::ceil(m_devicePixelRatio));
    QImage picture(side, side, QImage::Format_RGB32);
    picture.setDevicePixelRatio(m_devicePixelRatio);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_font);
    QElapsedTimer clock;
    clock.start();
    do {
        const QString characters = nextCharacters();
        m_loaded += static_cast<int>(characters.size());
        if (!characters.isEmpty()) painter.drawText(QPointF(0, 1), characters);
    } while (m_at < m_text.size() && clock.elapsed() < sliceMs);
    if (m_at >= m_text.size()) m_timer.stop();
}

} // namespace spotter::textview
