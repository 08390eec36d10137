// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/training/run_model.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace spotter {

/// The training runs of a corpus as a table, from which an earlier model can be chosen. Main thread.
class RunHistory final : public QWidget {
    Q_OBJECT
public:
    explicit RunHistory(QWidget *parent = nullptr);

    void setRuns(std::vector<RunRecord> runs) { m_runs.setRuns(std::move(runs)); }
    /// Whether another model may be chosen now.
    void setChoosable(bool choosable);
    void retranslate();

Q_SIGNALS:
    void modelRequested(spotter::ModelId model);
    void evaluationRequested(spotter::ModelId model);

private:
    /// The model of the selected run; invalid if no run is selected, or if it has no model.
    [[nodiscard]] ModelId chosenModel() const;
    void showState();

    RunModel m_runs;
    bool m_choosable = true;
    QTableView *m_table;
    QPushButton *m_use;
    QPushButton *m_evaluate;
};

} // namespace spotter
