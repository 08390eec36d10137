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
class FileWatch;
class ModelLoader;
class TripleEdits;
struct WaitingModel;

/// The open corpus, the open document and the current model, shared by all docks. Edits go through here: each one is in
/// the corpus (journalled, on disk) before anything is shown. Main thread; owned by the main window.
class CorpusController final : public QObject {
    Q_OBJECT
public:
    explicit CorpusController(QObject *parent = nullptr);
    ~CorpusController() override;

    /// Opens a corpus; its current model, if any, is loaded on a thread and announced by modelChanged(). The previous
    /// corpus is closed only if the new one could be opened; a corpus that is already open stays as it is.
    [[nodiscard]] Result<void> openCorpus(const QString &path);
    [[nodiscard]] Result<void> createCorpus(const QString &path, const Schema &schema = {});
    void closeCorpus();
    [[nodiscard]] Corpus *corpus() const { return m_corpus.get(); } ///< null if none is open
    /// Whether this corpus is the one that is open, and not another file with its path.
    [[nodiscard]] bool isOpen(const CorpusAddress &corpus) const;
    /// Whether labels can be written: a corpus is open and not read-only.
    [[nodiscard]] bool isWritable() const { return m_corpus && !m_corpus->isReadOnly(); }

    /// Shows a document; if there is a model, extraction starts immediately.
    [[nodiscard]] Result<void> openDocument(DocumentId id);
    [[nodiscard]] const Document &document() const { return m_open.content(); } ///< without its labels
    [[nodiscard]] DocumentId documentId() const { return m_open.id(); }
    [[nodiscard]] const std::vector<DisplayedTriple> &triples() const { return m_open.triples(); }
    /// What the open document lists as entities apart from its triples, sorted by place.
    [[nodiscard]] const std::vector<Entity> &entities() const { return m_open.entities(); }
    /// The corpus' schema, and behind it what only the model knows.
    [[nodiscard]] const Schema &schema() const { return m_schema; }
    /// The predicates between two spans of the open document, those allowed by their types first.
    [[nodiscard]] QStringList predicatesBetween(Span subject, Span object) const;
    /// How many of predicatesBetween() the types of the two spans allow: the first ones.
    [[nodiscard]] qsizetype allowedBetween(Span subject, Span object) const;
    /// Whether the model is extracting triples from the document.
    [[nodiscard]] bool isReading() const;

    void setModel(std::shared_ptr<const ModelSnapshot> model);
    [[nodiscard]] std::shared_ptr<const ModelSnapshot> model() const { return m_model; }
    /// Loads a model's folder on a thread and sets it; emits failures.
    void loadModel(const QString &folder);
    [[nodiscard]] bool isLoadingModel() const;
    /// Makes a waiting model the current one of the open corpus, and extracts triples from the document with it.
    [[nodiscard]] Result<ModelId> adopt(const WaitingModel &waiting);
    /// Switches to another model of the corpus, earlier or later; it is loaded on a thread.
    void useModel(ModelId id);
    /// For the network's computations during extraction.
    void setThreads(int threads);

    /// Work that writes to the open corpus and takes its time: on a thread, with a connection of its own. The corpus
    /// stays open, and who reads it goes on; until the work has ended, edits are refused with the sentence. Then all is
    /// shown as it is now, and `done` is called, once; also where the work could not begin, or another corpus was
    /// chosen.
    void startJob(const QString &refusal, CorpusJob::Work work, CorpusJob::Done done);
    void stopJob();
    [[nodiscard]] bool isJobRunning() const;

    /// Looks whether the file of the corpus is still where it was, and follows it if it was moved; see
    /// Corpus::follow(). Happens twice a second and before each edit; not while a job runs, which has the file open.
    void followFile();

    /// Carries out an edit of the open document and shows what it did; failures are emitted.
    void apply(const std::function<Result<void>(TripleEdits &)> &change);

    /// For after an apply() that changed entities, which are not read again after each edit.
    void reloadEntities();

    /// What undo and redo would do, in words; empty if there is nothing.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;

    /// Changes a row of triples() by any of the edits of TripleEdits; does nothing for an index that is not one.
    /// Failures are emitted.
    void edit(int index, const std::function<Result<void>(TripleEdits &, const DisplayedTriple &)> &change);

public Q_SLOTS:
    /// Edit a row of triples(). Accepting a row that is only a prediction makes it a label. Failures are emitted.
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
    /// Replaces title, note and tags of a document, and its part of the corpus if one is given, as one step. False if
    /// it failed.
    bool setDetails(spotter::DocumentId document, const spotter::DocumentDetails &details,
        std::optional<spotter::Split> split = std::nullopt);
    void undo();
    void redo();
    /// Restores the state right after a step, by as many undos or redos as needed. Like undo and redo, it runs as a job
    /// if many entries are involved.
    void restore(spotter::JournalStepId step);
    /// Changes the corpus' schema and the labels affected by it, as one step; a job.
    void editSchema(const spotter::SchemaEdit &edit);
    /// Applies a decision about findings of the review, in any documents, as one step. False if it failed.
    bool settle(const std::vector<spotter::Finding> &findings, spotter::Verdict verdict);
    /// The visible part of the text, which is processed first.
    void setVisibleSpan(spotter::Span span);

Q_SIGNALS:
    void corpusChanged(); ///< another corpus, or none
    /// The corpus has another path than before, has lost its file and is read-only, or has found it again.
    void placeChanged(const QString &before);
    /// Another file was copied over the open corpus, which is closed.
    void overwritten(const QString &path);
    void documentOpened();
    void documentsChanged(); ///< added or removed
    void labelsChanged(spotter::DocumentId document); ///< the document's counts have changed
    void detailsChanged(spotter::DocumentId document); ///< title, note, tags, part of the corpus
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
    /// Before failed(): the message says why an edit could not be made. It is over once one can.
    void editFailed(const QString &message);

private:
    [[nodiscard]] TripleEdits edits() const; ///< of the open document; needs a corpus
    void loadModel(const QString &folder, std::function<void()> loaded);
    void setCorpus(std::unique_ptr<Corpus> corpus);
    void read();
    void storePredictions();
    void reloadSchema();
    void reloadTriples();
    void showMoved(const Result<std::vector<JournalEntry>> &entries);
    void fail(const Error &error);
    /// False if another corpus is open now, or none: the one that was open has been overwritten.
    bool followIfMoved();
    void failEdit(const Error &error);
    [[nodiscard]] bool isRefused();
    void showJobsWork();
    void recordModelInUse();
    void showNoDocument();
    void move(qint64 entries, const std::function<Result<std::vector<JournalEntry>>(Journal &)> &moving);

    std::unique_ptr<Corpus> m_corpus;
    QSet<QString> m_wereOurs; ///< corpora to which this process has written
    std::shared_ptr<const ModelSnapshot> m_model;
    ModelId m_modelId; ///< of m_model in the corpus; invalid if it could not be recorded
    DocumentExtraction *m_reader;
    ModelLoader *m_modelLoader;
    CorpusJob *m_job;
    FileWatch *m_watch;
    int m_opened = 0; ///< how many corpora were opened and closed
    OpenDocument m_open;
    Schema m_schema;
};

} // namespace spotter
