// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/training_set_of.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/journal/annotation_rows.h"
#include "core/corpus/messages.h"
#include "core/corpus/schema/schema_store.h"

#include <QHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

Result<std::vector<TrainingDocument>> readSplit(
    Corpus &corpus, Split split, const std::stop_token &stop, const ProgressCallback &progress)
{
    Database &database = corpus.database();
    const auto total
        = database.integer(u"SELECT count(*) FROM documents WHERE removed = 0 AND split = ?"_s, int(split));
    if (!total) return std::unexpected(total.error());
    auto texts = database.prepare(u"SELECT id, text, source, media_type, metadata FROM documents "
                                  "WHERE removed = 0 AND split = ? ORDER BY id"_s);
    if (!texts) return std::unexpected(texts.error());
    static const QString labelsOf = labelSelect() + u"WHERE a.document_id = ? ORDER BY a.id"_s;
    auto labels = database.prepare(labelsOf);
    if (!labels) return std::unexpected(labels.error());

    std::vector<TrainingDocument> stored;
    stored.reserve(size_t(total->value_or(0)));
    ProgressLimiter limiter(progress);
    auto more = texts->execute(int(split)).and_then([&] { return texts->next(); });
    for (; more && *more; more = texts->next()) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, CorpusMessages::tr("Reading the corpus was stopped"));
        Document document{texts->text(1), texts->text(2), texts->text(3), split, {}, {}};
        if (!texts->isNull(4)) document.metadata = QJsonDocument::fromJson(texts->blob(4)).object();
        const CodePointMap codePoints(document.text);
        auto label = labels->execute(texts->integer(0)).and_then([&] { return labels->next(); });
        for (; label && *label; label = labels->next()) {
            document.triples.push_back(fromRow(labelOf(*labels), codePoints));
        }
        if (!label) return std::unexpected(label.error());
        stored.push_back({.document = std::move(document), .id = {texts->integer(0)}});
        limiter.report(qint64(stored.size()), total->value_or(0));
    }
    if (!more) return std::unexpected(more.error());
    return stored;
}

/// When a person last changed the labels of each document that somebody has changed at all. Undone edits count, too:
/// training on such a document once more does no harm.
Result<QHash<DocumentId, QDateTime>> correctionTimes(Database &database)
{
    auto statement
        = database.prepare(u"SELECT j.document_id, max(s.at) FROM journal j JOIN journal_steps s ON s.id = j.step_id "
                           "WHERE j.kind = 'annotation' AND j.document_id IS NOT NULL GROUP BY j.document_id"_s);
    if (!statement) return std::unexpected(statement.error());
    QHash<DocumentId, QDateTime> times;
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next())
        times.insert({statement->integer(0)}, QDateTime::fromMSecsSinceEpoch(statement->integer(1)));
    if (!more) return std::unexpected(more.error());
    return times;
}

Result<JournalPlace> journalPlace(Database &database)
{
    auto statement = database.prepare(
        u"SELECT id, at, (SELECT at FROM journal_steps ORDER BY id LIMIT 1) FROM journal_steps ORDER BY id DESC LIMIT 1"_s);
    if (!statement) return std::unexpected(statement.error());
    const auto found = statement->execute().and_then([&] { return statement->next(); });
    if (!found) return std::unexpected(found.error());
    if (!*found) return JournalPlace{};
    return JournalPlace{statement->integer(0), QDateTime::fromMSecsSinceEpoch(statement->integer(1)),
        QDateTime::fromMSecsSinceEpoch(statement->integer(2))};
}

} // namespace

Result<std::vector<TrainingDocument>> storedDocumentsOfSplit(
    Corpus &corpus, Split split, const std::stop_token &stop, const ProgressCallback &progress)
{
    const Interruptible interruptible(corpus.database(), stop);
    const auto snapshot = ReadTransaction::begin(corpus.database());
    if (!snapshot) return std::unexpected(snapshot.error());
    return readSplit(corpus, split, stop, progress);
}

Result<std::vector<Document>> documentsOfSplit(
    Corpus &corpus, Split split, std::stop_token stop, const ProgressCallback &progress)
{
    return storedDocumentsOfSplit(corpus, split, stop, progress).transform([](std::vector<TrainingDocument> &&stored) {
        std::vector<Document> documents;
        documents.reserve(stored.size());
        for (TrainingDocument &document : stored) documents.push_back(std::move(document.document));
        return documents;
    });
}

Result<TrainingSet> trainingSetOf(Corpus &corpus, const std::stop_token &stop)
{
    const Interruptible interruptible(corpus.database(), stop);
    const auto snapshot = ReadTransaction::begin(corpus.database());
    if (!snapshot) return std::unexpected(snapshot.error());
    auto schema = corpus.schema().load();
    if (!schema) return std::unexpected(schema.error());
    auto train = readSplit(corpus, Split::Train, stop, {});
    if (!train) return std::unexpected(train.error());
    auto dev = documentsOfSplit(corpus, Split::Dev, stop);
    if (!dev) return std::unexpected(dev.error());
    auto rest = readSplit(corpus, Split::None, stop, {});
    if (!rest) return std::unexpected(rest.error());
    const auto times = correctionTimes(corpus.database());
    if (!times) return std::unexpected(times.error());

    const auto place = journalPlace(corpus.database());
    if (!place) return std::unexpected(place.error());

    TrainingSet set;
    set.schema = std::move(*schema);
    set.train = std::move(*train);
    set.dev = std::move(*dev);
    set.copiedAt = *place;
    for (TrainingDocument &stored : *rest) {
        if (stored.document.triples.empty())
            set.unlabelled.push_back(std::move(stored.document.text));
        else
            set.train.push_back(std::move(stored));
    }
    for (TrainingDocument &document : set.train) document.corrected = times->value(document.id);
    return set;
}

} // namespace spotter
