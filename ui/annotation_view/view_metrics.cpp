// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/view_metrics.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace spotter::textview {

namespace {

QFont scaled(QFont font, qreal factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    else
        font.setPointSizeF(std::max(1.0, font.pointSizeF() * factor));
    return font;
}

} // namespace

ViewMetrics::ViewMetrics(const QFont &viewFont, qreal zoom, LineSpacing spacing)
    : spacing(spacing),
      // Text for long reading is a little larger than the labels of buttons.
      font(scaled(viewFont, 1.15 * zoom)), labelFont(scaled(viewFont, 0.86 * zoom))
{
    codeFont = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    em = std::max(4.0, font.pixelSize() > 0 ? qreal(font.pixelSize()) : QFontInfo(font).pixelSize() * 1.0);
    labelEm = std::max(3.0, QFontInfo(labelFont).pixelSize() * 1.0);
    ascent = std::ceil(em * 0.98);
    descent = std::ceil(em * 0.27);
    belowLine = std::round(em * 0.16);
    boxGap = std::round(em * 0.22);
    pillHeight = std::round(labelEm * 1.34);
    pillPadding = std::round(labelEm * 0.42);
    trackPitch = pillHeight + 2;
    busHeight = std::round(em * 0.3);
    gutter = std::round(em * 1.7) + 6;
    paragraphGap = std::round(em * 0.35);
}

const PredicateLabel &ViewMetrics::label(const QString &predicate) const
{
    const auto known = m_labels.constFind(predicate);
    if (known != m_labels.cend()) return *known;
    const QFontMetricsF metrics(labelFont);
    const QString line = predicate.simplified();
    const QString text = metrics.elidedText(line, Qt::ElideMiddle, labelEm * 14);
    return *m_labels.insert(predicate, {text, std::ceil(metrics.horizontalAdvance(text)) + 2 * pillPadding});
}

qreal ViewMetrics::numberMargin(int lastNumber) const
{
    // Room for at least three digits, so that the text width rarely changes between documents.
    int digits = 3;
    for (int least = 1000; lastNumber >= least && digits < 9; least *= 10) ++digits;
    return std::ceil(digits * QFontMetricsF(labelFont).horizontalAdvance(u'0') + em * 0.4);
}

qreal ViewMetrics::room(int trackCount) const
{
    // The boxes of nested mentions extend into the gap, arcs or not.
    if (trackCount == 0 && spacing == LineSpacing::Compact) return std::ceil(boxGap);
    return std::ceil(busHeight + boxGap + std::max(1, trackCount) * trackPitch);
}

} // namespace spotter::textview
