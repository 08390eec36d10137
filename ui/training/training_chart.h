// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace spotter {

/// Loss and F1 on the held-out sentences, one chart above the other, over the time since the start of a run. Colours
/// follow the palette. Stores a few thousand points regardless of the length of the run. Main thread.
class TrainingChart final : public QWidget {
    Q_OBJECT
public:
    explicit TrainingChart(QWidget *parent = nullptr);
    ~TrainingChart() override;

    void clear();
    /// The F1 of the current model, shown as a line.
    void setBaseline(std::optional<double> f1);
    void addStep(const TrainingStep &step);
    void addEpoch(const TrainingEpoch &epoch);
    [[nodiscard]] qsizetype lossPoints() const;
    [[nodiscard]] qsizetype epochPoints() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace spotter
