// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/outcome_bar.h"

#include "core/model/usability.h"

#include <QLabel>
#include <QPushButton>

namespace spotter {

OutcomeBar::OutcomeBar(QWidget *parent)
    : QuestionBar(parent), m_elsewhere(new QPushButton), m_changes(new QPushButton), m_evaluate(new QPushButton),
      m_holdOut(new QPushButton)
{
    for (QPushButton *button : {m_changes, m_evaluate, m_holdOut, m_elsewhere}) addButton(button);
    connect(m_changes, &QPushButton::clicked, this, &OutcomeBar::changesRequested);
    connect(m_evaluate, &QPushButton::clicked, this, &OutcomeBar::evaluationRequested);
    connect(m_holdOut, &QPushButton::clicked, this, &OutcomeBar::holdOutRequested);
    connect(m_elsewhere, &QPushButton::clicked, this, &OutcomeBar::saveElsewhereRequested);
    OutcomeBar::retranslate();
}

void OutcomeBar::setOutcome(const TrainingOutcome &outcome)
{
    if (!m_outcome || m_outcome->model != outcome.model) {
        m_compared.reset();
        m_hasHeldOut = false;
    }
    m_outcome = outcome;
    m_isAskedFirst = false;
    setEnabled(true);
    retranslate();
    show();
}

void OutcomeBar::setPrevious(std::optional<double> f1, const std::optional<F1Interval> &interval)
{
    m_previousF1 = f1;
    m_previousInterval = interval;
    m_compared.reset(); // it was with another model
    retranslate();
}

void OutcomeBar::setCompared(const ComparedScores &compared)
{
    m_compared = compared;
    retranslate();
}

void OutcomeBar::setHeldOut()
{
    m_hasHeldOut = true;
    retranslate();
}

void OutcomeBar::clear()
{
    m_outcome.reset();
    m_compared.reset();
    hide();
}

void OutcomeBar::askFirst()
{
    if (!m_outcome) return;
    m_isAskedFirst = true;
    retranslate();
    (whyNothing().isEmpty() ? m_accept : m_refuse)->setFocus(Qt::OtherFocusReason);
}

QString OutcomeBar::whyNothing() const
{
    if (!m_outcome || (m_compared && m_compared->found > 0)) return {};
    return whyNothingIsFound(m_outcome->model->training());
}

OutcomeFigures OutcomeBar::figures() const
{
    const QJsonObject metrics = m_outcome->model->training().value(QStringLiteral("metrics")).toObject();
    OutcomeFigures figures{.f1 = m_outcome->devScore.total.f1(),
        .interval = intervalFrom(metrics),
        .previousF1 = m_previousF1,
        .previousInterval = m_previousInterval,
        .heldOutSentences = metrics.value(QStringLiteral("sentences")).toInteger(),
        .stoppedEarly = m_outcome->stoppedEarly,
        .whyNothing = whyNothing()};
    if (!m_compared || m_compared->sentences == 0) return figures;
    figures.f1 = m_compared->after;
    figures.interval = m_compared->afterInterval;
    figures.previousF1 = m_compared->before;
    figures.previousInterval = m_compared->beforeInterval;
    figures.difference = m_compared->difference;
    figures.heldOutSentences = m_compared->sentences;
    return figures;
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
    m_changes->setText(tr("Show Changes"));
    m_changes->setToolTip(tr("List the sentences whose triples would change with the new model"));
    m_changes->setVisible(m_compared && m_compared->gained + m_compared->lost > 0);
    m_evaluate->setText(tr("Evaluate…"));
    m_evaluate->setToolTip(
        tr("Compare both models by predicate, and list what they miss and what they find by mistake"));
    m_evaluate->setVisible(m_outcome && !m_outcome->unsaved); // it is loaded from its folder
    m_holdOut->setText(tr("Hold Out a Tenth"));
    m_holdOut->setToolTip(tr("Use a random tenth of the labelled training documents to evaluate models instead of "
                             "training on them, from the next run on; it can be undone"));
    // With a handful of sentences there is nothing to hold out yet.
    m_holdOut->setVisible(m_outcome && figures().areTooFew() && !m_hasHeldOut
        && (whyNothing().isEmpty() || !hasTooFewSentences(m_outcome->model->training())));
    prefer(whyNothing().isEmpty() ? m_accept : m_refuse);
    if (!m_outcome) return;
    const OutcomeFigures known = figures();
    QString text = outcomeText(known);
    m_text->setToolTip(known.interval
            ? tr("In brackets: the range that contains the true F1 in 95 of 100 cases, estimated from the held-out "
                 "sentences")
            : QString());
    if (m_compared && m_compared->examples > 0)
        text += u'\n'
            + tr("In %Ln example sentence(s), %1 triples appear and %2 disappear.", nullptr, int(m_compared->examples))
                  .arg(m_compared->gained)
                  .arg(m_compared->lost);
    if (m_outcome->unsaved)
        text += u'\n'
            + tr("The model could not be saved and is only in memory: %1. Adopt tries to save it again; or save it "
                 "elsewhere.")
                  .arg(m_outcome->unsaved->message);
    if (m_isAskedFirst)
        text = tr("This model is waiting for your decision: adopt or discard it, then retrain.") + u'\n' + text;
    m_text->setText(text);
}

} // namespace spotter
