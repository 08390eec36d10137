// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rule_workflow.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/facts/fact_rows.h"
#include "core/workspace/fact_findings.h"
#include "ui/facts/fact_panel.h"
#include "ui/facts/facts_tabs.h"
#include "ui/facts/rule_panel.h"
#include "ui/session/corpus_controller.h"

#include <chrono>

using namespace std::chrono_literals;

namespace spotter {

RuleWorkflow::RuleWorkflow(CorpusController &controller, FactsTabs &tabs, QObject *parent)
    : QObject(parent), m_controller(controller), m_tabs(tabs), m_searching(new TaskRunner(this))
{
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(1s);
    connect(&m_waiting, &QTimer::timeout, this, &RuleWorkflow::search);
    connect(&controller, &CorpusController::corpusChanged, this, [this] {
        m_searching->abandon();
        m_waiting.stop();
    });
    connect(&tabs.facts(), &FactPanel::wasRead, this, [this] { m_waiting.start(); });
    connect(&tabs.rules(), &RulePanel::searchRequested, this, &RuleWorkflow::search);
    connect(&tabs.rules(), &RulePanel::failed, this, &RuleWorkflow::failed);
    connect(&tabs.rules(), &RulePanel::decided, this, [this](const RuleDecision &decision) {
        decide([decision](RuleStore &rules) { return rules.decide({decision}); },
            (decision.isAccepted ? tr("From now on, %1; Undo (Ctrl+Z) takes it back", "a rule")
                                 : tr("It is not so that %1; Undo (Ctrl+Z) takes it back", "a rule"))
                .arg(ruleInWords(decision)));
    });
    connect(&tabs.rules(), &RulePanel::reopened, this, [this](const RuleDecision &decision) {
        decide([decision](RuleStore &rules) { return rules.reopen(decision); },
            tr("It is open again whether %1", "a rule").arg(ruleInWords(decision)));
    });
}

void RuleWorkflow::search()
{
    if (!m_controller.corpus()) return;
    const auto built = [&]() -> Result<bool> {
        // Its beginning notices what another connection, which has collected the facts, has written.
        const auto snapshot = ReadTransaction::begin(m_controller.corpus()->database());
        if (!snapshot) return std::unexpected(snapshot.error());
        return factsAreBuilt(m_controller.corpus()->database());
    }();
    if (!built) return Q_EMIT failed(built.error().message);
    if (!*built) return m_tabs.rules().setNotice(tr("Show the table first: its facts have not been collected yet."));
    m_searching->start<FactRules>(
        [address = m_controller.corpus()->address()](const Task &task) -> Result<FactRules> {
            const auto corpus = Corpus::open(address, Corpus::Mode::ReadOnly);
            if (!corpus) return std::unexpected(corpus.error());
            return factRules(**corpus, task.stop, task.progress);
        },
        [this](const Result<FactRules> &rules) {
            if (!rules) return m_tabs.rules().setNotice(rules.error().message);
            m_tabs.rules().setRules(*rules);
            m_tabs.facts().setRules(*rules);
        });
}

void RuleWorkflow::decide(const std::function<Result<void>(RuleStore &)> &decision, const QString &sentence)
{
    if (!m_controller.isWritable()) return;
    m_controller.startJob(
        tr("A rule is being changed: wait until that is finished"),
        [decision](Corpus &corpus, const Task &) {
            RuleStore rules(corpus.database());
            return decision(rules);
        },
        [this, sentence](const Result<void> &done) {
            if (!done) return Q_EMIT failed(done.error().message);
            search();
            Q_EMIT noted(sentence);
        });
}

} // namespace spotter
