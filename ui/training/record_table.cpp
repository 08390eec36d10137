// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/record_table.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>

namespace spotter {

QTableView *makeRecordTable(QAbstractItemModel &model, int stretched, QObject *owner)
{
    auto *sorted = new QSortFilterProxyModel(owner);
    sorted->setSourceModel(&model);
    sorted->setSortRole(Qt::UserRole);
    auto *table = new QTableView;
    table->setModel(sorted);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(std::max(table->fontMetrics().height() + 8, 26));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    table->setSortingEnabled(true);
    table->setMinimumHeight(table->fontMetrics().height() * 8);
    return table;
}

} // namespace spotter
