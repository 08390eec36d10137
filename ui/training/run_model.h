// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/run_store.h"

#include <QAbstractTableModel>

#include <vector>

namespace spotter {

/// The history of training runs, newest first. Qt::UserRole is the sort role.
class RunModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Started, Outcome, BestF1, Epochs, Duration, Settings };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(std::vector<RunRecord> runs);
    [[nodiscard]] const RunRecord &at(int row) const { return m_runs[size_t(row)]; }
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<RunRecord> m_runs;
};

} // namespace spotter
