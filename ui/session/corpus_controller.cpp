// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/corpus_controller.h"

#include "core/corpus/database/database.h"
#include "core/corpus/journal/journal.h"
#include "core/corpus/model_store.h"
#include "core/corpus/prediction_store.h"
#include "core/corpus/schema/schema_store.h"
#include "core/review/settling.h"
#include "core/workspace/model_shelf.h"
#include "core/workspace/waiting_model.h"
#include "ui/session/corpus_job.h"
#include "ui/session/document_extraction.h"
#include "ui/session/file_watch.h"
#include "ui/session/model_loader.h"
#include "ui/session/step_effect.h"
#include "ui/session/triple_edits.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spotter {
namespace {

constexpr qint64 largeStep = 200; ///< entries, whose undo may take longer than a person should wait

} // namespace

CorpusController::CorpusController(QObject *parent)
    : QObject(parent), m_reader(new DocumentExtraction(this)), m_modelLoader(new ModelLoader(this)),
      m_job(new CorpusJob(this)), m_watch(new FileWatch(this))
{
    connect(m_watch, &FileWatch::changed, this, &CorpusController::followFile);
    connect(m_watch, &FileWatch::failed, this, &CorpusController::fail);
    connect(m_watch, &FileWatch::followed, this, [this](const QString &before) {
        if (isWritable()) m_wereOurs.insert(QFileInfo(m_corpus->path()).canonicalFilePath());
        if (m_model && m_modelId.isValid() && !QFileInfo::exists(m_model->folder())) {
            // It was moved along, and may be read from again.
            if (const auto used = m_corpus->models().load(m_modelId)) loadModel(modelFolder(*m_corpus, *used));
        }
        Q_EMIT placeChanged(before);
    });
    connect(m_watch, &FileWatch::overwritten, this, [this](const QString &path) {
        setCorpus(nullptr);
        Q_EMIT overwritten(path);
    });
    connect(m_job, &CorpusJob::progressed, this, &CorpusController::jobProgressed);
    connect(m_job, &CorpusJob::ended, this, &CorpusController::showJobsWork);
    connect(m_reader, &DocumentExtraction::changed, this, [this] {
        m_open.setPredictions(m_reader->triples());
        Q_EMIT triplesChanged();
    });
    connect(m_reader, &DocumentExtraction::progressed, this, &CorpusController::extractionProgressed);
    connect(m_reader, &DocumentExtraction::finished, this, &CorpusController::storePredictions);
    connect(m_reader, &DocumentExtraction::failed, this, &CorpusController::fail);
}

CorpusController::~CorpusController() = default;

Result<void> CorpusController::openCorpus(const QString &path)
{
    if (m_corpus && m_corpus->isInPlace() && QFileInfo(m_corpus->path()) == QFileInfo(path))
        return {}; // a second writer would find it locked by us
    // An abandoned job of ours may still be finishing on this corpus.
    const bool wasOurs = m_wereOurs.contains(QFileInfo(path).canonicalFilePath());
    auto corpus = Corpus::open(path, wasOurs ? Corpus::Mode::ReadWriteShared : Corpus::Mode::ReadWrite);
    if (!corpus) return std::unexpected(corpus.error());
    setCorpus(std::move(*corpus));
    const auto current = m_corpus->models().current();
    if (!current) return std::unexpected(current.error());
    if (*current) loadModel(modelFolder(*m_corpus, **current));
    return {};
}

Result<void> CorpusController::createCorpus(const QString &path, const Schema &schema)
{
    auto corpus = Corpus::create(path, schema);
    if (!corpus) return std::unexpected(corpus.error());
    setCorpus(std::move(*corpus));
    return {};
}

bool CorpusController::isOpen(const CorpusAddress &corpus) const
{
    return m_corpus && m_corpus->address().uuid == corpus.uuid && QFileInfo(m_corpus->path()) == QFileInfo(corpus.path);
}

void CorpusController::closeCorpus() { setCorpus(nullptr); }

