// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/plot_style.h"

namespace spotter {

QColor faded(QColor colour, float alpha)
{
    colour.setAlphaF(alpha);
    return colour;
}

CurveColours curveColours(const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    return {dark ? QColor(0x56, 0xB4, 0xE9) : QColor(0x00, 0x72, 0xB2),
        dark ? QColor(0xFF, 0x8F, 0x4A) : QColor(0xC2, 0x4F, 0x00)};
}

void styleAxes(QCPAxisRect &rect, const QPalette &palette, QFont font)
{
    const QColor text = palette.color(QPalette::Text);
    if (font.pointSizeF() > 0) font.setPointSizeF(font.pointSizeF() * 0.9);
    for (QCPAxis *axis : rect.axes()) {
        axis->setBasePen(QPen(faded(text, 0.4F)));
        axis->setTickPen(QPen(faded(text, 0.4F)));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(faded(text, 0.8F));
        axis->setTickLabelFont(font);
        axis->setLabelColor(faded(text, 0.8F));
        axis->setLabelFont(font);
        axis->setTickLengthIn(0);
        axis->setTickLengthOut(3);
        axis->grid()->setPen(QPen(faded(text, 0.12F)));
        axis->grid()->setZeroLinePen(Qt::NoPen);
        axis->grid()->setVisible(axis->axisType() == QCPAxis::atLeft);
    }
}

} // namespace spotter
