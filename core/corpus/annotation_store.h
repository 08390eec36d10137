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

/// The labels of a corpus. Every change is written to the journal in the same transaction and is on disk when the call
/// returns. Spans are checked against the text (Content), predicates and type pairs against the schema (Schema). On the
/// corpus' thread.
class AnnotationStore {
public:
    explicit AnnotationStore(Database &database);

    [[nodiscard]] Result<std::vector<Annotation>> forDocument(DocumentId document) const;
    [[nodiscard]] Result<Annotation> load(AnnotationId id) const;
    /// Fails (Content) if the label already exists.
    [[nodiscard]] Result<AnnotationId> add(DocumentId document, const LabelledTriple &label);
    /// Replaces triple, origin and state; the text of undo says what changed.
    [[nodiscard]] Result<void> update(AnnotationId id, const LabelledTriple &label);
    [[nodiscard]] Result<void> remove(AnnotationId id);

    /// The number of labels per predicate that are not rejected, in one split or in all.
    [[nodiscard]] Result<QMap<QString, qint64>> countsByPredicate(std::optional<Split> split = {}) const;
    [[nodiscard]] Result<qint64> countUnaligned() const;

private:
    Database &m_database;
};

} // namespace spotter
