// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/annotation_store.h"
#include "core/text/document.h"
#include "core/text/entities.h"
#include "ui/displayed_triple.h"

#include <vector>

namespace spotter {

class Corpus;

/// A document of the corpus as the window shows it: what is stored of it, and its triples joined with what the model
/// predicts.
class OpenDocument {
public:
    OpenDocument() = default;
    [[nodiscard]] static Result<OpenDocument> load(Corpus &corpus, DocumentId id);

    [[nodiscard]] DocumentId id() const { return m_id; } ///< invalid if none is open
    [[nodiscard]] const Document &content() const { return m_content; } ///< without its labels
    [[nodiscard]] const std::vector<DisplayedTriple> &triples() const { return m_triples; }
    /// What the document lists as entities apart from its triples, sorted by place.
    [[nodiscard]] const std::vector<Entity> &entities() const { return m_entities; }

    /// Joins the labels with other predictions.
    void setPredictions(const std::vector<ScoredTriple> &predictions);
    /// Reads the labels again, after an edit.
    [[nodiscard]] Result<void> reloadLabels(Corpus &corpus, const std::vector<ScoredTriple> &predictions);
    /// Reads the metadata and the part of the corpus again, after an edit; whether the entities are others now.
    [[nodiscard]] Result<bool> reloadEntities(Corpus &corpus);

private:
    void listEntitiesOfMetadata();

    DocumentId m_id;
    Document m_content;
    std::vector<Annotation> m_labels;
    std::vector<DisplayedTriple> m_triples;
    std::vector<Entity> m_entities;
};

} // namespace spotter
