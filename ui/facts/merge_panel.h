// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/merge_suggestions.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QTableWidget;

namespace spotter {

class Corpus;
class SentenceList;

/// Pairs of names that may mean one thing, the surest first, each with its reason and sentences of both. Merged and
/// kept apart by signals; after each edit the list is compared with the corpus. Main thread; the corpus must outlive
/// it, or be removed with setCorpus(nullptr).
class MergePanel final : public QWidget {
    Q_OBJECT
public:
    explicit MergePanel(QWidget *parent = nullptr);

    /// Null: no corpus is open. Empty until setSuggestions().
    void setCorpus(Corpus *corpus);
    void setSuggestions(std::vector<MergeSuggestion> suggestions);
    /// Must be called after each edit; reads a moment after the last one, while it is visible.
    void refresh();
    /// What is said while names are compared, or why they could not be.
    void setNotice(const QString &notice);

Q_SIGNALS:
    void searchRequested(); ///< names have not been compared yet, or are to be compared again
    void mergeRequested(const std::vector<spotter::MergeSuggestion> &suggestions);
    void apartRequested(const spotter::MergeSuggestion &suggestion);
    void labelChosen(spotter::DocumentId document, spotter::AnnotationId label);
    void failed(const QString &message);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void fitReason();
    void read();
    void fill();
    void showSelected();
    void merge();
    void keepApart();
    void mergeCertain();
    [[nodiscard]] std::vector<MergeSuggestion> selected() const;
    [[nodiscard]] bool handleKey(int key);

    Corpus *m_corpus = nullptr;
    bool m_isSearched = false;
    bool m_isStale = false;
    QString m_notice;
    std::vector<MergeSuggestion> m_found; ///< as they were suggested
    std::vector<MergeSuggestion> m_open; ///< what is left to decide
    QTableWidget *m_table;
    SentenceList *m_sentences;
    QLabel *m_count, *m_reason;
    QPushButton *m_merge, *m_apart, *m_certain, *m_again;
    QTimer m_waiting;
};

} // namespace spotter
