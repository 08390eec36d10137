// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/unfinished_run.h"
#include "ui/training/question_bar.h"

#include <optional>

namespace spotter {

/// A training run that was saved when the window closed, and the question whether to resume it. The owner decides when
/// it is shown.
class UnfinishedBar final : public QuestionBar {
    Q_OBJECT
public:
    explicit UnfinishedBar(QWidget *parent = nullptr);

    void setRun(std::optional<UnfinishedRun> run);
    [[nodiscard]] const std::optional<UnfinishedRun> &run() const { return m_run; }

private:
    void retranslate() override;

    std::optional<UnfinishedRun> m_run;
};

} // namespace spotter
