// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/corpus_training_set.h"

#include "core/corpus/corpus.h"
#include "core/corpus/schema_store.h"
#include "core/corpus/training_export.h"

namespace spotter {

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
    TrainingSet set{.schema = std::move(*schema), .train = std::move(*train), .dev = std::move(*dev), .unlabelled = {}};
    for (Document &document : *rest) {
        if (document.triples.empty())
            set.unlabelled.push_back(std::move(document.text));
        else
            set.train.push_back(std::move(document));
    }
    return set;
}

} // namespace spotter
