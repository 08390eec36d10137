// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/outcome_bar.h"

#include "ui/training/training_words.h"

#include <QLabel>
#include <QPushButton>

namespace spotter {

OutcomeBar::OutcomeBar(QWidget *parent) : QuestionBar(parent) { OutcomeBar::retranslate(); }

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
    m_accept->setText(tr("Adopt"));
    m_accept->setToolTip(tr("Read with the new model from now on; the one in use stays in the history"));
    m_refuse->setText(tr("Discard"));
    m_refuse->setToolTip(tr("Throw the new model away and go on with the one in use"));
    if (m_outcome) m_text->setText(outcomeText(*m_outcome, m_previousF1, m_sentences));
}

} // namespace spotter
