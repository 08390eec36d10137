// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/outcome_bar.h"

#include "ui/training/training_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace spotter {

OutcomeBar::OutcomeBar(QWidget *parent)
    : QFrame(parent), m_text(new QLabel), m_adopt(new QPushButton), m_discard(new QPushButton)
{
    m_text->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_text->setFont(bold);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_adopt);
    buttons->addWidget(m_discard);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 9, 9, 9);
    layout->setSpacing(6);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_adopt, &QPushButton::clicked, this, &OutcomeBar::adopted);
    connect(m_discard, &QPushButton::clicked, this, &OutcomeBar::discarded);
    retranslate();
    hide();
}

void OutcomeBar::setOutcome(const TrainingOutcome &outcome, std::optional<double> previousF1, qint64 heldOutSentences)
{
    m_outcome = outcome;
    m_previousF1 = previousF1;
    m_sentences = heldOutSentences;
    retranslate();
    show();
}

void OutcomeBar::clear()
{
    m_outcome.reset();
    hide();
}

void OutcomeBar::retranslate()
{
    m_adopt->setText(tr("Adopt"));
    m_adopt->setToolTip(tr("Read with the new model from now on; the one in use stays in the history"));
    m_discard->setText(tr("Discard"));
    m_discard->setToolTip(tr("Throw the new model away and go on with the one in use"));
    if (m_outcome) m_text->setText(outcomeText(*m_outcome, m_previousF1, m_sentences));
}

void OutcomeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void OutcomeBar::paintEvent(QPaintEvent *)
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
