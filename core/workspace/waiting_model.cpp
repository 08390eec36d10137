// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/waiting_model.h"

#include "core/base/disk_sync.h"
#include "core/base/folder_moves.h"
#include "core/base/system_error.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/model_folders.h"
#include "core/corpus/model_store.h"
#include "core/corpus/run_store.h"
#include "core/model/config/json_file.h"
#include "core/workspace/messages.h"
#include "core/workspace/model_shelf.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// A hundred bytes a predicate.
constexpr qint64 maximumBytes = 64 << 20;

Score scoreFromJson(const QJsonObject &json)
{
    return {json.value("gold"_L1).toInteger(), json.value("predicted"_L1).toInteger(),
        json.value("correct"_L1).toInteger()};
}

/// Start time of a run of the corpus, as text; null if there is no run with that number.
Result<QString> beginningOf(Corpus &corpus, RunId run)
{
    const auto runs = corpus.runs().all();
    if (!runs) return std::unexpected(runs.error());
    const auto found = std::ranges::find(*runs, run, &RunRecord::id);
    return found == runs->end() ? QString() : found->started.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject noteOf(
    const QString &corpus, RunId run, const QString &begun, bool wasResumed, const TrainingOutcome &outcome)
{
    QJsonObject predicates;
    for (const auto &[predicate, score] : outcome.devScore.byPredicate.asKeyValueRange())
        predicates.insert(predicate, score.toJson());
    return {{u"format"_s, 1}, {u"corpus"_s, corpus}, {u"run"_s, run.value}, {u"begun"_s, begun},
        {u"wasResumed"_s, wasResumed}, {u"stoppedEarly"_s, outcome.stoppedEarly},
        {u"created"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {u"score"_s, outcome.devScore.total.toJson()}, {u"predicates"_s, predicates}};
}

WaitingModel waitingOf(const QJsonObject &note, const QString &folder)
{
    WaitingModel waiting;
    waiting.folder = folder;
    waiting.corpus = note.value("corpus"_L1).toString();
    waiting.run = {note.value("run"_L1).toInteger()};
    waiting.wasResumed = note.value("wasResumed"_L1).toBool();
    waiting.created = QDateTime::fromString(note.value("created"_L1).toString(), Qt::ISODateWithMs);
    waiting.outcome.stoppedEarly = note.value("stoppedEarly"_L1).toBool();
    waiting.outcome.devScore.total = scoreFromJson(note.value("score"_L1).toObject());
    const QJsonObject predicates = note.value("predicates"_L1).toObject();
    for (auto score = predicates.begin(); score != predicates.end(); ++score)
        waiting.outcome.devScore.byPredicate.insert(score.key(), scoreFromJson(score->toObject()));
    return waiting;
}

Result<void> writeNote(const QString &path, const QJsonObject &note)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(note).toJson(QJsonDocument::Compact));
        if (commitToDisk(file)) return {};
    }
    return failure(
        ErrorCode::Io, WorkspaceMessages::tr("%1 could not be written: %2").arg(path, deviceErrorText(file)));
}

/// A folder's name that is ours from now on, by its note.
Result<QString> reserveFolder(const QString &corpusPath)
{
    const QString models = modelsFolderOf(corpusPath);
    if (!QDir().mkpath(models))
        return failure(ErrorCode::Io, WorkspaceMessages::tr("The folder %1 cannot be created").arg(models));
    for (;;) {
        QString folder = freeModelFolder(corpusPath);
        QFile note(waitingNoteOf(folder));
        if (note.open(QIODevice::WriteOnly | QIODevice::NewOnly)) return folder;
        if (!note.exists())
            return failure(ErrorCode::Io,
                WorkspaceMessages::tr("%1 could not be written: %2").arg(note.fileName(), deviceErrorText(note)));
    }
}

Result<std::shared_ptr<const ModelSnapshot>> saveAndLoad(const ModelSnapshot &model, const QString &folder)
{
    if (auto saved = model.save(folder); !saved) return std::unexpected(saved.error());
    auto loaded = ModelSnapshot::load(folder);
    if (loaded) (void)(*loaded)->sha256(); // which the corpus wants to know, and which takes a while
    return loaded;
}

bool isDiscarded(const QJsonObject &note) { return note.value("discarded"_L1).toBool(); }

} // namespace

