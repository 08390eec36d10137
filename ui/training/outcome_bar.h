// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "ui/training/compared_scores.h"
#include "ui/training/question_bar.h"
#include "ui/training/training_words.h"

#include <optional>

namespace spotter {

/// The result of a run: its score compared with the current model, what changes in example sentences, and the question
/// whether to adopt it; if too few sentences are held out to tell, an offer to hold out more. A model that finds
/// nothing is offered to be discarded. Hidden while there is no result.
class OutcomeBar final : public QuestionBar {
    Q_OBJECT
public:
    explicit OutcomeBar(QWidget *parent = nullptr);

    void setOutcome(const TrainingOutcome &outcome);
    /// The F1 of the current model when it was trained.
    void setPrevious(std::optional<double> f1, const std::optional<F1Interval> &interval);
    /// Scores that can be compared, which replace those of the training runs.
    void setCompared(const ComparedScores &compared);
    /// Sentences were held out for the next run: the offer is not made again for this result.
    void setHeldOut();
    void clear();
    /// Says that another run has to wait for the answer, and moves the focus here.
    void askFirst();
    [[nodiscard]] const std::optional<TrainingOutcome> &outcome() const { return m_outcome; }

Q_SIGNALS:
    /// Request to save a model that is not on disk in a place of the user's choice.
    void saveElsewhereRequested();
    /// Request to hold out a tenth of the training documents.
    void holdOutRequested();
    void changesRequested();
    /// Request for all figures and mistakes of the new model.
    void evaluationRequested();

private:
    void retranslate() override;

    [[nodiscard]] OutcomeFigures figures() const;
    /// Why the new model finds nothing, by all that is known of it; else empty.
    [[nodiscard]] QString whyNothing() const;

    std::optional<TrainingOutcome> m_outcome;
    std::optional<double> m_previousF1;
    std::optional<F1Interval> m_previousInterval;
    std::optional<ComparedScores> m_compared;
    bool m_hasHeldOut = false;
    bool m_isAskedFirst = false; ///< somebody wanted to train another model
    QPushButton *m_elsewhere;
    QPushButton *m_changes;
    QPushButton *m_evaluate;
    QPushButton *m_holdOut;
};

} // namespace spotter
