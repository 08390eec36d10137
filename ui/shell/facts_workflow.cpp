// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/facts_workflow.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/facts/fact_build.h"
#include "core/corpus/facts/fact_query.h"
#include "core/corpus/triple_batch.h"
#include "core/workspace/fact_export.h"
#include "ui/facts/fact_panel.h"
#include "ui/session/corpus_controller.h"
#include "ui/session/several_triples.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <memory>

namespace spotter {

using namespace Qt::StringLiterals;

FactsWorkflow::FactsWorkflow(CorpusController &controller, FactPanel &panel, QObject *parent)
    : QObject(parent), m_controller(controller), m_panel(panel), m_previewing(new TaskRunner(this)),
      m_saving(new TaskRunner(this))
{
    // The previous corpus is already closed at this signal; nothing uses it in between.
    connect(&controller, &CorpusController::corpusChanged, this, [this] {
        m_previewing->abandon();
        m_failure.clear();
    });
    panel.installEventFilter(this);
    connect(&panel, &FactPanel::collectRequested, this, &FactsWorkflow::collect);
    connect(&panel, &FactPanel::reviewRequested, this, &FactsWorkflow::review);
    connect(&panel, &FactPanel::saveRequested, this, &FactsWorkflow::askWhereTo);
    connect(&panel, &FactPanel::failed, this, &FactsWorkflow::failed);
}

void FactsWorkflow::collect()
{
    if (!m_controller.corpus()) return;
    if (m_controller.corpus()->isReadOnly()) {
        m_panel.setNotice(tr("The facts of this corpus have not been collected yet, and it is read-only: open it once "
                             "where it can be written."));
        return;
    }
    if (m_isCollecting) return;
    if (!m_failure.isEmpty()) return m_panel.setNotice(m_failure);
    m_panel.setNotice(tr("Collecting the facts…"));
    m_isCollecting = true;
    // A job: an edit that had to wait until a million facts are written would block the window.
    m_controller.startJob(
        tr("The facts are being collected: wait until that is finished"),
        [](Corpus &corpus, const Task &task) { return buildFacts(corpus.database(), task.stop, task.progress); },
        [this, path = m_controller.corpus()->path()](const Result<void> &collected) {
            m_isCollecting = false;
            if (!m_controller.corpus() || m_controller.corpus()->path() != path) return;
            if (!collected) {
                // The panel asks again after each job; while another one runs, that is right.
                if (collected.error().code != ErrorCode::Busy) m_failure = collected.error().message;
                return m_panel.setNotice(collected.error().message);
            }
            m_panel.setNotice({});
            m_panel.refresh();
            Q_EMIT factsCollected();
        });
}

bool FactsWorkflow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) m_failure.clear(); // whoever shows the facts again wants to try again
    return QObject::eventFilter(watched, event);
}

void FactsWorkflow::review(const std::vector<qint64> &facts, bool accept)
{
    if (!m_controller.isWritable()) return;
    const auto labels = labelsOfFacts(m_controller.corpus()->database(), facts);
    if (!labels) return Q_EMIT failed(labels.error().message);
    std::vector<TripleRef> triples;
    triples.reserve(labels->size());
    for (const FactLabel &label : *labels) triples.push_back({.document = label.document, .label = label.label});
    const TripleChange change{accept ? TripleChange::Kind::Accept : TripleChange::Kind::Reject};
    m_previewing->start<TripleChangeEffect>(
        [path = m_controller.corpus()->path(), triples, change](const Task &task) -> Result<TripleChangeEffect> {
            const auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
            if (!corpus) return std::unexpected(corpus.error());
            return previewTripleChange((*corpus)->database(), triples, change, task.stop);
        },
        [this, triples, change](const Result<TripleChangeEffect> &effect) {
            if (!effect) return Q_EMIT failed(effect.error().message);
            ask(triples, change, *effect);
        });
}

void FactsWorkflow::ask(std::vector<TripleRef> triples, const TripleChange &change, const TripleChangeEffect &effect)
{
    const bool accept = change.kind == TripleChange::Kind::Accept;
    if (effect.changed == 0) {
        return Q_EMIT noted(accept ? tr("All sentences of these facts are accepted already")
                                   : tr("All sentences of these facts are rejected already"));
    }
    const QString where = tr("in %Ln document(s)", nullptr, int(effect.documents));
    const QString question = accept ? tr("Accept %Ln triple(s) %1?", nullptr, int(effect.changed)).arg(where)
                                    : tr("Reject %Ln triple(s) %1?", nullptr, int(effect.changed)).arg(where);
    auto *box = new QMessageBox(QMessageBox::Question, accept ? tr("Accept Facts") : tr("Reject Facts"), question,
        QMessageBox::Cancel, &m_panel);
    if (effect.unchanged > 0)
        box->setInformativeText(tr("%Ln triple(s) are so already.", nullptr, int(effect.unchanged)));
    QPushButton *go = box->addButton(accept ? tr("&Accept") : tr("&Reject"), QMessageBox::AcceptRole);
    box->setDefaultButton(go);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this,
        [this, box, go, triples = std::move(triples), change](const QAbstractButton *button) {
            if (static_cast<const QAbstractButton *>(go) != button) return;
            changeTriples(m_controller, triples, change, [this](const Result<TripleChangeEffect> &done) {
                if (!done) return Q_EMIT failed(done.error().message);
                m_panel.refresh();
            });
        });
    box->open();
}

void FactsWorkflow::askWhereTo(const FactQuery &query)
{
    if (!m_controller.corpus()) return;
    const QFileInfo corpus(m_controller.corpus()->path());
    auto *dialog = new QFileDialog(&m_panel, tr("Save the Facts"), corpus.absolutePath());
    dialog->setNameFilters(
        {tr("Table (*.csv)"), tr("JSON lines, with sentences (*.jsonl)"), tr("RDF, with sentences (*.ttl *.nt)"),
            tr("Tables for Neo4j (*.zip)"), tr("Cypher (*.cypher)"), tr("GraphML (*.graphml)")});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(u"(*."_s, 1).section(u' ', 0, 0).remove(u')'));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, query](const QString &target) { save(target, query); });
    dialog->open();
}

void FactsWorkflow::save(const QString &target, const FactQuery &query)
{
    if (!m_controller.corpus()) return;
    m_saving->start<FactExportResult>(
        [path = m_controller.corpus()->path(), target, query](
            const Task &task) { return saveFacts(path, target, query, task.stop, task.progress); },
        [this, target](const Result<FactExportResult> &saved) {
            if (!saved) return Q_EMIT failed(saved.error().message);
            Q_EMIT noted(
                tr("Saved %Ln fact(s) to %1", nullptr, int(saved->facts)).arg(QDir::toNativeSeparators(target)));
        });
}

} // namespace spotter