void CorpusController::setCorpus(std::unique_ptr<Corpus> corpus)
{
    m_modelLoader->abandon();
    const CorpusJob::Done jobDone = m_job->abandon();
    m_reader->clear();
    ++m_opened;
    // Keep the old corpus until all signals are sent: receivers of the first ones may still use it.
    const std::unique_ptr<Corpus> before = std::exchange(m_corpus, std::move(corpus));
    m_watch->watch(m_corpus.get());
    if (isWritable()) m_wereOurs.insert(QFileInfo(m_corpus->path()).canonicalFilePath());
    m_model.reset();
    m_modelId = {};
    m_open = {};
    reloadSchema();
    Q_EMIT corpusChanged();
    Q_EMIT modelChanged();
    Q_EMIT documentOpened();
    Q_EMIT triplesChanged();
    Q_EMIT undoChanged();
    if (!jobDone) return;
    Q_EMIT jobEnded();
    jobDone(failure(ErrorCode::Stopped, tr("Stopped because another corpus was opened")));
}

Result<void> CorpusController::openDocument(DocumentId id)
{
    if (!m_corpus) return failure(ErrorCode::NotFound, tr("Open a corpus first"));
    auto opened = OpenDocument::load(*m_corpus, id);
    if (!opened) return std::unexpected(opened.error());
    m_open = std::move(*opened);
    read();
    m_open.setPredictions(m_reader->triples());
    Q_EMIT documentOpened();
    Q_EMIT triplesChanged();
    Q_EMIT extractionProgressed(m_reader->isReading() ? 0 : 1);
    return {};
}

void CorpusController::read()
{
    if (!m_corpus) return m_reader->clear();
    const auto shown = m_reader->show(*m_corpus, m_modelId, m_model, m_open.id(), m_open.content().text);
    if (!shown) fail(shown.error());
}

bool CorpusController::isReading() const { return m_reader->isReading(); }

void CorpusController::storePredictions()
{
    if (!followIfMoved() || !m_modelId.isValid() || !isWritable()) return;
    if (isJobRunning()) return; // the document is extracted again when it is opened next
    const auto stored = m_corpus->predictions().replace(m_modelId, m_open.id(), m_reader->triples());
    if (!stored) fail(stored.error());
}

void CorpusController::loadModel(const QString &folder) { loadModel(folder, {}); }

void CorpusController::loadModel(const QString &folder, std::function<void()> loaded)
{
    m_modelLoader->load(folder, [this, loaded = std::move(loaded)](const ModelLoader::Loaded &model) {
        if (!model) {
            fail(model.error());
            Q_EMIT modelChanged();
            return;
        }
        if (loaded) loaded();
        setModel(*model);
    });
}

bool CorpusController::isLoadingModel() const { return m_modelLoader->isRunning(); }

void CorpusController::recordModelInUse()
{
    const auto id = recordModel(*m_corpus, *m_model);
    if (id)
        m_modelId = *id;
    else
        fail(id.error());
}

void CorpusController::setModel(std::shared_ptr<const ModelSnapshot> model)
{
    m_modelLoader->abandon();
    m_model = std::move(model);
    m_modelId = {};
    if (m_model && m_corpus && !isJobRunning()) recordModelInUse();
    reloadSchema();
    read();
    m_open.setPredictions(m_reader->triples());
    Q_EMIT modelChanged();
    Q_EMIT triplesChanged();
    Q_EMIT extractionProgressed(m_reader->isReading() ? 0 : 1);
}

Result<ModelId> CorpusController::adopt(const WaitingModel &waiting)
{
    if (!m_corpus) return failure(ErrorCode::NotFound, tr("Open a corpus first"));
    if (isJobRunning()) return failure(ErrorCode::Busy, m_job->refusal());
    if (!followIfMoved()) return failure(ErrorCode::NotFound, tr("Stopped because another corpus was opened"));
    const auto id = adoptWaiting(*m_corpus, waiting, m_modelId);
    if (id) setModel(waiting.outcome.model);
    return id;
}

