// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/wrapping_label.h"

#include <algorithm>

namespace spotter {

WrappingLabel::WrappingLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void WrappingLabel::setText(const QString &text)
{
    QLabel::setText(text);
    fit();
}

void WrappingLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

/// Not by minimumSizeHint(): areas that scroll do not ask for it again when it changes.
void WrappingLabel::fit()
{
    setMinimumHeight(0); // it counts in heightForWidth()
    if (!text().isEmpty()) setMinimumHeight(std::max(0, heightForWidth(width())));
}

} // namespace spotter
