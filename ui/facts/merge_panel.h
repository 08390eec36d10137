// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/merge_suggestions.h"
#include "ui/facts/facts_page.h"

#include <vector>

class QLabel;
class QPushButton;
class QTableWidget;

namespace spotter {

class SentenceList;
class WrappingLabel;

/// Pairs of names that may mean one thing, the surest first, each with its reason and sentences of both. Merged and
/// kept apart by signals; after each edit the list is compared with the corpus. Main thread; the corpus must outlive
/// it, or be removed with setCorpus(nullptr).
class MergePanel final : public FactsPage {
    Q_OBJECT
public:
    explicit MergePanel(QWidget *parent = nullptr);

    void setSuggestions(std::vector<MergeSuggestion> suggestions);

Q_SIGNALS:
    void searchRequested(); ///< names have not been compared yet, or are to be compared again
    void mergeRequested(const std::vector<spotter::MergeSuggestion> &suggestions);
    void apartRequested(const spotter::MergeSuggestion &suggestion);

protected:
    void clear() override;
    void read() override;
    void fill() override;
    void retranslate() override;
    void handleKey(const QWidget &list, int key) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void readOpen();
    void connectAll();
    void showSelected();
    void merge();
    void keepApart();
    void mergeCertain();
    [[nodiscard]] std::vector<MergeSuggestion> selected() const;

    bool m_isSearched = false;
    bool m_isAsked = false; ///< for the names to be compared, since it is visible
    std::vector<MergeSuggestion> m_found; ///< as they were suggested
    std::vector<MergeSuggestion> m_open; ///< what is left to decide
    QTableWidget *m_table;
    SentenceList *m_sentences;
    QLabel *m_count;
    WrappingLabel *m_reason; ///< whole, where the column has no room for it
    QPushButton *m_merge, *m_apart, *m_certain, *m_again;
};

} // namespace spotter