void CorpusController::useModel(ModelId id)
{
    if (!m_corpus) return fail({ErrorCode::NotFound, tr("Open a corpus first")});
    const auto record = m_corpus->models().load(id);
    if (!record) return fail(record.error());
    loadModel(modelFolder(*m_corpus, *record), [this, id] {
        if (isRefused()) return;
        if (auto current = m_corpus->models().setCurrent(id); !current) fail(current.error());
    });
}

void CorpusController::setThreads(int threads) { m_reader->setThreads(threads); }

void CorpusController::setVisibleSpan(Span span) { m_reader->setVisible(span); }

void CorpusController::reloadSchema()
{
    Schema schema;
    if (m_corpus) {
        const auto stored = m_corpus->schema().load();
        if (stored)
            schema = *stored;
        else
            fail(stored.error());
    }
    if (m_model) schema.merge(m_model->schema());
    if (schema == m_schema) return;
    m_schema = std::move(schema);
    Q_EMIT schemaChanged();
}

void CorpusController::fail(const Error &error) { Q_EMIT failed(error.message); }

void CorpusController::failEdit(const Error &error)
{
    Q_EMIT editFailed(error.message);
    fail(error);
}

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

void CorpusController::setType(Span span, const QString &type)
{
    apply([&](TripleEdits &edits) { return edits.setType(span, type); });
    reloadEntities();
}

void CorpusController::removeEntity(int index)
{
    apply([&](TripleEdits &edits) { return edits.removeEntity(index); });
    reloadEntities();
}

void CorpusController::edit(
    int index, const std::function<Result<void>(TripleEdits &, const DisplayedTriple &)> &change)
{
    if (index < 0 || size_t(index) >= m_open.triples().size()) return;
    const DisplayedTriple row = m_open.triples()[size_t(index)]; // a copy: the rows are reloaded below
    apply([&](TripleEdits &edits) { return change(edits, row); });
}

void CorpusController::apply(const std::function<Result<void>(TripleEdits &)> &change)
{
    if (!m_corpus || !m_open.id().isValid()) return fail({ErrorCode::NotFound, tr("Open a document first")});
    if (isRefused()) return;
    TripleEdits editing = edits();
    if (auto changed = change(editing); !changed) return failEdit(changed.error());
    reloadSchema();
    reloadTriples();
    Q_EMIT labelsChanged(m_open.id());
    Q_EMIT undoChanged();
}

void CorpusController::reloadTriples()
{
    if (auto reloaded = m_open.reloadLabels(*m_corpus, m_reader->triples()); !reloaded) return fail(reloaded.error());
    Q_EMIT triplesChanged();
}

void CorpusController::reloadEntities()
{
    if (!m_open.id().isValid()) return;
    const auto isOther = m_open.reloadEntities(*m_corpus);
    if (!isOther) return fail(isOther.error());
    if (*isOther) Q_EMIT entitiesChanged();
}

TripleEdits CorpusController::edits() const
{
    return {*m_corpus, m_open.id(), m_open.content().text, m_schema, m_open.triples(), m_open.entities()};
}

qsizetype CorpusController::allowedBetween(Span subject, Span object) const
{
    return m_corpus ? edits().allowedBetween(subject, object) : 0;
}

QStringList CorpusController::predicatesBetween(Span subject, Span object) const
{
    return m_corpus ? edits().predicatesBetween(subject, object) : QStringList();
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
            if (!moved) failEdit(moved.error());
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
            if (!changed) failEdit(changed.error());
        });
}

bool CorpusController::settle(const std::vector<Finding> &findings, Verdict verdict)
{
    if (!m_corpus || isRefused()) return false;
    if (auto done = spotter::settle(*m_corpus, findings, verdict); !done) {
        failEdit(done.error());
        return false;
    }
    reloadSchema();
    if (std::ranges::contains(findings, m_open.id(), &Finding::document)) reloadTriples();
    QSet<qint64> told;
    for (const Finding &finding : findings) {
        if (told.contains(finding.document.value)) continue;
        told.insert(finding.document.value);
        Q_EMIT labelsChanged(finding.document);
    }
    Q_EMIT undoChanged();
    return true;
}

