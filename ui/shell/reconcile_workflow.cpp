// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reconcile_workflow.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/workspace/reconciliation.h"
#include "ui/appearance/preferences.h"
#include "ui/facts/entity_panel.h"
#include "ui/facts/facts_tabs.h"
#include "ui/facts/reconcile_dialog.h"
#include "ui/session/corpus_controller.h"

namespace spotter {
namespace {

Result<void> linkOneOrAll(EntityStore &entities, const std::vector<NameToLink> &links, const QString &service)
{
    if (links.size() > 1) return entities.linkAll(links, service).transform([](qint64) { });
    // One that the user has chosen replaces what was there.
    const auto entity = entities.withName(links.front().name);
    if (!entity) return std::unexpected(entity.error());
    if (!*entity) return entities.load(0).transform([](const KnownEntity &) { }); // says that it is gone
    return entities.link(**entity, links.front().identifier).transform([](qint64) { });
}

} // namespace

ReconcileWorkflow::ReconcileWorkflow(
    CorpusController &controller, FactsTabs &tabs, Preferences &preferences, QObject *parent)
    : QObject(parent), m_controller(controller), m_tabs(tabs), m_preferences(preferences),
      m_asking(new TaskRunner(this))
{
    connect(&controller, &CorpusController::corpusChanged, this, [this] {
        m_asking->abandon();
        if (!m_dialog) return;
        m_dialog->setRunning(false);
        m_dialog->clear();
        m_dialog->hide();
    });
    connect(&tabs.entity(), &EntityPanel::reconcileRequested, this, &ReconcileWorkflow::open);
    connect(m_asking, &TaskRunner::progressed, this, [this](qint64 done, qint64 total) {
        if (m_dialog) m_dialog->setProgress(done, total);
    });
}

void ReconcileWorkflow::makeDialog()
{
    m_dialog = new ReconcileDialog(&m_tabs);
    m_dialog->setAddress(m_preferences.reconciliationAddress());
    connect(m_dialog, &ReconcileDialog::askRequested, this, &ReconcileWorkflow::ask);
    connect(m_dialog, &ReconcileDialog::stopRequested, m_asking, &TaskRunner::stop);
    connect(m_dialog, &QDialog::finished, m_asking, &TaskRunner::stop);
    connect(m_dialog, &ReconcileDialog::linkRequested, this, &ReconcileWorkflow::link);
}

void ReconcileWorkflow::open(qint64 entity)
{
    if (!m_controller.isWritable()) return;
    if (!m_dialog) makeDialog();
    std::optional<KnownEntity> known;
    if (entity != 0) {
        const auto loaded = EntityStore(m_controller.corpus()->database()).load(entity);
        if (!loaded) return Q_EMIT failed(loaded.error().message);
        known = *loaded;
    }
    m_dialog->setEntity(known);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ReconcileWorkflow::ask(const ReconciliationRequest &request)
{
    if (!m_controller.corpus() || m_asking->isRunning()) return;
    m_preferences.setReconciliationAddress(request.address);
    m_dialog->setRunning(true);
    m_asking->start<Reconciliation>(
        [address = m_controller.corpus()->address(), request](const Task &task) -> Result<Reconciliation> {
            const auto corpus = Corpus::open(address, Corpus::Mode::ReadOnly);
            if (!corpus) return std::unexpected(corpus.error());
            return reconcile(**corpus, request, task.stop, task.progress);
        },
        [this](const Result<Reconciliation> &reconciliation) { answered(reconciliation); });
}

void ReconcileWorkflow::answered(const Result<Reconciliation> &reconciliation)
{
    m_dialog->setRunning(false);
    if (reconciliation)
        m_dialog->setReconciliation(*reconciliation);
    else
        m_dialog->setNotice(reconciliation.error().message);
}

void ReconcileWorkflow::link(const std::vector<NameToLink> &links, const QString &service)
{
    if (!m_controller.isWritable() || links.empty()) return;
    const QString sentence = links.size() == 1
        ? tr("Linked %1 to %2; Undo (Ctrl+Z) takes it back").arg(links.front().name.text, links.front().identifier)
        : tr("Linked %Ln entity(ies) as %1 says; Undo (Ctrl+Z) takes it back", nullptr, int(links.size())).arg(service);
    m_controller.startJob(
        tr("Entities are being changed: wait until that is finished"),
        [links, service](Corpus &corpus, const Task &) {
            EntityStore entities(corpus.database());
            return linkOneOrAll(entities, links, service);
        },
        [this, links, sentence](const Result<void> &done) {
            if (!done) return m_dialog->setNotice(done.error().message);
            for (const NameToLink &one : links) m_dialog->remove(one.name);
            m_tabs.refresh();
            Q_EMIT noted(sentence);
        });
}

} // namespace spotter
