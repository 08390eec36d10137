// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

#include <array>

namespace spotter {

class Corpus;
class EntityPanel;
class FactPanel;
class FactsPage;
class MergePanel;
class RulePanel;

/// The Facts dock: the table, suggested merges, what predicates allow with what
/// contradicts it, and the page of an entity; Ctrl+Tab goes from one to the next. Main
/// thread.
class FactsTabs final : public QTabWidget {
    Q_OBJECT
public:
    explicit FactsTabs(QWidget *parent = nullptr);

    [[nodiscard]] FactPanel &facts() const { return *m_facts; }
    [[nodiscard]] MergePanel &merges() const { return *m_merges; }
    [[nodiscard]] RulePanel &rules() const { return *m_rules; }
    [[nodiscard]] EntityPanel &entity() const { return *m_entity; }

    /// Null: no corpus is open.
    void setCorpus(Corpus *corpus);
    /// Must be called after each edit.
    void refresh();
    void showEntity(qint64 entity);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] std::array<FactsPage *, 4> pages() const; ///< in the order of their tabs
    void retranslate();

    FactPanel *m_facts;
    MergePanel *m_merges;
    RulePanel *m_rules;
    EntityPanel *m_entity;
};

} // namespace spotter
