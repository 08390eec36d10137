// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_delegate.h"

#include "ui/review/review_model.h"

#include <QApplication>
#include <QFontInfo>
#include <QPainter>

#include <algorithm>

namespace spotter {
namespace {

constexpr int margin = 6;

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(std::max(6.0, QFontInfo(font).pointSizeF() * 0.86));
    return small;
}

/// Draws an elided line at the top of the rectangle; returns the rest below it.
QRect drawLine(QPainter &painter, const QRect &room, const QString &text, int rightMargin = 0)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect line(room.left(), room.top(), room.width() - rightMargin, metrics.height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(text, Qt::ElideRight, line.width()));
    return room.adjusted(0, metrics.height(), 0, 0);
}

} // namespace

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int small = QFontMetrics(smallFont(option.font)).height();
    return {120, QFontMetrics(option.font).height() + 2 * small + 2 * margin};
}

void ReviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QColor strong = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = item.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText);
    QRect room = item.rect.adjusted(margin, margin, -margin, -margin);

    painter->save();
    painter->setFont(smallFont(item.font));
    const QString doubt = index.data(ReviewModel::DoubtRole).toString();
    const int doubtWidth = painter->fontMetrics().horizontalAdvance(doubt);
    painter->setPen(quiet);
    painter->drawText(room, Qt::AlignRight | Qt::AlignTop | Qt::TextSingleLine, doubt);
    room = drawLine(*painter, room, index.data(ReviewModel::TitleRole).toString(), doubtWidth + margin);
    painter->setFont(item.font);
    painter->setPen(strong);
    room = drawLine(*painter, room, index.data(ReviewModel::TripleRole).toString());
    painter->setFont(smallFont(item.font));
    painter->setPen(quiet);
    drawLine(*painter, room, index.data(ReviewModel::ReasonRole).toString());
    painter->restore();
}

} // namespace spotter
