// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/evaluation.h"

#include <QAbstractTableModel>

namespace spotter {

/// The missed or the false triples of an evaluation, in the order of their documents. Qt::UserRole is the sort role,
/// FilterRole the text that a filter looks in. Main thread.
class MistakeModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Kind { Missed, False };
    enum { Predicate, Subject, Object, Instead, Score, Models, Sentence };
    static constexpr int FilterRole = Qt::UserRole + 1;

    explicit MistakeModel(Kind kind, QObject *parent = nullptr);

    void setEvaluation(std::shared_ptr<const Evaluation> evaluation);
    void retranslate();
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Whether a column says something: scores are of false triples, models are compared.
    [[nodiscard]] bool isUseful(int column) const;
    [[nodiscard]] const ModelMistake &at(int row) const { return list()[std::size_t(row)]; }
    [[nodiscard]] DocumentId documentAt(int row) const { return m_evaluation->documents[at(row).document].id; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const std::vector<ModelMistake> &list() const;
    [[nodiscard]] QString textAt(const ModelMistake &mistake, int column) const;
    [[nodiscard]] QString filterTextOf(const ModelMistake &mistake) const;
    [[nodiscard]] QString sentenceOf(const ModelMistake &mistake) const;

    Kind m_kind;
    std::shared_ptr<const Evaluation> m_evaluation;
};

} // namespace spotter
