// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_export.h"

#include "core/base/disk_sync.h"
#include "core/base/system_error.h"
#include "ui/graph/messages.h"

#include <QImage>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace spotter {
namespace {

constexpr qreal pictureMargin = 20;
constexpr qreal mostPixels = 64e6;
constexpr qreal longestSide = 30000; ///< QImage and its readers end at 32767

Error cannotWrite(const QSaveFile &file)
{
    return {ErrorCode::Io, GraphMessages::tr("%1 cannot be written: %2").arg(file.fileName(), deviceErrorText(file))};
}

void paintAll(QPainter &painter, const GraphPicture &picture)
{
    const QRectF bounds
        = picture.layout().bounds.adjusted(-pictureMargin, -pictureMargin, pictureMargin, pictureMargin);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), bounds.size()), picture.background());
    painter.translate(-bounds.topLeft());
    picture.paint(painter, bounds, 1, {}, {});
}

QSizeF sizeOf(const GraphPicture &picture)
{
    return picture.layout().bounds.adjusted(-pictureMargin, -pictureMargin, pictureMargin, pictureMargin).size();
}

} // namespace

Result<void> writeSvg(const GraphPicture &picture, const QString &path, const QString &title)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return std::unexpected(cannotWrite(file));
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&file);
        generator.setResolution(72); // a unit of the layout is a point
        generator.setSize(sizeOf(picture).toSize());
        generator.setViewBox(QRectF(QPointF(), sizeOf(picture)));
        generator.setTitle(title);
        QPainter painter(&generator);
        paintAll(painter, picture);
    }
    if (!commitToDisk(file)) return std::unexpected(cannotWrite(file));
    return {};
}

Result<void> writePng(const GraphPicture &picture, const QString &path)
{
    const QSizeF size = sizeOf(picture);
    const qreal scale = std::min({2.0, std::sqrt(mostPixels / (size.width() * size.height())),
        longestSide / std::max(size.width(), size.height())});
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return failure(
            ErrorCode::Limit, GraphMessages::tr("The picture is too large; filter the graph, or save it as SVG"));
    {
        QPainter painter(&image);
        painter.scale(scale, scale);
        paintAll(painter, picture);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return std::unexpected(cannotWrite(file));
    if (!image.save(&file, "PNG") || !commitToDisk(file)) return std::unexpected(cannotWrite(file));
    return {};
}

} // namespace spotter
