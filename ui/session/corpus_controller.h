// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/corpus/journal/journal.h"
#include "core/corpus/review_store.h"
#include "core/corpus/schema/schema_edit.h"
#include "core/model/model_snapshot.h"
#include "core/review/finding.h"
#include "ui/session/corpus_job.h"
#include "ui/session/open_document.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace spotter {

class DocumentExtraction;
class TaskRunner;
class TripleEdits;
struct WaitingModel;

/// The open corpus, the open document and the current model, as every dock sees them. Edits go through here: each is in
/// the corpus (journalled, on disk) before anything is shown. Main thread; owned by the main window.
class CorpusController final : public QObject {
    Q_OBJECT
public:
    explicit CorpusController(QObject *parent = nullptr);
    ~CorpusController() override;

    /// Opens a corpus; its current model, where it has one, is read on a thread and comes with modelChanged(). What was
    /// open is closed only when the new one could be opened; a corpus that is open already stays as it is.
    [[nodiscard]] Result<void> openCorpus(const QString &path);
    [[nodiscard]] Result<void> createCorpus(const QString &path, const Schema &schema = {});
    void closeCorpus();
    [[nodiscard]] Corpus *corpus() const { return m_corpus.get(); } ///< null when none is open
    /// Whether labels can be written: a corpus is open, and not for reading only.
    [[nodiscard]] bool isWritable() const { return m_corpus && !m_corpus->isReadOnly(); }

    /// Shows a document; extraction of it starts at once when there is a model.
    [[nodiscard]] Result<void> openDocument(DocumentId id);
    [[nodiscard]] const Document &document() const { return m_open.content(); } ///< without its labels
    [[nodiscard]] DocumentId documentId() const { return m_open.id(); }
    [[nodiscard]] const std::vector<DisplayedTriple> &triples() const { return m_open.triples(); }
    /// What the open document lists as entities apart from its triples, sorted by place.
    [[nodiscard]] const std::vector<Entity> &entities() const { return m_open.entities(); }
    /// The corpus' schema, and behind it what only the model knows.
    [[nodiscard]] const Schema &schema() const { return m_schema; }
    /// The predicates that may stand between two stretches of the open document: those that their types allow first.
    [[nodiscard]] QStringList predicatesBetween(Span subject, Span object) const;
    /// Whether the model is at work on the document.
    [[nodiscard]] bool isReading() const;

    void setModel(std::shared_ptr<const ModelSnapshot> model);
    [[nodiscard]] std::shared_ptr<const ModelSnapshot> model() const { return m_model; }
    /// Reads a model's folder on a thread and sets it; a failure is emitted.
    void loadModel(const QString &folder);
    [[nodiscard]] bool isLoadingModel() const;
    /// Makes a model that waits at the open corpus its current one, and reads the document with it.
    [[nodiscard]] Result<ModelId> adopt(const WaitingModel &waiting);
    /// Goes back to (or on to) a model of the corpus; it is read on a thread.
    void useModel(ModelId id);
    /// For the network's arithmetic when reading.
    void setThreads(int threads);

    /// Work that writes to the open corpus and takes its time: on a thread, with a connection of its own. The corpus
    /// stays open, and who reads it goes on; until the work has ended, edits are refused with the sentence. Then all is
    /// shown as it is now, and `done` is called, once; also where the work could not begin, or another corpus was
    /// chosen.
    void startJob(const QString &refusal, CorpusJob::Work work, CorpusJob::Done done);
    void stopJob();
    [[nodiscard]] bool isJobRunning() const;

    /// What undo and redo would do, in words; empty where there is nothing.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;

public Q_SLOTS:
    /// The four jobs' edits, on a row of triples(). Accepting what only the model says makes it a label. Failures are
    /// emitted.
    void accept(int index);
    void reject(int index);
    void remove(int index);
    void changePredicate(int index, const QString &predicate);
    void moveEnd(int index, spotter::TripleEnd end, spotter::Span span);
    void add(spotter::Span subject, const QString &predicate, spotter::Span object);
    /// Gives the mentions at the span this type (none if it is empty), in labels and among the entities; without any,
    /// the span becomes an entity. One step.
    void setType(spotter::Span span, const QString &type);
    /// Removes one of entities(), which takes no part in a triple.
    void removeEntity(int index);
    void undo();
    void redo();
    /// Brings the state right after a step back, by as many undos or redos as it takes. As undo and redo, it is a job
    /// where much is moved.
    void restore(spotter::JournalStepId step);
    /// Changes the corpus' schema with the labels that follow, as one step; a job.
    void editSchema(const spotter::SchemaEdit &edit);
    /// What was decided of findings of the review, in whichever documents, as one step. False where it failed.
    bool settle(const std::vector<spotter::Finding> &findings, spotter::Verdict verdict);
    /// The part of the text on screen: read first.
    void setVisibleSpan(spotter::Span span);

Q_SIGNALS:
    void corpusChanged(); ///< another one, or none
    void documentOpened();
    void documentsChanged(); ///< added or removed
    void labelsChanged(spotter::DocumentId document); ///< its counts are others
    void triplesChanged();
    void entitiesChanged();
    void schemaChanged();
    void modelChanged();
    void undoChanged(); ///< texts and availability
    void extractionProgressed(double share); ///< 1 when done
    void jobStarted(const QString &refusal);
    void jobProgressed(qint64 done, qint64 total);
    void jobEnded();
    void failed(const QString &message);

private:
    void loadModel(const QString &folder, std::function<void()> loaded);
    void setCorpus(std::unique_ptr<Corpus> corpus);
    void read();
    void storePredictions();
    void reloadSchema();
    void reloadTriples();
    void reloadEntities();
    void edit(int index, const std::function<Result<void>(TripleEdits &, const DisplayedTriple &)> &change);
    void apply(const std::function<Result<void>(TripleEdits &)> &change);
    void showMoved(const Result<std::vector<JournalEntry>> &entries);
    void fail(const Error &error);
    [[nodiscard]] bool isRefused();
    void showJobsWork();
    void recordModelInUse();
    void showNoDocument();
    void move(qint64 entries, const std::function<Result<std::vector<JournalEntry>>(Journal &)> &moving);

    std::unique_ptr<Corpus> m_corpus;
    QSet<QString> m_wereOurs; ///< corpora that this one has written to
    std::shared_ptr<const ModelSnapshot> m_model;
    ModelId m_modelId; ///< of m_model in the corpus; invalid where it could not be recorded
    DocumentExtraction *m_reader;
    TaskRunner *m_modelLoader;
    CorpusJob *m_job;
    OpenDocument m_open;
    Schema m_schema;
};

} // namespace spotter
