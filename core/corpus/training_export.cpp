// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/training_export.h"

#include "core/corpus/annotation_rows.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database.h"
#include "core/corpus/schema_store.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Corpus)
};

} // namespace

Result<std::vector<Document>> documentsOfSplit(
    Corpus &corpus, Split split, std::stop_token stop, const ProgressCallback &progress)
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

    std::vector<Document> documents;
    documents.reserve(size_t(total->value_or(0)));
    ProgressLimiter limiter(progress);
    auto more = texts->execute(int(split)).and_then([&] { return texts->next(); });
    for (; more && *more; more = texts->next()) {
        if (stop.stop_requested()) return failure(ErrorCode::Stopped, Messages::tr("Reading the corpus was stopped"));
        Document document{texts->text(1), texts->text(2), texts->text(3), split, {}, {}};
        if (!texts->isNull(4)) document.metadata = QJsonDocument::fromJson(texts->text(4).toUtf8()).object();
        const CodePointMap codePoints(document.text);
        auto label = labels->execute(texts->integer(0)).and_then([&] { return labels->next(); });
        for (; label && *label; label = labels->next()) {
            document.triples.push_back(fromRow(labelOf(*labels), codePoints));
        }
        if (!label) return std::unexpected(label.error());
        documents.push_back(std::move(document));
        limiter.report(qint64(documents.size()), total->value_or(0));
    }
    if (!more) return std::unexpected(more.error());
    return documents;
}

Result<TrainingSet> trainingSetOf(Corpus &corpus, const std::stop_token &stop)
{
    auto schema = corpus.schema().load();
    if (!schema) return std::unexpected(schema.error());
    auto train = documentsOfSplit(corpus, Split::Train, stop);
    if (!train) return std::unexpected(train.error());
    auto dev = documentsOfSplit(corpus, Split::Dev, stop);
    if (!dev) return std::unexpected(dev.error());
    auto rest = documentsOfSplit(corpus, Split::None, stop);
    if (!rest) return std::unexpected(rest.error());
    TrainingSet set{std::move(*schema), std::move(*train), std::move(*dev), {}};
    for (Document &document : *rest) {
        if (document.triples.empty())
            set.unlabelled.push_back(std::move(document.text));
        else
            set.train.push_back(std::move(document));
    }
    return set;
}

} // namespace spotter
