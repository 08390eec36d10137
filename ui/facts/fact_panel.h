// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/facts/fact_query.h"
#include "core/workspace/fact_export.h"
#include "core/workspace/fact_findings.h"
#include "ui/facts/entity_action.h"
#include "ui/facts/facts_page.h"

#include <vector>

class QLabel;
class QPushButton;
class QTableView;

namespace spotter {

class FactFilter;
class FactModel;
class SentenceList;

/// The table of facts of the corpus, with the sentences of the selected one. Facts are accepted, rejected and merged by
/// signals. Reads only while it is visible. Main thread; the corpus must outlive it, or be removed with
/// setCorpus(nullptr).
class FactPanel final : public FactsPage {
    Q_OBJECT
public:
    explicit FactPanel(QWidget *parent = nullptr);

    /// Which facts are contradicted.
    void setRules(const FactRules &rules);

Q_SIGNALS:
    void wasRead(); ///< after an edit, or when another corpus was opened
    void collectRequested(); ///< it is visible, and facts have never been collected
    void reviewRequested(const std::vector<qint64> &facts, bool accept);
    void mergeRequested(qint64 kept, qint64 other, const QString &keptName, const QString &otherName);
    void apartRequested(qint64 first, qint64 second, const QString &firstName, const QString &secondName);
    void actionRequested(spotter::EntityAction action, qint64 entity);
    void saveRequested(const spotter::FactQuery &query); ///< what the table shows, in its order

protected:
    void clear() override;
    void read() override;
    void fill() override;
    void retranslate() override;
    void handleKey(const QWidget &list, int key) override;

private:
    void build();
    void connectAll();
    void reload(const FactQuery &query);
    void applyFilter();
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

    FactModel *m_model;
    FactFilter *m_filter;
    QTableView *m_table;
    SentenceList *m_sentences;
    QLabel *m_count;
    QPushButton *m_accept, *m_reject, *m_merge, *m_save;
};

} // namespace spotter
