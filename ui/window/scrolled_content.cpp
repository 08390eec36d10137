// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/scrolled_content.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace spotter {

namespace {

constexpr int leastLines = 5;
constexpr int leastCharacters = 34; ///< of average width

} // namespace

ScrolledContent::ScrolledContent(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setWidget(content);
    content->setAutoFillBackground(false); // QScrollArea would paint another colour below it
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(content);
}

QSize ScrolledContent::sizeHint() const { return widget()->sizeHint(); }

QSize ScrolledContent::minimumSizeHint() const
{
    const QSize least = widget()->minimumSizeHint().expandedTo(widget()->minimumSize());
    const int height = std::min(least.height(), leastLines * fontMetrics().lineSpacing());
    const int width = least.width() + (height < least.height() ? verticalScrollBar()->sizeHint().width() : 0);
    return {std::min(width, leastCharacters * fontMetrics().averageCharWidth()), height};
}

bool ScrolledContent::eventFilter(QObject *watched, QEvent *event)
{
    // The content has other controls than before, so that it needs another width.
    if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace spotter
