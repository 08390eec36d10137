// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The controller's edits, undo and redo.
#include "ui/session/corpus_controller.h"

#include "core/base/task_runner.h"
#include "core/corpus/database/database.h"
#include "core/corpus/journal/journal.h"
#include "core/corpus/schema/schema_store.h"
#include "core/review/settling.h"
#include "ui/session/document_extraction.h"
#include "ui/session/triple_edits.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qint64 largeStep = 200; ///< entries, whose undo may take longer than a person should wait

} // namespace

void CorpusController::accept(int index) { edit(index, &TripleEdits::accept); }
void CorpusController::reject(int index) { edit(index, &TripleEdits::reject); }
void CorpusController::remove(int index) { edit(index, &TripleEdits::remove); }

void CorpusController::changePredicate(int index, const QString &predicate)
{
    edit(index, [&](TripleEdits &edits, const DisplayedTriple &row) { return edits.changePredicate(row, predicate); });
}

void CorpusController::moveEnd(int index, TripleEnd end, Span span)
{
    edit(index, [&](TripleEdits &edits, const DisplayedTriple &row) { return edits.moveEnd(row, end, span); });
}

void CorpusController::add(Span subject, const QString &predicate, Span object)
{
    apply([&](TripleEdits &edits) { return edits.add(subject, predicate, object); });
}

void CorpusController::edit(
    int index, const std::function<Result<void>(TripleEdits &, const DisplayedTriple &)> &change)
{
    if (index < 0 || size_t(index) >= m_triples.size()) return;
    const DisplayedTriple row = m_triples[size_t(index)]; // a copy: the rows are reloaded below
    apply([&](TripleEdits &edits) { return change(edits, row); });
}

void CorpusController::apply(const std::function<Result<void>(TripleEdits &)> &change)
{
    if (!m_corpus || !m_documentId.isValid()) return fail({ErrorCode::NotFound, tr("Open a document first")});
    if (isRefused()) return;
    TripleEdits edits(*m_corpus, m_documentId, m_document.text, m_schema, m_triples);
    if (auto changed = change(edits); !changed) return fail(changed.error());
    reloadSchema();
    reloadTriples();
    Q_EMIT labelsChanged(m_documentId);
    Q_EMIT undoChanged();
}

void CorpusController::reloadTriples()
{
    auto labels = m_corpus->annotations().forDocument(m_documentId);
    if (!labels) return fail(labels.error());
    m_labels = std::move(*labels);
    m_triples = joinLabelsAndPredictions(m_labels, m_reader->triples());
    Q_EMIT triplesChanged();
}

QStringList CorpusController::predicatesBetween(Span subject, Span object) const
{
    if (!m_corpus) return {};
    const TripleEdits edits(*m_corpus, m_documentId, m_document.text, m_schema, m_triples);
    const QString subjectType = edits.typeAt(subject);
    const QString objectType = edits.typeAt(object);
    QStringList predicates = m_schema.predicatesFor(subjectType, objectType);
    for (const Predicate &predicate : m_schema.predicates()) {
        if (!predicates.contains(predicate.name)) predicates += predicate.name;
    }
    return predicates;
}

QString CorpusController::undoText() const { return m_corpus ? m_corpus->journal().undoText() : QString(); }
QString CorpusController::redoText() const { return m_corpus ? m_corpus->journal().redoText() : QString(); }

void CorpusController::undo()
{
    if (!m_corpus) return;
    const auto size = m_corpus->journal().undoSize();
    if (!size) return fail(size.error());
    move(*size, [](Journal &journal) { return journal.undo(); });
}

void CorpusController::redo()
{
    if (!m_corpus) return;
    const auto size = m_corpus->journal().redoSize();
    if (!size) return fail(size.error());
    move(*size, [](Journal &journal) { return journal.redo(); });
}

void CorpusController::restore(JournalStepId step)
{
    if (!m_corpus) return;
    const auto size = m_corpus->journal().restoreSize(step);
    if (!size) return fail(size.error());
    move(*size, [step](Journal &journal) { return journal.restore(step); });
}

void CorpusController::move(qint64 entries, const std::function<Result<std::vector<JournalEntry>>(Journal &)> &moving)
{
    if (isRefused()) return;
    if (entries < largeStep) return showMoved(moving(m_corpus->journal()));
    startJob(
        tr("A large step is being undone or redone: wait until that is finished"),
        [moving](Corpus &corpus, const Task &task) {
            const Interruptible within(corpus.database(), task.stop); // one transaction: all or nothing
            return moving(corpus.journal()).transform([](const std::vector<JournalEntry> &) { });
        },
        [this](const Result<void> &moved) {
            if (!moved) fail(moved.error());
        });
}

void CorpusController::editSchema(const SchemaEdit &edit)
{
    if (!m_corpus) return fail({ErrorCode::NotFound, tr("Open a corpus first")});
    if (isRefused()) return;
    startJob(
        tr("The schema is being changed: wait until that is finished"),
        [edit](Corpus &corpus, const Task &task) {
            return corpus.schema().apply(edit, task.stop, task.progress).transform([](const SchemaEffect &) { });
        },
        [this](const Result<void> &changed) {
            if (!changed) fail(changed.error());
        });
}

bool CorpusController::settle(const std::vector<Finding> &findings, Verdict verdict)
{
    if (!m_corpus || isRefused()) return false;
    if (auto done = spotter::settle(*m_corpus, findings, verdict); !done) {
        fail(done.error());
        return false;
    }
    reloadSchema();
    if (std::ranges::contains(findings, m_documentId, &Finding::document)) reloadTriples();
    QSet<qint64> told;
    for (const Finding &finding : findings) {
        if (told.contains(finding.document.value)) continue;
        told.insert(finding.document.value);
        Q_EMIT labelsChanged(finding.document);
    }
    Q_EMIT undoChanged();
    return true;
}

void CorpusController::showMoved(const Result<std::vector<JournalEntry>> &entries)
{
    if (!entries) return fail(entries.error());
    if (entries->empty()) return;
    const auto isLabel = [](const JournalEntry &entry) { return entry.kind == "annotation"_L1; };
    // A schema change can affect labels of any number of documents.
    const bool documents = std::ranges::any_of(*entries, [](const JournalEntry &entry) {
        return entry.kind == "document"_L1 || entry.kind == "import"_L1 || entry.kind == "schema"_L1;
    });
    reloadSchema();
    if (documents) Q_EMIT documentsChanged();
    const auto label = std::ranges::find_if(*entries, isLabel);
    const bool openStillThere = m_documentId.isValid() && m_corpus->documents().load(m_documentId).has_value();
    if (label != entries->end() && (label->document != m_documentId || !openStillThere)) {
        // Show the document that changed; otherwise the user would not see what was undone.
        if (auto opened = openDocument(label->document); !opened) fail(opened.error());
    } else if (openStillThere) {
        reloadTriples();
    } else if (m_documentId.isValid()) {
        showNoDocument();
    }
    if (label != entries->end()) Q_EMIT labelsChanged(label->document);
    Q_EMIT undoChanged();
}

void CorpusController::showNoDocument()
{
    m_reader->clear();
    m_documentId = {};
    m_document = {};
    m_labels.clear();
    m_triples.clear();
    Q_EMIT documentOpened();
    Q_EMIT triplesChanged();
}

} // namespace spotter
