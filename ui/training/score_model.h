// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/scorer.h"

#include <QAbstractTableModel>

#include <utility>
#include <vector>

namespace spotter {

/// Scores per predicate: precision, recall, F1 and number of labels. Qt::UserRole is the sort role.
class ScoreModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Predicate, Precision, Recall, F1, Gold };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const ScoreTable &table);
    void retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, Gold); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<std::pair<QString, Score>> m_rows;
};

} // namespace spotter
