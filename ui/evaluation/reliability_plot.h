// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/evaluation.h"

#include <QWidget>

#include <array>
#include <memory>

class QCPBars;
class QCPItemLine;
class QCPItemText;
class QCustomPlot;

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
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString binText(int bin) const;
    void applyPalette();

    std::shared_ptr<const Evaluation> m_evaluation;
    QCustomPlot *m_plot;
    std::array<QCPBars *, mostEvaluatedModels> m_bars{};
    QCPItemLine *m_diagonal;
    QCPItemText *m_hint; ///< what will be seen, until there is something
};

} // namespace spotter
