// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/evaluation.h"

#include <QAbstractTableModel>

namespace spotter {

/// The figures of one or two models for each predicate: number of labels, F1, precision, recall, and with two models
/// the difference of F1. Qt::UserRole is the sort role. Main thread.
class FigureModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum { Predicate, Labels }; ///< the first columns; the others depend on the number of models

    void setEvaluation(std::shared_ptr<const Evaluation> evaluation);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Kind { F1, Difference, Precision, Recall };
    struct FigureColumn {
        Kind kind;
        std::size_t model; ///< index
    };
    [[nodiscard]] FigureColumn columnAt(int section) const;
    /// The value, or nothing if it is not defined.
    [[nodiscard]] std::optional<double> valueAt(const QString &predicate, FigureColumn column) const;

    std::shared_ptr<const Evaluation> m_evaluation;
    QStringList m_predicates;
    std::vector<FigureColumn> m_columns; ///< after those of the enum
};

} // namespace spotter
