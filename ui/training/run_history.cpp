// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/run_history.h"

#include "ui/training/record_table.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace spotter {

RunHistory::RunHistory(QWidget *parent)
    : QWidget(parent), m_table(makeRecordTable(m_runs, RunModel::Settings, this)), m_use(new QPushButton),
      m_evaluate(new QPushButton)
{
    m_table->sortByColumn(RunModel::Started, Qt::DescendingOrder);
    auto *row = new QHBoxLayout;
    row->addWidget(m_use);
    row->addWidget(m_evaluate);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (const ModelId model = chosenModel(); model.isValid()) Q_EMIT modelRequested(model);
    });
    connect(m_evaluate, &QPushButton::clicked, this, [this] {
        if (const ModelId model = chosenModel(); model.isValid()) Q_EMIT evaluationRequested(model);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunHistory::showState);
    connect(&m_runs, &QAbstractItemModel::modelReset, this, &RunHistory::showState);
    retranslate();
}

void RunHistory::setChoosable(bool choosable)
{
    m_choosable = choosable;
    showState();
}

void RunHistory::retranslate()
{
    m_table->setAccessibleName(tr("Earlier training runs"));
    m_use->setText(tr("Use this run’s model"));
    m_evaluate->setText(tr("Evaluate…"));
    m_evaluate->setToolTip(tr("Measure this model by predicate, and list what it misses and what it finds by mistake"));
    m_runs.retranslate();
    showState();
}

ModelId RunHistory::chosenModel() const
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.isEmpty()) return {};
    const auto *sorted = qobject_cast<const QSortFilterProxyModel *>(m_table->model());
    return m_runs.at(sorted->mapToSource(selected.first()).row()).model;
}

void RunHistory::showState()
{
    const bool hasModel = chosenModel().isValid();
    m_use->setEnabled(m_choosable && hasModel);
    m_evaluate->setEnabled(hasModel);
}

} // namespace spotter
