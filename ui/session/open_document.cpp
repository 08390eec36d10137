// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/open_document.h"

#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/text/code_points.h"

#include <utility>

namespace spotter {

Result<OpenDocument> OpenDocument::load(Corpus &corpus, DocumentId id)
{
    auto content = corpus.documents().load(id);
    if (!content) return std::unexpected(content.error());
    OpenDocument opened;
    opened.m_id = id;
    opened.m_content = std::move(*content);
    opened.listEntitiesOfMetadata();
    return opened.reloadLabels(corpus, {}).transform([&] { return std::move(opened); });
}

void OpenDocument::setPredictions(const std::vector<ScoredTriple> &predictions)
{
    m_triples = joinLabelsAndPredictions(m_labels, predictions);
}

Result<void> OpenDocument::reloadLabels(Corpus &corpus, const std::vector<ScoredTriple> &predictions)
{
    auto labels = corpus.annotations().forDocument(m_id);
    if (!labels) return std::unexpected(labels.error());
    m_labels = std::move(*labels);
    setPredictions(predictions);
    return {};
}

Result<bool> OpenDocument::reloadEntities(Corpus &corpus)
{
    auto content = corpus.documents().load(m_id);
    if (!content) return std::unexpected(content.error());
    m_content.split = content->split;
    if (content->metadata == m_content.metadata) return false;
    m_content.metadata = std::move(content->metadata);
    const std::vector<Entity> before = std::exchange(m_entities, {});
    listEntitiesOfMetadata();
    return m_entities != before;
}

void OpenDocument::listEntitiesOfMetadata()
{
    m_entities = listedEntities(m_content.metadata, CodePointMap(m_content.text));
    sortEntities(m_entities);
}

} // namespace spotter
