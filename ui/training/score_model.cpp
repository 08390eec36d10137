// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/score_model.h"

#include "ui/training/training_words.h"

#include <QLocale>

namespace spotter {

void ScoreModel::setTable(const ScoreTable &table)
{
    beginResetModel();
    m_rows.clear();
    for (auto it = table.byPredicate.cbegin(); it != table.byPredicate.cend(); ++it)
        m_rows.emplace_back(it.key(), it.value());
    endResetModel();
}

int ScoreModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ScoreModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Gold + 1; }

QVariant ScoreModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto &[predicate, score] = m_rows[size_t(index.row())];
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Predicate ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return tr("%1: %2 of %Ln label(s) found, %3 found in all", nullptr, int(score.gold))
            .arg(predicate, QLocale().toString(score.correct), QLocale().toString(score.predicted));
    const bool sorts = role == Qt::UserRole;
    if (role != Qt::DisplayRole && !sorts) return {};
    const auto share = [sorts](double value, bool known) {
        if (sorts) return QVariant(known ? value : -1.0);
        return QVariant(known ? shareText(value) : QStringLiteral("–"));
    };
    switch (index.column()) {
    case Predicate:
        return predicate;
    case Precision:
        return share(score.precision(), score.predicted > 0);
    case Recall:
        return share(score.recall(), score.gold > 0);
    case F1:
        return share(score.f1(), score.gold + score.predicted > 0);
    case Gold:
        return sorts ? QVariant(score.gold) : QVariant(QLocale().toString(score.gold));
    default:
        return {};
    }
}

QVariant ScoreModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Predicate ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Precision:
            return tr("Share of the triples found by the model that are labelled");
        case Recall:
            return tr("Share of the labels that the model finds");
        case F1:
            return tr("The harmonic mean of precision and recall");
        case Gold:
            return tr("Labels in the held-out sentences");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Predicate:
        return tr("Predicate");
    case Precision:
        return tr("Precision");
    case Recall:
        return tr("Recall");
    case F1:
        return tr("F1");
    case Gold:
        return tr("Labels");
    default:
        return {};
    }
}

} // namespace spotter