Result<std::shared_ptr<const ModelSnapshot>> keepWaiting(
    const CorpusAddress &corpus, RunId run, bool wasResumed, const TrainingOutcome &outcome)
{
    QString begun;
    if (run.isValid()) {
        // A model is kept even if its corpus cannot be read now or is a different one.
        if (const auto opened = Corpus::open(corpus, Corpus::Mode::ReadOnly))
            begun = beginningOf(**opened, run).value_or(QString());
    }
    const auto folder = reserveFolder(corpus.path);
    if (!folder) return std::unexpected(folder.error());
    auto kept = writeNote(waitingNoteOf(*folder), noteOf(corpus.uuid, run, begun, wasResumed, outcome)).and_then([&] {
        return saveAndLoad(*outcome.model, *folder);
    });
    if (!kept) (void)removeDiscarded(*folder);
    return kept;
}

Result<std::vector<WaitingModel>> waitingModels(Corpus &corpus)
{
    const auto known = corpus.models().all();
    if (!known) return std::unexpected(known.error());
    const QDir models(modelsFolderOf(corpus.path()));
    std::vector<WaitingModel> waiting;
    for (const QString &name : models.entryList({waitingNotePattern()}, QDir::Files)) {
        const QString folder = modelFolderOfNote(models.filePath(name));
        const auto note = readJsonFile(models.filePath(name), maximumBytes);
        if (!note) continue; // reserved, and not written before the process was killed
        if (isDiscarded(*note)) {
            if (!corpus.isReadOnly()) (void)removeDiscarded(folder);
            continue;
        }
        const QString uuid = note->value("corpus"_L1).toString();
        if (!uuid.isEmpty() && uuid != corpus.address().uuid) continue;
        if (std::ranges::contains(*known, folder, [&](const ModelRecord &record) { return record.folder; })) {
            if (!corpus.isReadOnly()) QFile::remove(models.filePath(name)); // adopted; only the note was left
            continue;
        }
        if (const QString begun = note->value("begun"_L1).toString(); !begun.isEmpty()) {
            const auto ours = beginningOf(corpus, {note->value("run"_L1).toInteger()});
            if (!ours) return std::unexpected(ours.error());
            if (*ours != begun) continue;
        }
        if (QFileInfo::exists(QDir(folder).filePath(u"config.json"_s))) waiting.push_back(waitingOf(*note, folder));
    }
    std::ranges::sort(waiting, std::ranges::greater(), &WaitingModel::created);
    return waiting;
}

Result<ModelId> adoptWaiting(Corpus &corpus, const WaitingModel &waiting, ModelId parent)
{
    if (!waiting.outcome.model)
        return failure(ErrorCode::NotFound, WorkspaceMessages::tr("The run ended before it produced a model"));
    if (corpus.isReadOnly()) return failure(ErrorCode::ReadOnly, corpus.readOnlyReason());
    if (!waiting.corpus.isEmpty() && waiting.corpus != corpus.address().uuid) {
        return failure(ErrorCode::Content,
            WorkspaceMessages::tr("This model was trained on another corpus than %1; it was not adopted")
                .arg(corpus.path()));
    }
    QJsonObject scores = waiting.outcome.devScore.total.toJson();
    scores.insert("split"_L1, "dev"_L1);
    const QJsonObject metrics = waiting.outcome.model->training().value("metrics"_L1).toObject();
    for (const QString &key : {u"f1_low"_s, u"f1_high"_s, u"sentences"_s})
        if (metrics.contains(key)) scores.insert(key, metrics.value(key));
    auto transaction = Transaction::begin(corpus.database());
    if (!transaction) return std::unexpected(transaction.error());
    const auto id = recordCurrent(corpus, *waiting.outcome.model, parent, scores);
    if (!id) return id;
    if (waiting.run.isValid()) {
        const QString how = waiting.outcome.stoppedEarly ? u"stopped"_s : u"done"_s;
        if (auto ended = corpus.runs().end(waiting.run, how, *id); !ended) return std::unexpected(ended.error());
    }
    if (auto done = transaction->commit(); !done) return std::unexpected(done.error());
    QFile::remove(waitingNoteOf(waiting.folder)); // if this fails, the corpus still knows the model
    return id;
}

Result<void> discardWaiting(const QString &folder)
{
    return writeNote(waitingNoteOf(folder), {{u"discarded"_s, true}});
}

Result<void> removeDiscarded(const QString &folder)
{
    const QString note = waitingNoteOf(folder);
    // Whoever looks for waiting models meanwhile removes what is discarded, too: what the other has removed is no
    // failure.
    if (!removeTree(folder))
        return failure(ErrorCode::Io, WorkspaceMessages::tr("%1 could not be deleted").arg(folder));
    if (!removeTree(note)) return failure(ErrorCode::Io, WorkspaceMessages::tr("%1 could not be deleted").arg(note));
    return {};
}

} // namespace spotter
