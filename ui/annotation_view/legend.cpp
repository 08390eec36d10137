// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/legend.h"

#include <QEvent>
#include <QFontInfo>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spotter::textview {

struct Legend::Row {
    QString text;
    bool isBox = false;
    QList<qreal> dashes; ///< of a box
    Standing standing = Standing::LabelOnly; ///< of a line
    QString mark = {}; ///< on the label of a line
};

namespace {

constexpr int margin = 7;
constexpr int sampleWidth = 28;

} // namespace

Legend::Legend(QWidget *parent) : QWidget(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus);
    takeFont();
    setAccessibleName(tr("Legend"));
    setToolTip(tr("Click to collapse or expand the legend"));
}

void Legend::takeFont()
{
    QFont small = parentWidget()->font();
    small.setPointSizeF(std::max(1.0, QFontInfo(small).pointSizeF() * 0.86));
    setFont(small);
}

std::vector<Legend::Row> Legend::rows() const
{
    return {
        {tr("Subject"), true, {}, {}},
        {tr("Object"), true, {3, 2}, {}},
        {tr("Entity in no triple"), true, {1, 2}, {}},
        {tr("Label"), false, {}, Standing::LabelOnly},
        {tr("Label, also found by the model"), false, {}, Standing::Agreement},
        {tr("Found only by the model"), false, {}, Standing::ModelOnly},
        {tr("Rejected"), false, {}, Standing::Rejected},
        {tr("Negated: the text denies it"), false, {}, Standing::LabelOnly, QStringLiteral("¬")},
        {tr("Uncertain"), false, {}, Standing::LabelOnly, QStringLiteral("?")},
        {tr("With a note"), false, {}, Standing::LabelOnly, QStringLiteral("*")},
    };
}

void Legend::setColors(const ViewColors &colors)
{
    m_colors = colors;
    update();
}

void Legend::setExpanded(bool expanded)
{
    if (expanded == m_isExpanded) return;
    m_isExpanded = expanded;
    place();
    Q_EMIT expandedChanged(expanded);
}

QSize Legend::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int line = metrics.height();
    if (!m_isExpanded) return {metrics.horizontalAdvance(tr("Legend")) + 2 * margin, line + 6};
    int width = 0;
    int count = 0;
    for (const Row &row : rows()) {
        width = std::max(width, metrics.horizontalAdvance(row.text));
        ++count;
    }
    return {width + sampleWidth + 3 * margin, count * line + 2 * margin - 4};
}

void Legend::place()
{
    const QSize size = sizeHint();
    const QRect room = parentWidget()->rect();
    setGeometry(QRect(room.bottomRight() - QPoint(size.width() + margin, size.height() + margin), size));
    update();
    Q_EMIT placed();
}

int Legend::coveredHeight() const { return sizeHint().height() + 2 * margin; }

void Legend::paintSample(QPainter &painter, const Row &row, const QRectF &place) const
{
    if (row.isBox) {
        const EntityColor colors = m_colors.entities.of(QString());
        QPen pen(colors.outline, 1.1);
        if (!row.dashes.isEmpty()) pen.setDashPattern(row.dashes);
        painter.setPen(pen);
        painter.setBrush(colors.fill);
        painter.drawRoundedRect(place.adjusted(2, 2.5, -2, -2.5), 3, 3);
        return;
    }
    const StandingColors &colors = m_colors.of(row.standing);
    const qreal y = std::round(place.center().y()) + 0.5;
    QPen line(colors.faintLine, 1, row.standing == Standing::Rejected ? Qt::DotLine : Qt::SolidLine);
    if (row.standing == Standing::ModelOnly) line.setDashPattern({4, 3});
    painter.setPen(line);
    painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y));
    QPen outline(colors.pillText, 1);
    if (row.standing == Standing::ModelOnly) outline.setDashPattern({3, 2});
    painter.setPen(outline);
    painter.setBrush(colors.pill);
    const qreal half = row.mark.isEmpty() ? 4 : std::floor(place.height() / 2) - 1; // a mark needs room
    const QRectF pill(place.center().x() - 8, y - half, 16, 2 * half);
    painter.drawRoundedRect(pill, 3, 3);
    if (!row.mark.isEmpty()) {
        painter.setPen(colors.pillText);
        painter.drawText(place, Qt::AlignCenter, row.mark);
    }
    if (row.standing == Standing::Rejected) painter.drawLine(QPointF(pill.left() + 3, y), QPointF(pill.right() - 3, y));
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mixed(m_colors.base, m_colors.text, 0.22), 1));
    painter.setBrush(mixed(m_colors.base, m_colors.text, 0.05)); // opaque: overlapping texts would be unreadable
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setPen(m_colors.dimmed);
    if (!m_isExpanded) {
        painter.drawText(rect(), Qt::AlignCenter, tr("Legend"));
        return;
    }
    const int height = fontMetrics().height();
    int y = margin - 2;
    for (const Row &row : rows()) {
        paintSample(painter, row, QRectF(margin, y, sampleWidth, height));
        painter.setPen(m_colors.text);
        painter.drawText(
            QRect(2 * margin + sampleWidth, y, width(), height), Qt::AlignLeft | Qt::AlignVCenter, row.text);
        y += height;
    }
}

void Legend::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) setExpanded(!m_isExpanded);
}

void Legend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ParentChange || event->type() == QEvent::ApplicationFontChange) takeFont();
    if (event->type() == QEvent::FontChange) place();
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Legend"));
        setToolTip(tr("Click to collapse or expand the legend"));
        place();
    }
    QWidget::changeEvent(event);
}

} // namespace spotter::textview
