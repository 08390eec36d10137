// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "ui/training/question_bar.h"

#include <optional>

namespace spotter {

/// The result of a run: its score compared with the current model, and the question whether to adopt it. Hidden while
/// there is no result.
class OutcomeBar final : public QuestionBar {
    Q_OBJECT
public:
    explicit OutcomeBar(QWidget *parent = nullptr);

    void setOutcome(const TrainingOutcome &outcome, std::optional<double> previousF1);
    /// The F1 of the current model.
    void setPreviousF1(std::optional<double> previousF1);
    void clear();
    [[nodiscard]] const std::optional<TrainingOutcome> &outcome() const { return m_outcome; }

Q_SIGNALS:
    /// Request to save a model that is not on disk in a place of the user's choice.
    void saveElsewhereRequested();

private:
    void retranslate() override;

    std::optional<TrainingOutcome> m_outcome;
    std::optional<double> m_previousF1;
    QPushButton *m_elsewhere;
};

} // namespace spotter
