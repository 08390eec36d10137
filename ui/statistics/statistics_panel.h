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

/// What the corpus holds, in numbers, and how the model agrees with its labels. Is given the numbers: who counts them
/// does so on a thread. Main thread.
class StatisticsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit StatisticsPanel(QWidget *parent = nullptr);

    /// Nothing: no corpus is open.
    void setStatistics(std::optional<CorpusStatistics> statistics);
    /// Counting goes on; the numbers before stay meanwhile.
    void setCounting(bool counting);

Q_SIGNALS:
    /// Enter or a double click on a predicate: the documents that have it.
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
    /// Hides what a narrow dock has no room for, instead of scrolling sideways.
    void fitColumns();

    std::optional<CorpusStatistics> m_statistics;
    bool m_counting = false;
    QFormLayout *m_form;
    QLabel *m_documents, *m_labels, *m_origins, *m_states, *m_model, *m_state;
    QTabBar *m_tabs;
    QTreeWidget *m_names;
};

} // namespace spotter
