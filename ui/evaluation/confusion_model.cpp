// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/confusion_model.h"

#include "ui/evaluation/evaluation_words.h"

#include <QLocale>

namespace spotter {

void ConfusionModel::setEvaluation(std::shared_ptr<const Evaluation> evaluation)
{
    beginResetModel();
    m_rows.clear();
    m_models = evaluation ? evaluation->models.size() : 1;
    std::map<PredicatePair, ConfusionRow> rows;
    for (std::size_t model = 0; evaluation && model < m_models; ++model) {
        for (const auto &[pair, count] : evaluation->models[model].confusion) {
            if (pair.first == pair.second) continue;
            ConfusionRow &row = rows[pair];
            row.pair = pair;
            row.counts[model] = count;
        }
    }
    for (const auto &[pair, row] : rows) m_rows.push_back(row);
    endResetModel();
}

void ConfusionModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, Labelled), index(rowCount() - 1, Found));
}

int ConfusionModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ConfusionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Number + int(m_models);
}

QVariant ConfusionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ConfusionRow &row = m_rows[std::size_t(index.row())];
    if (role == Qt::TextAlignmentRole)
        return int((index.column() < Number ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const QString labelled = row.pair.first.isEmpty() ? tr("(no label)") : row.pair.first;
    const QString found = row.pair.second.isEmpty() ? tr("(not found)") : row.pair.second;
    if (role == Qt::ToolTipRole) return pairText(labelled, found);
    const bool sorts = role == Qt::UserRole;
    if (role != Qt::DisplayRole && !sorts) return {};
    if (index.column() == Labelled) return labelled;
    if (index.column() == Found) return found;
    const qint64 count = row.counts[std::size_t(index.column() - Number)];
    return sorts ? QVariant(count) : QVariant(QLocale().toString(count));
}

QVariant ConfusionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section < Number ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const bool isTip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !isTip) return {};
    switch (section) {
    case Labelled:
        return isTip ? tr("The predicate of the label") : tr("Labelled");
    case Found:
        return isTip ? tr("What the model found between the same subject and object") : tr("Found");
    default:
        break;
    }
    if (isTip) return tr("How often");
    return m_models > 1 ? tr("Number (%1)", "number of the model").arg(section - Number + 1) : tr("Number");
}

} // namespace spotter
