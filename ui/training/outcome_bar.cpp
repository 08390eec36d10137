// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/outcome_bar.h"

#include "ui/training/training_words.h"

#include <QLabel>
#include <QPushButton>

namespace spotter {

OutcomeBar::OutcomeBar(QWidget *parent) : QuestionBar(parent), m_elsewhere(new QPushButton)
{
    addButton(m_elsewhere);
    connect(m_elsewhere, &QPushButton::clicked, this, &OutcomeBar::saveElsewhereRequested);
    OutcomeBar::retranslate();
}

void OutcomeBar::setOutcome(const TrainingOutcome &outcome, std::optional<double> previousF1)
{
    m_outcome = outcome;
    m_previousF1 = previousF1;
    setEnabled(true);
    retranslate();
    show();
}

void OutcomeBar::setPreviousF1(std::optional<double> previousF1)
{
    m_previousF1 = previousF1;
    retranslate();
}

void OutcomeBar::clear()
{
    m_outcome.reset();
    hide();
}

void OutcomeBar::retranslate()
{
    m_accept->setText(tr("Adopt"));
    m_accept->setToolTip(tr("Use the new model from now on; the current one stays in the list of earlier runs"));
    m_refuse->setText(tr("Discard"));
    m_refuse->setToolTip(tr("Delete the new model and keep using the current one"));
    m_elsewhere->setText(tr("Save Elsewhere…"));
    m_elsewhere->setToolTip(tr("Save the model in a folder of your choice"));
    m_elsewhere->setVisible(m_outcome && m_outcome->unsaved);
    if (!m_outcome) return;
    const QJsonObject metrics = m_outcome->model->training().value(QStringLiteral("metrics")).toObject();
    const qint64 sentences = metrics.value(QStringLiteral("sentences")).toInteger();
    QString text = outcomeText(*m_outcome, m_previousF1, sentences);
    if (m_outcome->unsaved)
        text += u'\n'
            + tr("The model could not be saved and is only in memory: %1. Adopt tries to save it again; or save it "
                 "elsewhere.")
                  .arg(m_outcome->unsaved->message);
    m_text->setText(text);
}

} // namespace spotter
