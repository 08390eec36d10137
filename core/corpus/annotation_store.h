// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/text/document.h"

#include <QMap>

#include <vector>

namespace spotter {

class Database;

/// A label as stored.
struct Annotation {
    AnnotationId id;
    DocumentId document;
    LabelledTriple label;
};

/// Labels. Every change is written to the journal in the same transaction and is on disk when the call returns. Spans
/// are checked against the text (Content), predicates and type pairs against the schema (Schema). On the corpus'
/// thread.
class AnnotationStore {
public:
    explicit AnnotationStore(Database &database);

    [[nodiscard]] Result<std::vector<Annotation>> forDocument(DocumentId document) const;
    [[nodiscard]] Result<Annotation> load(AnnotationId id) const;
    /// Refuses a label that is there already (Content).
    [[nodiscard]] Result<AnnotationId> add(DocumentId document, const LabelledTriple &label);
    /// Replaces triple, origin and state; the entry that undo shows tells what changed.
    [[nodiscard]] Result<void> update(AnnotationId id, const LabelledTriple &label);
    [[nodiscard]] Result<void> remove(AnnotationId id);

    /// Labels per predicate that are not rejected; over one split or all.
    [[nodiscard]] Result<QMap<QString, qint64>> countsByPredicate(std::optional<Split> split = {}) const;
    [[nodiscard]] Result<qint64> countUnaligned() const;

private:
    Database &m_database;
};

} // namespace spotter
