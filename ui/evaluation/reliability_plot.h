// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/evaluation.h"

#include <QWidget>

#include <memory>

namespace spotter {

/// How many of the triples of each score are right: a bar for each bin that holds any, as high as the share of right
/// ones, beside the diagonal on which scores mean what they say. Of two models, two bars side by side. Main thread.
class ReliabilityPlot final : public QWidget {
    Q_OBJECT
public:
    explicit ReliabilityPlot(QWidget *parent = nullptr);

    /// Nothing: no evaluation.
    void setEvaluation(const std::shared_ptr<const Evaluation> &evaluation);
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF frame() const; ///< of the plot without its axes' numbers
    [[nodiscard]] bool hasScores() const;
    [[nodiscard]] QString binText(int bin) const;
    void paintAxes(QPainter &painter, const QRectF &frame) const;
    void paintBars(QPainter &painter, const QRectF &frame) const;

    std::shared_ptr<const Evaluation> m_evaluation;
};

} // namespace spotter
