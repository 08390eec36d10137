// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/fact_findings.h"
#include "ui/facts/facts_page.h"

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace spotter {

class SentenceList;

/// What predicates allow, proposed from the facts and decided by a person, and the facts that contradict it, with their
/// sentences. Main thread; the corpus must outlive it, or be removed with setCorpus(nullptr).
class RulePanel final : public FactsPage {
    Q_OBJECT
public:
    explicit RulePanel(QWidget *parent = nullptr);

    void setRules(const FactRules &rules);

Q_SIGNALS:
    void searchRequested(); ///< it is visible, and what it shows is not up to date
    void decided(const spotter::RuleDecision &decision);
    void reopened(const spotter::RuleDecision &decision);

protected:
    void clear() override;
    void read() override;
    void fill() override;
    void retranslate() override;
    void handleKey(const QWidget &list, int key) override;

private:
    /// A row of the list of rules.
    struct Row {
        RuleDecision decision;
        bool isDecided = false;
        QString reason; ///< of a proposal
    };

    void build();
    void connectAll();
    void showRule();
    void showSentences();
    void decide(bool isAccepted);
    void reopen();
    [[nodiscard]] const Row *currentRow() const;
    [[nodiscard]] QString words(const Row &row) const;

    std::vector<Row> m_rows;
    std::vector<Contradiction> m_contradictions;
    QListWidget *m_rules;
    QListWidget *m_findings;
    SentenceList *m_sentences;
    QLabel *m_rulesTitle, *m_findingsTitle, *m_count;
    QPushButton *m_accept, *m_refuse, *m_reopen;
};

} // namespace spotter
