// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/fact_findings.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace spotter {

class Corpus;
class SentenceList;

/// What predicates allow, proposed from the facts and decided by a person, and the facts that contradict it, with their
/// sentences. Main thread; the corpus must outlive it, or be removed with setCorpus(nullptr).
class RulePanel final : public QWidget {
    Q_OBJECT
public:
    explicit RulePanel(QWidget *parent = nullptr);

    /// Null: no corpus is open. Empty until setRules().
    void setCorpus(Corpus *corpus);
    void setRules(const FactRules &rules);
    /// Must be called after each edit; asks for the rules a moment after the last one, while it is visible.
    void refresh();
    void setNotice(const QString &notice);

Q_SIGNALS:
    void searchRequested(); ///< it is visible, and what it shows is not up to date
    void decided(const spotter::RuleDecision &decision);
    void reopened(const spotter::RuleDecision &decision);
    void labelChosen(spotter::DocumentId document, spotter::AnnotationId label);
    void failed(const QString &message);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A row of the list of rules.
    struct Row {
        RuleDecision decision;
        bool isDecided = false;
        QString reason; ///< of a proposal
    };

    void build();
    void connectAll();
    void retranslate();
    void fill();
    void showRule();
    void showSentences();
    void decide(bool isAccepted);
    void reopen();
    [[nodiscard]] const Row *currentRow() const;
    [[nodiscard]] QString words(const Row &row) const;

    Corpus *m_corpus = nullptr;
    bool m_isStale = true;
    QString m_notice;
    std::vector<Row> m_rows;
    std::vector<Contradiction> m_contradictions;
    QListWidget *m_rules;
    QListWidget *m_findings;
    SentenceList *m_sentences;
    QLabel *m_rulesTitle, *m_findingsTitle, *m_count;
    QPushButton *m_accept, *m_refuse, *m_reopen;
    QTimer m_waiting;
};

} // namespace spotter
