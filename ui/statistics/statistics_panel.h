// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/corpus_statistics.h"

#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QTabBar;
class QTreeWidget;

namespace spotter {

/// The statistics of the corpus, and the agreement of the model with its labels. The numbers come from outside, where
/// they are computed on a thread. Main thread.
class StatisticsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit StatisticsPanel(QWidget *parent = nullptr);

    /// Nothing: no corpus is open.
    void setStatistics(std::optional<CorpusStatistics> statistics);
    /// While counting is in progress, the previous numbers stay visible.
    void setCounting(bool counting);

Q_SIGNALS:
    /// Emitted on Enter or a double click on a predicate, to show the documents with it.
    void predicateChosen(const QString &predicate);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void retranslate();
    void showSummary();
    void showNames();
    void fillHeader();
    /// Hides columns that do not fit a narrow dock, instead of scrolling horizontally.
    void fitColumns();

    std::optional<CorpusStatistics> m_statistics;
    bool m_counting = false;
    QFormLayout *m_form;
    QLabel *m_documents, *m_labels, *m_origins, *m_states, *m_model, *m_state;
    QTabBar *m_tabs;
    QTreeWidget *m_names;
};

} // namespace spotter
