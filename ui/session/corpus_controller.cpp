// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/corpus_controller.h"

#include "core/base/task_runner.h"
#include "core/corpus/model_store.h"
#include "core/corpus/prediction_store.h"
#include "core/corpus/schema/schema_store.h"
#include "core/model/usability.h"
#include "core/workspace/model_shelf.h"
#include "core/workspace/waiting_model.h"
#include "ui/session/document_extraction.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {

using LoadedModel = std::shared_ptr<const ModelSnapshot>;

CorpusController::CorpusController(QObject *parent)
    : QObject(parent), m_reader(new DocumentExtraction(this)), m_modelLoader(new TaskRunner(this)),
      m_job(new TaskRunner(this))
{
    connect(m_job, &TaskRunner::progressed, this, &CorpusController::jobProgressed);
    connect(m_reader, &DocumentExtraction::changed, this, [this] {
        m_triples = joinLabelsAndPredictions(m_labels, m_reader->triples());
        Q_EMIT triplesChanged();
    });
    connect(m_reader, &DocumentExtraction::progressed, this, &CorpusController::extractionProgressed);
    connect(m_reader, &DocumentExtraction::finished, this, &CorpusController::storePredictions);
    connect(m_reader, &DocumentExtraction::failed, this, &CorpusController::fail);
}

CorpusController::~CorpusController() = default;

Result<void> CorpusController::openCorpus(const QString &path)
{
    if (m_corpus && QFileInfo(m_corpus->path()) == QFileInfo(path))
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

void CorpusController::closeCorpus() { setCorpus(nullptr); }

void CorpusController::setCorpus(std::unique_ptr<Corpus> corpus)
{
    m_modelLoader->abandon();
    m_job->abandon();
    const auto jobDone = std::exchange(m_jobDone, {});
    m_reader->clear();
    // Keep the old corpus until all signals are sent: receivers of the first ones may still use it.
    const std::unique_ptr<Corpus> before = std::exchange(m_corpus, std::move(corpus));
    if (isWritable()) m_wereOurs.insert(QFileInfo(m_corpus->path()).canonicalFilePath());
    m_model.reset();
    m_modelId = {};
    m_documentId = {};
    m_document = {};
    m_labels.clear();
    m_triples.clear();
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
    auto document = m_corpus->documents().load(id);
    if (!document) return std::unexpected(document.error());
    auto labels = m_corpus->annotations().forDocument(id);
    if (!labels) return std::unexpected(labels.error());
    m_documentId = id;
    m_document = std::move(*document);
    m_labels = std::move(*labels);
    read();
    m_triples = joinLabelsAndPredictions(m_labels, m_reader->triples());
    Q_EMIT documentOpened();
    Q_EMIT triplesChanged();
    Q_EMIT extractionProgressed(m_reader->isReading() ? 0 : 1);
    return {};
}

void CorpusController::read()
{
    m_reader->clear();
    if (!m_model || !m_documentId.isValid()) return;
    if (m_modelId.isValid()) {
        const auto known = m_corpus->predictions().has(m_modelId, m_documentId);
        if (!known) {
            fail(known.error());
        } else if (*known) {
            auto stored = m_corpus->predictions().forDocument(m_modelId, m_documentId);
            if (!stored)
                fail(stored.error());
            else
                return m_reader->setTriples(std::move(*stored));
        }
    }
    m_reader->start(m_model, m_document.text);
}

bool CorpusController::isReading() const { return m_reader->isReading(); }

void CorpusController::storePredictions()
{
    if (!m_modelId.isValid() || !isWritable()) return;
    if (isJobRunning()) return; // the document is extracted again when it is opened next
    const auto stored = m_corpus->predictions().replace(m_modelId, m_documentId, m_reader->triples());
    if (!stored) fail(stored.error());
}

void CorpusController::loadModel(const QString &folder) { loadModel(folder, {}); }

void CorpusController::loadModel(const QString &folder, std::function<void()> loaded)
{
    m_modelLoader->start<LoadedModel>(
        [folder](const std::stop_token &, const ProgressCallback &) {
            auto model = ModelSnapshot::load(folder);
            if (!model) return model;
            if (const auto knows = checkKnowsPredicates(**model); !knows)
                return Result<LoadedModel>(std::unexpected(knows.error()));
            (void)(*model)->sha256(); // slow, so compute it on this thread
            return model;
        },
        [this, loaded = std::move(loaded)](const Result<LoadedModel> &model) {
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
    m_triples = joinLabelsAndPredictions(m_labels, m_reader->triples());
    Q_EMIT modelChanged();
    Q_EMIT triplesChanged();
    Q_EMIT extractionProgressed(m_reader->isReading() ? 0 : 1);
}

Result<ModelId> CorpusController::adopt(const WaitingModel &waiting)
{
    if (!m_corpus) return failure(ErrorCode::NotFound, tr("Open a corpus first"));
    if (isJobRunning()) return failure(ErrorCode::Busy, m_jobRefusal);
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

} // namespace spotter
