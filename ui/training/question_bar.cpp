// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/question_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace spotter {

QuestionBar::QuestionBar(QWidget *parent)
    : QFrame(parent), m_text(new WrappingLabel), m_accept(new QPushButton), m_refuse(new QPushButton),
      m_buttons(new QHBoxLayout)
{
    QFont bold = font();
    bold.setBold(true);
    m_text->setFont(bold);
    m_buttons->setSpacing(6);
    m_buttons->addWidget(m_accept);
    m_buttons->addWidget(m_refuse);
    m_buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 9, 9, 9);
    layout->setSpacing(6);
    layout->addWidget(m_text);
    layout->addLayout(m_buttons);
    connect(m_accept, &QPushButton::clicked, this, &QuestionBar::accepted);
    connect(m_refuse, &QPushButton::clicked, this, &QuestionBar::refused);
    hide();
}

void QuestionBar::prefer(QPushButton *answer)
{
    QPushButton *other = answer == m_accept ? m_refuse : m_accept;
    m_buttons->removeWidget(answer);
    m_buttons->insertWidget(0, answer);
    setTabOrder(answer, other);
    answer->setDefault(true);
    other->setDefault(false);
}

void QuestionBar::addButton(QPushButton *button) { m_buttons->insertWidget(m_buttons->count() - 1, button); }

void QuestionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void QuestionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = palette().color(QPalette::Highlight);
    painter.setPen(QPen(ground, 1));
    ground.setAlphaF(0.14F);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace spotter
