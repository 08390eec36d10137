// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/figure_model.h"

#include "ui/evaluation/evaluation_words.h"
#include "ui/training/training_words.h"

#include <QLocale>

namespace spotter {

void FigureModel::setEvaluation(std::shared_ptr<const Evaluation> evaluation)
{
    beginResetModel();
    m_evaluation = std::move(evaluation);
    m_predicates = m_evaluation ? m_evaluation->predicates() : QStringList();
    m_columns.clear();
    const std::size_t models = m_evaluation ? m_evaluation->models.size() : 1;
    for (const Kind kind : {Kind::F1, Kind::Difference, Kind::Precision, Kind::Recall}) {
        if (kind == Kind::Difference) {
            if (models > 1) m_columns.push_back({kind, 0});
            continue;
        }
        for (std::size_t model = 0; model < models; ++model) m_columns.push_back({kind, model});
    }
    endResetModel();
}

void FigureModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1); }

int FigureModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_predicates.size()); }

int FigureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Labels + 1 + int(m_columns.size());
}

FigureModel::FigureColumn FigureModel::columnAt(int section) const
{
    return m_columns[std::size_t(section - Labels - 1)];
}

std::optional<double> FigureModel::valueAt(const QString &predicate, FigureColumn column) const
{
    const auto scoreOf
        = [&](std::size_t model) { return m_evaluation->models[model].scores.byPredicate.value(predicate); };
    const Score score = scoreOf(column.model);
    switch (column.kind) {
    case Kind::F1:
        if (score.gold + score.predicted == 0) return {};
        return score.f1();
    case Kind::Difference:
        return scoreOf(1).f1() - score.f1();
    case Kind::Precision:
        if (score.predicted == 0) return {};
        return score.precision();
    case Kind::Recall:
        if (score.gold == 0) return {};
        return score.recall();
    }
    return {};
}

QVariant FigureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const QString &predicate = m_predicates[index.row()];
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Predicate ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) return predicate;
    const bool sorts = role == Qt::UserRole;
    if (role != Qt::DisplayRole && !sorts) return {};
    if (index.column() == Predicate) return predicate;
    if (index.column() == Labels) {
        const qint64 labels = m_evaluation->models.front().scores.byPredicate.value(predicate).gold;
        return sorts ? QVariant(labels) : QVariant(QLocale().toString(labels));
    }
    const FigureColumn column = columnAt(index.column());
    const std::optional<double> value = valueAt(predicate, column);
    if (sorts) return value.value_or(-2);
    if (!value) return QStringLiteral("–");
    return column.kind == Kind::Difference ? signedShareText(*value) : shareText(*value);
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Predicate ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const bool isTip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !isTip) return {};
    if (section == Predicate) return isTip ? QString() : tr("Predicate");
    if (section == Labels) return isTip ? tr("Labels in the evaluated documents") : tr("Labels");
    const FigureColumn column = columnAt(section);
    const bool compares = m_evaluation && m_evaluation->models.size() > 1;
    const auto words = [&](const QString &name, const QString &meaning) {
        const QString number = QString::number(column.model + 1);
        if (isTip)
            return compares ? tr("%1 (model %2: %3)").arg(meaning, number, m_evaluation->models[column.model].name)
                            : meaning;
        return compares ? tr("%1 (%2)", "a score and the number of its model").arg(name, number) : name;
    };
    switch (column.kind) {
    case Kind::F1:
        return words(tr("F1"), tr("The harmonic mean of precision and recall"));
    case Kind::Difference:
        return isTip ? tr("F1 of model 2 minus F1 of model 1") : tr("Difference");
    case Kind::Precision:
        return words(tr("Precision"), tr("Share of the triples found by the model that are labelled"));
    case Kind::Recall:
        return words(tr("Recall"), tr("Share of the labels that the model finds"));
    }
    return {};
}

} // namespace spotter
