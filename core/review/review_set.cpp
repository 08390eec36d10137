// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/review_set.h"

#include "core/corpus/annotation_store.h"
#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/corpus/facts/entity_decisions.h"
#include "core/corpus/schema/schema_store.h"
#include "core/review/messages.h"

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

Result<ReviewDocument> loadDocument(Corpus &corpus, DocumentId id)
{
    auto stored = corpus.documents().load(id);
    if (!stored) return std::unexpected(stored.error());
    auto labels = corpus.annotations().forDocument(id);
    if (!labels) return std::unexpected(labels.error());
    ReviewDocument result{id, std::move(*stored), {}};
    for (Annotation &annotation : *labels) {
        result.document.triples.push_back(std::move(annotation.label));
        result.annotations.push_back(annotation.id);
    }
    return result;
}

Result<void> loadDecisions(Corpus &corpus, ReviewSet &set)
{
    auto rules = ruleDecisions(corpus.database());
    if (!rules) return std::unexpected(rules.error());
    set.rules = std::move(*rules);
    const auto entities = decidedEntities(corpus.database());
    if (!entities) return std::unexpected(entities.error());
    for (const DecidedEntity &entity : *entities)
        for (const FactName &member : entity.members)
            set.entities.insert({entityKeyOf(member), member.type}, entity.id);
    return {};
}

bool isInScope(const Document &document, const ReviewScope &scope)
{
    if (scope.split) return document.split == *scope.split;
    // A document without split and labels has not been labelled: every triple in it would be reported as missing.
    if (document.split == Split::None) return !document.triples.empty();
    return document.split != Split::Test;
}

} // namespace

Result<ReviewSet> reviewSetOf(
    Corpus &corpus, const ReviewScope &scope, std::stop_token stop, const ProgressCallback &progress)
{
    auto schema = corpus.schema().load();
    if (!schema) return std::unexpected(schema.error());
    const auto ids = corpus.documents().ids();
    if (!ids) return std::unexpected(ids.error());
    ReviewSet set{.schema = std::move(*schema), .documents = {}};
    if (auto loaded = loadDecisions(corpus, set); !loaded) return std::unexpected(loaded.error());
    ProgressLimiter limiter(progress);
    for (size_t i = 0; i < ids->size(); ++i) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, ReviewMessages::tr("Reading the corpus was stopped"));
        auto loaded = loadDocument(corpus, (*ids)[i]);
        if (!loaded) return std::unexpected(loaded.error());
        limiter.report(qint64(i) + 1, qint64(ids->size()));
        if (!isInScope(loaded->document, scope)) continue;
        if (loaded->document.metadata["synthetic"_L1].toBool())
            set.others.push_back(std::move(loaded->document));
        else
            set.documents.push_back(std::move(*loaded));
    }
    return set;
}

std::vector<QString> textsOf(const ReviewSet &set)
{
    std::vector<QString> texts;
    texts.reserve(set.documents.size());
    for (const ReviewDocument &document : set.documents) texts.push_back(document.document.text);
    return texts;
}

} // namespace spotter
