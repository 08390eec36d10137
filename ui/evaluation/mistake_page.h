// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/evaluation/mistake_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace spotter {

/// A list of mistakes with a filter. Enter or a double click opens the sentence. Main thread.
class MistakePage final : public QWidget {
    Q_OBJECT
public:
    explicit MistakePage(MistakeModel::Kind kind, QWidget *parent = nullptr);

    void setEvaluation(std::shared_ptr<const Evaluation> evaluation);
    void setFilter(const QString &words);
    [[nodiscard]] int count() const { return m_mistakes.rowCount(); }
    void retranslate();

Q_SIGNALS:
    /// document is invalid if the sentence is in no document of the corpus.
    void chosen(spotter::DocumentId document, const spotter::Triple &triple);

private:
    void showCount();

    MistakeModel m_mistakes;
    QLineEdit *m_filter;
    QTableView *m_table;
    QSortFilterProxyModel *m_sorted;
    QLabel *m_count;
};

} // namespace spotter
