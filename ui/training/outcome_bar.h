// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace spotter {

/// The end of a run: what it scored against the model in use, and the two answers. Hidden while there is no outcome.
class OutcomeBar final : public QFrame {
    Q_OBJECT
public:
    explicit OutcomeBar(QWidget *parent = nullptr);

    void setOutcome(const TrainingOutcome &outcome, std::optional<double> previousF1, qint64 heldOutSentences);
    void clear();
    [[nodiscard]] const std::optional<TrainingOutcome> &outcome() const { return m_outcome; }

Q_SIGNALS:
    void adopted();
    void discarded();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    std::optional<TrainingOutcome> m_outcome;
    std::optional<double> m_previousF1;
    qint64 m_sentences = 0;
    QLabel *m_text;
    QPushButton *m_adopt;
    QPushButton *m_discard;
};

} // namespace spotter
