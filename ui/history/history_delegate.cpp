// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_delegate.h"

#include "ui/history/history_model.h"

#include <QApplication>
#include <QFontInfo>
#include <QPainter>

#include <algorithm>

namespace spotter {
namespace {

constexpr int margin = 6;
constexpr int markRoom = 16;

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(std::max(6.0, QFontInfo(font).pointSizeF() * 0.86));
    return small;
}

} // namespace

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = QFontMetrics(option.font).height() + QFontMetrics(smallFont(option.font)).height() + 2 * margin;
    return {120, height};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const bool done = StepState(index.data(HistoryModel::StateRole).toInt()) == StepState::Done;
    const bool current = index.data(HistoryModel::CurrentRole).toBool();
    const QColor strong = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = item.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText);
    const QRect room = item.rect.adjusted(margin + markRoom, margin, -margin, -margin);

    painter->save();
    if (current) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? strong : item.palette.color(QPalette::Link));
        const QPointF centre(item.rect.left() + margin + 5, room.top() + QFontMetrics(item.font).height() / 2.0);
        painter->drawEllipse(centre, 4, 4);
    }
    QFont font = item.font;
    font.setBold(current);
    font.setStrikeOut(!done);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(done ? strong : quiet);
    const QRect first(room.left(), room.top(), room.width(), metrics.height());
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, first.width()));
    const QFont small = smallFont(item.font);
    const QFontMetrics smallMetrics(small);
    painter->setFont(small);
    painter->setPen(quiet);
    const QRect second(room.left(), room.bottom() + 1 - smallMetrics.height(), room.width(), smallMetrics.height());
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        smallMetrics.elidedText(index.data(HistoryModel::WhoWhenRole).toString(), Qt::ElideRight, second.width()));
    painter->restore();
}

} // namespace spotter
