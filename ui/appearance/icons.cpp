// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

static void initialiseIcons() { Q_INIT_RESOURCE(spotter_icons); }

namespace spotter {
namespace {

class PaletteIconEngine final : public QIconEngine {
public:
    explicit PaletteIconEngine(const QString &name) : m_name(name)
    {
        QFile file(u":/icons/%1.svg"_s.arg(name));
        Q_ASSERT_X(file.exists(), "icon", qPrintable(name));
        if (file.open(QIODevice::ReadOnly)) m_drawing = file.readAll();
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray drawing = m_drawing;
        drawing.replace("currentColor", colorFor(mode).name().toUtf8());
        QSvgRenderer renderer(drawing);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    // size is in device pixels. The palette is part of the key, so a new theme redraws the icons.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const QString key = u"spotter-%1-%2-%3-%4-%5"_s.arg(m_name, colorFor(mode).name(),
            QString::number(size.width()), QString::number(size.height()), QString::number(scale));
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }
    QIconEngine *clone() const override { return new PaletteIconEngine(*this); }
    QString key() const override { return u"spotter-palette"_s; }

private:
    static QColor colorFor(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::Active, QPalette::ButtonText);
    }

    QString m_name;
    QByteArray m_drawing;
};

} // namespace

QIcon icon(const QString &name)
{
    initialiseIcons();
    return QIcon(new PaletteIconEngine(name));
}

QIcon programIcon()
{
    initialiseIcons();
    return QIcon(u":/icons/spotter.svg"_s);
}

} // namespace spotter
