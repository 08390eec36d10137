// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/rule_panel.h"

#include "core/corpus/corpus.h"
#include "ui/facts/sentence_list.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spotter {
namespace {

constexpr size_t mostFindings = 1000;
constexpr qsizetype sentencesOfFact = 3;

QWidget *titledList(QLabel *title, QListWidget *list)
{
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(title);
    layout->addWidget(list, 1);
    title->setBuddy(list);
    list->setWordWrap(true);
    list->setResizeMode(QListView::Adjust);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setAlternatingRowColors(true);
    return widget;
}

} // namespace

RulePanel::RulePanel(QWidget *parent) : FactsPage(500ms, parent)
{
    build();
    connectAll();
    retranslate();
}

void RulePanel::build()
{
    m_rules = new QListWidget;
    m_rules->setObjectName(u"predicateRules"_s);
    takeKeys(*m_rules, {Qt::Key_Y, Qt::Key_N, Qt::Key_Delete, Qt::Key_Return, Qt::Key_Enter});
    m_findings = new QListWidget;
    m_findings->setObjectName(u"contradictions"_s);
    takeKeys(*m_findings, {Qt::Key_Return, Qt::Key_Enter});
    m_sentences = new SentenceList;
    m_rulesTitle = new QLabel;
    m_findingsTitle = new QLabel;
    auto *splitter = new QSplitter;
    splitter->addWidget(titledList(m_rulesTitle, m_rules));
    splitter->addWidget(titledList(m_findingsTitle, m_findings));
    splitter->addWidget(m_sentences);
    for (int part = 0; part < 3; ++part) splitter->setStretchFactor(part, 1);
    splitter->setChildrenCollapsible(false);
    m_count = new QLabel;
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setWordWrap(true);
    m_accept = new QPushButton;
    m_refuse = new QPushButton;
    m_reopen = new QPushButton;
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_count, 1);
    for (QPushButton *button : {m_accept, m_refuse, m_reopen}) buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);
    setFocusProxy(m_rules);
}

void RulePanel::connectAll()
{
    connect(m_rules, &QListWidget::currentRowChanged, this, &RulePanel::showRule);
    connect(m_findings, &QListWidget::currentRowChanged, this, &RulePanel::showSentences);
    connect(m_findings, &QListWidget::itemDoubleClicked, m_sentences, &SentenceList::chooseFirst);
    connect(m_sentences, &SentenceList::labelChosen, this, &RulePanel::labelChosen);
    connect(m_accept, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_reopen, &QPushButton::clicked, this, &RulePanel::reopen);
}

void RulePanel::retranslate()
{
    m_rulesTitle->setText(tr("What predicates allow"));
    m_findingsTitle->setText(tr("What contradicts it"));
    m_rules->setAccessibleName(tr("What predicates allow"));
    m_rules->setAccessibleDescription(
        tr("Press Y or Enter if the rule holds, N if it does not, Delete to leave it open again"));
    m_findings->setAccessibleName(tr("Facts that contradict each other or a rule"));
    m_findings->setAccessibleDescription(tr("Press Enter to show the first sentence"));
    m_sentences->setAccessibleName(tr("Sentences of the contradiction"));
    m_sentences->setAccessibleDescription(tr("Press Enter to show the sentence in its document"));
    m_accept->setText(tr("It &Holds"));
    m_accept->setToolTip(tr("The rule belongs to the schema; what contradicts it is found (Y or Enter)"));
    m_refuse->setText(tr("It Does &Not"));
    m_refuse->setToolTip(tr("The rule does not hold, and is not proposed again (N)"));
    m_reopen->setText(tr("&Leave Open"));
    m_reopen->setToolTip(tr("Takes back what was decided of the rule (Delete)"));
    fill();
}

void RulePanel::setRules(const FactRules &rules)
{
    setRead();
    m_rows.clear();
    for (const RuleProposal &proposal : rules.proposals)
        m_rows.push_back({decisionOn(proposal, true), false, ruleProposalReason(proposal)});
    for (const RuleDecision &decision : rules.decided) m_rows.push_back({decision, true, {}});
    m_contradictions = rules.contradictions;
    fill();
}

void RulePanel::clear()
{
    m_rows.clear();
    m_contradictions.clear();
}

void RulePanel::read() { Q_EMIT searchRequested(); }

QString RulePanel::words(const Row &row) const
{
    const QString rule = ruleInWords(row.decision);
    if (!row.isDecided) return tr("Proposed: %1\n%2", "a rule, its reason").arg(rule, row.reason);
    return (row.decision.isAccepted ? tr("Decided: %1", "a rule") : tr("Not so: %1", "a rule")).arg(rule);
}

void RulePanel::fill()
{
    const int rule = m_rules->currentRow();
    const int finding = m_findings->currentRow();
    {
        const QSignalBlocker quietRules(m_rules);
        const QSignalBlocker quietFindings(m_findings);
        m_rules->clear();
        for (const Row &row : m_rows) m_rules->addItem(words(row));
        m_findings->clear();
        for (size_t index = 0; index < std::min(m_contradictions.size(), mostFindings); ++index)
            m_findings->addItem(m_contradictions[index].reason);
        // What follows a rule that was decided takes its row.
        m_rules->setCurrentRow(std::clamp(rule, 0, std::max(0, m_rules->count() - 1)));
        m_findings->setCurrentRow(std::clamp(finding, 0, std::max(0, m_findings->count() - 1)));
    }
    QString count = notice();
    if (count.isEmpty() && !isStale()) {
        count = m_contradictions.empty() ? tr("Nothing contradicts what is expected.")
                                         : tr("%Ln contradiction(s)", nullptr, int(m_contradictions.size()));
    }
    m_count->setText(count);
    showRule();
    showSentences();
}

const RulePanel::Row *RulePanel::currentRow() const
{
    const int row = m_rules->currentRow();
    return row < 0 || row >= int(m_rows.size()) ? nullptr : &m_rows[size_t(row)];
}

void RulePanel::showRule()
{
    const Row *row = currentRow();
    const bool isOpen = row && isWritable();
    m_accept->setEnabled(isOpen && !(row->isDecided && row->decision.isAccepted));
    m_refuse->setEnabled(isOpen && !(row->isDecided && !row->decision.isAccepted));
    m_reopen->setEnabled(isOpen && row->isDecided);
}

void RulePanel::showSentences()
{
    m_sentences->clear();
    const int row = m_findings->currentRow();
    if (!corpus() || row < 0 || row >= int(m_contradictions.size())) return;
    for (const qint64 fact : m_contradictions[size_t(row)].facts) {
        const auto evidence = evidenceOf(*corpus(), fact, sentencesOfFact);
        if (!evidence) return Q_EMIT failed(evidence.error().message);
        m_sentences->addEvidence(*evidence);
    }
}

void RulePanel::decide(bool isAccepted)
{
    const Row *row = currentRow();
    if (!row || !(isAccepted ? m_accept : m_refuse)->isEnabled()) return;
    RuleDecision decision = row->decision;
    decision.isAccepted = isAccepted;
    Q_EMIT decided(decision);
}

void RulePanel::reopen()
{
    const Row *row = currentRow();
    if (row && m_reopen->isEnabled()) Q_EMIT reopened(row->decision);
}

void RulePanel::handleKey(const QWidget &list, int key)
{
    if (&list == m_findings)
        m_sentences->chooseFirst();
    else if (key == Qt::Key_Delete)
        reopen();
    else
        decide(key != Qt::Key_N);
}

} // namespace spotter
