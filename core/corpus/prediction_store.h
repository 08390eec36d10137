// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/text/triple.h"

#include <vector>

namespace spotter {

class Database;

/// The triples that models found in documents. They are not labels: a person makes them labels through AnnotationStore.
/// Not journalled, because they can be recomputed. On the corpus' thread.
class PredictionStore {
public:
    explicit PredictionStore(Database &database);

    /// Replaces the model's predictions of a document. Spans are checked against the text (Content).
    [[nodiscard]] Result<void> replace(ModelId model, DocumentId document, const std::vector<ScoredTriple> &triples);
    [[nodiscard]] Result<std::vector<ScoredTriple>> forDocument(ModelId model, DocumentId document) const;
    /// Whether the model has processed the document (it may have found nothing).
    [[nodiscard]] Result<bool> has(ModelId model, DocumentId document) const;

private:
    Database &m_database;
};

} // namespace spotter
