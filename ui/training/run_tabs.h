// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/model_store.h"
#include "ui/training/score_model.h"

#include <QTabWidget>

class QTableView;

namespace spotter {

class ChangeList;
class RunHistory;
class TrainingChart;

/// The results of a run and of earlier ones: curves, scores per predicate, sentences with different predictions,
/// earlier runs. Main thread.
class RunTabs final : public QTabWidget {
    Q_OBJECT
public:
    explicit RunTabs(QWidget *parent = nullptr);

    /// Clears curves and scores, and shows the curves.
    void begin();
    void setScores(const ScoreTable &table);
    void showChanges();
    [[nodiscard]] TrainingChart &chart() { return *m_chart; }
    [[nodiscard]] ChangeList &changes() { return *m_changes; }
    [[nodiscard]] RunHistory &history() { return *m_history; }
    void retranslate();

private:
    ScoreModel m_scores;
    TrainingChart *m_chart;
    QTableView *m_scoreTable;
    ChangeList *m_changes;
    RunHistory *m_history;
};

} // namespace spotter
