// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/legend.h"

#include "ui/annotation_view/annotation_painter.h"

#include <QEvent>
#include <QFontInfo>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spotter::textview {

struct Legend::Entry {
    QString text;
    bool isBox = false;
    bool isUnderlined = false; ///< instead of a border
    QList<qreal> dashes; ///< of a box
    TripleStatus status = TripleStatus::LabelOnly; ///< of a line
    QString mark = {}; ///< on the label of a line
};

namespace {

constexpr int margin = 7;
constexpr int sampleWidth = 28;
/// Between a sample and its text, and half of what is between two entries.
constexpr int textGap = 6;
constexpr int entryGap = 18;

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

std::vector<Legend::Entry> Legend::entries() const
{
    return {
        {tr("Subject"), true, false, {}, {}},
        {tr("Object"), true, false, {3, 2}, {}},
        {tr("Entity in no triple"), true, true, {}, {}},
        {tr("Label"), false, false, {}, TripleStatus::LabelOnly},
        {tr("Label, also found by the model"), false, false, {}, TripleStatus::Agreement},
        {tr("Found only by the model"), false, false, {}, TripleStatus::ModelOnly},
        {tr("Rejected"), false, false, {}, TripleStatus::Rejected},
        {tr("Negated: the text denies it"), false, false, {}, TripleStatus::LabelOnly, QStringLiteral("¬")},
        {tr("Uncertain"), false, false, {}, TripleStatus::LabelOnly, QStringLiteral("?")},
        {tr("With a note"), false, false, {}, TripleStatus::LabelOnly, QStringLiteral("*")},
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
    update();
    Q_EMIT heightChanged();
    Q_EMIT expandedChanged(expanded);
}

std::vector<QRect> Legend::placesOf(const std::vector<Entry> &entries, int width) const
{
    const QFontMetrics metrics = fontMetrics();
    std::vector<QRect> places;
    QPoint at(margin, 4);
    for (const Entry &entry : entries) {
        const int wanted = sampleWidth + textGap + metrics.horizontalAdvance(entry.text);
        if (at.x() > margin && at.x() + wanted + margin > width) at = {margin, at.y() + metrics.height() + 1};
        places.emplace_back(at, QSize(wanted, metrics.height()));
        at.rx() += wanted + entryGap;
    }
    return places;
}

int Legend::heightForWidth(int width) const
{
    if (!m_isExpanded) return fontMetrics().height() + 4;
    return placesOf(entries(), width).back().bottom() + 5;
}

void Legend::paintSample(QPainter &painter, const Entry &entry, const QRectF &place) const
{
    if (entry.isBox) {
        const EntityColor colors = m_colors.entities.of(QString());
        const QRectF box = place.adjusted(2, 2.5, -2, -2.5);
        painter.setBrush(colors.fill);
        if (entry.isUnderlined) {
            painter.setPen(Qt::NoPen);
            painter.drawRoundedRect(box, 3, 3);
            painter.fillRect(underlineOf(box), colors.outline);
            return;
        }
        QPen pen(colors.outline, 1.1);
        if (!entry.dashes.isEmpty()) pen.setDashPattern(entry.dashes);
        painter.setPen(pen);
        painter.drawRoundedRect(box, 3, 3);
        return;
    }
    const StatusColors &colors = m_colors.of(entry.status);
    const qreal y = std::round(place.center().y()) + 0.5;
    QPen line(colors.faintLine, 1, entry.status == TripleStatus::Rejected ? Qt::DotLine : Qt::SolidLine);
    if (entry.status == TripleStatus::ModelOnly) line.setDashPattern({4, 3});
    painter.setPen(line);
    painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y));
    QPen outline(colors.pillText, 1);
    if (entry.status == TripleStatus::ModelOnly) outline.setDashPattern({3, 2});
    painter.setPen(outline);
    painter.setBrush(colors.pill);
    const qreal half = entry.mark.isEmpty() ? 4 : std::floor(place.height() / 2) - 1; // a mark needs room
    const QRectF pill(place.center().x() - 8, y - half, 16, 2 * half);
    painter.drawRoundedRect(pill, 3, 3);
    if (!entry.mark.isEmpty()) {
        painter.setPen(colors.pillText);
        painter.drawText(place, Qt::AlignCenter, entry.mark);
    }
    if (entry.status == TripleStatus::Rejected)
        painter.drawLine(QPointF(pill.left() + 3, y), QPointF(pill.right() - 3, y));
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), mixed(m_colors.base, m_colors.text, 0.05));
    painter.fillRect(QRect(0, 0, width(), 1), mixed(m_colors.base, m_colors.text, 0.16));
    painter.setPen(m_colors.dimmed);
    if (!m_isExpanded) {
        painter.drawText(rect().adjusted(margin, 1, -margin, 0), Qt::AlignRight | Qt::AlignVCenter, tr("Legend"));
        return;
    }
    const std::vector<Entry> shown = entries();
    const std::vector<QRect> places = placesOf(shown, width());
    for (size_t i = 0; i < shown.size(); ++i) {
        const QRect &place = places[i];
        paintSample(painter, shown[i], QRectF(place.left(), place.top(), sampleWidth, place.height()));
        painter.setPen(m_colors.text);
        painter.drawText(
            place.adjusted(sampleWidth + textGap, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter, shown[i].text);
    }
}

void Legend::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) setExpanded(!m_isExpanded);
}

void Legend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ParentChange || event->type() == QEvent::ApplicationFontChange) takeFont();
    if (event->type() == QEvent::FontChange) Q_EMIT heightChanged();
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Legend"));
        setToolTip(tr("Click to collapse or expand the legend"));
        Q_EMIT heightChanged();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace spotter::textview
