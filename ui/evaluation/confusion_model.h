// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/evaluation.h"

#include <QAbstractTableModel>

namespace spotter {

/// Which predicate was labelled and which one was found in its place, or nothing, and how often: one row a pair,
/// without what was found correctly. Qt::UserRole is the sort role. Main thread.
class ConfusionModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum { Labelled, Found, Number }; ///< Number + 1: of the second model

    using QAbstractTableModel::QAbstractTableModel;

    void setEvaluation(std::shared_ptr<const Evaluation> evaluation);
    void retranslate();
    /// An empty name: no label, or nothing found.
    [[nodiscard]] const PredicatePair &at(int row) const { return m_rows[std::size_t(row)].pair; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct ConfusionRow {
        PredicatePair pair;
        std::array<qint64, mostEvaluatedModels> counts{};
    };

    std::size_t m_models = 1;
    std::vector<ConfusionRow> m_rows;
};

} // namespace spotter
