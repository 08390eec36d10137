// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/facts/fact_query.h"
#include "core/workspace/fact_export.h"
#include "core/workspace/fact_findings.h"
#include "ui/facts/entity_action.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QTableView;

namespace spotter {

class Corpus;
class FactFilter;
class FactModel;
class SentenceList;

/// The table of facts of the corpus, with the sentences of the selected one. Facts are accepted, rejected and merged by
/// signals. Reads only while it is visible. Main thread; the corpus must outlive it, or be removed with
/// setCorpus(nullptr).
class FactPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FactPanel(QWidget *parent = nullptr);

    /// Null: no corpus is open.
    void setCorpus(Corpus *corpus);
    /// Must be called after each edit; reads a moment after the last one.
    void refresh();
    /// Which facts are contradicted.
    void setRules(const FactRules &rules);
    /// What is said while facts are collected, or why they could not be; empty once they are there.
    void setNotice(const QString &notice);

Q_SIGNALS:
    void wasRead(); ///< after an edit, or when another corpus was opened
    void collectRequested(); ///< it is visible, and facts have never been collected
    void reviewRequested(const std::vector<qint64> &facts, bool accept);
    void mergeRequested(qint64 kept, qint64 other, const QString &keptName, const QString &otherName);
    void apartRequested(qint64 first, qint64 second, const QString &firstName, const QString &secondName);
    void actionRequested(spotter::EntityAction action, qint64 entity);
    void saveRequested(const spotter::FactQuery &query); ///< what the table shows, in its order
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
    void read();
    void reload(const FactQuery &query);
    void applyFilter();
    void showCount();
    void showSelected();
    void showEvidence();
    void review(bool accept);
    void merge();
    void keepApart();
    void act(EntityAction action);
    void showMenu(const QPoint &at);
    /// That of the current cell; of the subject, if it is in none.
    [[nodiscard]] std::optional<FactPart> currentEntity() const;
    [[nodiscard]] std::vector<int> selectedRows() const;
    /// The two things that M makes one: those of the current column in the two selected rows.
    [[nodiscard]] std::optional<std::pair<FactPart, FactPart>> toMerge() const;
    [[nodiscard]] bool handleKey(int key);

    Corpus *m_corpus = nullptr;
    bool m_isStale = true;
    QString m_notice;
    FactModel *m_model;
    FactFilter *m_filter;
    QTableView *m_table;
    SentenceList *m_sentences;
    QLabel *m_count;
    QPushButton *m_accept, *m_reject, *m_merge, *m_save;
    QTimer m_waiting;
};

} // namespace spotter
