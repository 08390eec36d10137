// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/run_tabs.h"

#include "ui/training/change_list.h"
#include "ui/training/record_table.h"
#include "ui/training/run_history.h"
#include "ui/training/training_chart.h"

#include <QTableView>

namespace spotter {

namespace {

enum Tab { Curves, Predicates, Changes, History };

} // namespace

RunTabs::RunTabs(QWidget *parent)
    : QTabWidget(parent), m_chart(new TrainingChart),
      m_scoreTable(makeRecordTable(m_scores, ScoreModel::Predicate, this)), m_changes(new ChangeList),
      m_history(new RunHistory)
{
    m_scoreTable->sortByColumn(ScoreModel::Gold, Qt::DescendingOrder);
    setDocumentMode(true);
    for (QWidget *page : std::initializer_list<QWidget *>{m_chart, m_scoreTable, m_changes, m_history})
        addTab(page, QString());
    retranslate();
}

void RunTabs::begin()
{
    m_chart->clear();
    m_scores.setTable({});
    setCurrentIndex(Curves);
}

void RunTabs::setScores(const ScoreTable &table) { m_scores.setTable(table); }

void RunTabs::showChanges()
{
    setCurrentIndex(Changes);
    m_changes->setFocus();
}

void RunTabs::retranslate()
{
    setTabText(Curves, tr("Curves"));
    setTabText(Predicates, tr("Predicates"));
    setTabText(Changes, tr("Changes"));
    setTabText(History, tr("Past runs"));
    m_scoreTable->setAccessibleName(tr("Scores by predicate"));
    m_scores.retranslate();
    m_changes->retranslate();
    m_history->retranslate();
}

} // namespace spotter
