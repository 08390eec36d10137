// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "ui/training/question_bar.h"

#include <optional>

namespace spotter {

/// The end of a run: what it scored against the model in use, and whether to adopt it. Hidden while there is no
/// outcome.
class OutcomeBar final : public QuestionBar {
    Q_OBJECT
public:
    explicit OutcomeBar(QWidget *parent = nullptr);

    void setOutcome(const TrainingOutcome &outcome, std::optional<double> previousF1, qint64 heldOutSentences);
    void clear();
    [[nodiscard]] const std::optional<TrainingOutcome> &outcome() const { return m_outcome; }

private:
    void retranslate() override;

    std::optional<TrainingOutcome> m_outcome;
    std::optional<double> m_previousF1;
    qint64 m_sentences = 0;
};

} // namespace spotter