bool CorpusController::setDetails(DocumentId document, const DocumentDetails &details, std::optional<Split> split)
{
    if (!m_corpus || isRefused()) return false;
    if (auto done = m_corpus->documents().setDetails(document, details, split); !done) {
        fail(done.error());
        return false;
    }
    if (document == m_open.id()) reloadEntities(); // reads the metadata again
    Q_EMIT detailsChanged(document);
    Q_EMIT undoChanged();
    return true;
}

void CorpusController::showMoved(const Result<std::vector<JournalEntry>> &entries)
{
    if (!entries) return failEdit(entries.error());
    if (entries->empty()) return;
    const StepEffect effect = effectOf(*entries);
    reloadSchema();
    if (effect.isOfDocuments) Q_EMIT documentsChanged();
    const bool openStillThere = m_open.id().isValid() && m_corpus->documents().load(m_open.id()).has_value();
    if (effect.shown && (*effect.shown != m_open.id() || !openStillThere)) {
        // Show the document that changed; otherwise the user would not see what was undone.
        if (auto opened = openDocument(*effect.shown); !opened) fail(opened.error());
    } else if (openStillThere) {
        reloadTriples();
        if (effect.isOfDocuments) reloadEntities();
    } else if (m_open.id().isValid()) {
        showNoDocument();
    }
    if (effect.shown) Q_EMIT labelsChanged(*effect.shown);
    Q_EMIT undoChanged();
}

void CorpusController::showNoDocument()
{
    m_reader->clear();
    m_open = {};
    Q_EMIT documentOpened();
    Q_EMIT triplesChanged();
}

void CorpusController::startJob(const QString &refusal, CorpusJob::Work work, CorpusJob::Done done)
{
    if (!m_corpus) return done(failure(ErrorCode::NotFound, tr("Open a corpus first")));
    if (isJobRunning()) return done(failure(ErrorCode::Busy, m_job->refusal()));
    if (!followIfMoved()) return done(failure(ErrorCode::NotFound, tr("Stopped because another corpus was opened")));
    if (!isWritable()) return done(failure(ErrorCode::ReadOnly, m_corpus->readOnlyReason()));
    m_job->start(*m_corpus, refusal, std::move(work), std::move(done));
    Q_EMIT jobStarted(refusal);
}

void CorpusController::stopJob() { m_job->stop(); }

bool CorpusController::isJobRunning() const { return m_job->isRunning(); }

bool CorpusController::isRefused()
{
    const bool wasWritable = isWritable();
    if (!followIfMoved()) return true; // overwritten() has said why
    if (wasWritable && !isWritable()) return true; // placeChanged() has said why
    if (isJobRunning()) failEdit({ErrorCode::Busy, m_job->refusal()});
    return isJobRunning();
}

bool CorpusController::followIfMoved()
{
    const int opened = m_opened;
    if (m_corpus && !m_corpus->isInPlace()) followFile();
    return m_opened == opened;
}

void CorpusController::followFile()
{
    if (!isJobRunning()) m_watch->follow();
}

void CorpusController::showJobsWork()
{
    m_corpus->setBusyTimeout(5s);
    if (const auto refreshed = m_corpus->refresh(); !refreshed) fail(refreshed.error());
    reloadSchema();
    if (m_model && !m_modelId.isValid()) recordModelInUse();
    if (m_open.id().isValid()) {
        if (m_corpus->documents().load(m_open.id())) {
            reloadTriples();
            reloadEntities();
        } else {
            showNoDocument();
        }
    }
    Q_EMIT documentsChanged();
    Q_EMIT undoChanged();
    Q_EMIT jobEnded();
    followIfMoved();
}

} // namespace spotter
