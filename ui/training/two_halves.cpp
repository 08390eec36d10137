// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/two_halves.h"

namespace spotter {
namespace {

constexpr int leastCharactersSideBySide = 80;

} // namespace

TwoHalves::TwoHalves(QWidget *controls, QWidget *shown, Shares shares, QWidget *parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this)), m_shares(shares)
{
    m_layout->setContentsMargins(9, 9, 9, 9);
    m_layout->setSpacing(9);
    m_layout->addWidget(controls);
    m_layout->addWidget(shown, 1);
}

bool TwoHalves::isSideBySide() const { return m_layout->direction() == QBoxLayout::LeftToRight; }

void TwoHalves::resizeEvent(QResizeEvent *event)
{
    const bool isWide = width() > fontMetrics().averageCharWidth() * leastCharactersSideBySide;
    if (isWide != isSideBySide()) {
        m_layout->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        m_layout->setStretch(0, isWide ? m_shares.controls : 0);
        m_layout->setStretch(1, isWide ? m_shares.shown : 1);
        m_layout->activate(); // at once: the scroll bars around it depend on it
    }
    QWidget::resizeEvent(event);
}

} // namespace spotter
