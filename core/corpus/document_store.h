// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/corpus/document_cursor.h"
#include "core/corpus/document_import.h"
#include "core/text/document.h"
#include "core/text/entities.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace spotter {

class Database;

/// A line of a list of documents: what can be shown without loading the text.
struct DocumentSummary {
    DocumentId id;
    QString source;
    QString excerpt; ///< first 120 code points, white space folded
    Split split = Split::None;
    qint64 lengthCodePoints = 0;
    qint64 labels = 0; ///< annotations that are not rejected
    qint64 unreviewed = 0;
};

/// What a list shows. Empty or default members do not filter.
// NOLINTBEGIN(readability-redundant-member-init): without them GCC warns of each filter that leaves members out.
struct DocumentFilter {
    QString search = {}; ///< substring, any language, case-insensitive (trigram index; short needles scan)
    std::optional<Split> split = {};
    QString predicate = {}; ///< has a label of it
    bool unreviewedOnly = false;
    bool withoutLabelsOnly = false;
    std::optional<bool> synthetic = {}; ///< metadata "synthetic"
};
// NOLINTEND(readability-redundant-member-init)

/// Documents and their texts. On the corpus' thread.
class DocumentStore {
public:
    explicit DocumentStore(Database &database);

    /// See importDocument().
    [[nodiscard]] Result<ImportedDocument> import(
        const Document &document, Duplicates duplicates = Duplicates::Merge, const MetadataLists &lists = {});
    /// Without its labels.
    [[nodiscard]] Result<Document> load(DocumentId id) const;
    /// Text and labels, as a format writes them.
    [[nodiscard]] Result<Document> loadWithLabels(DocumentId id, bool includeRejected = false) const;
    /// Reads many, one after the other, as exports do.
    [[nodiscard]] DocumentCursor read(std::vector<DocumentId> ids, bool includeRejected = false) const;
    /// Journalled.
    [[nodiscard]] Result<void> setSplit(DocumentId id, Split split);
    /// Lists these entities, in no label, instead of those that are listed; types that the schema lacks are added.
    /// Journalled. Content: one lies outside of the text.
    [[nodiscard]] Result<void> setEntities(DocumentId id, const std::vector<Entity> &entities);
    /// Journalled: the text and all its labels come back with undo.
    [[nodiscard]] Result<void> remove(DocumentId id);

    [[nodiscard]] Result<qint64> count(const DocumentFilter &filter = {}) const;
    /// The document that was stored last, removed ones included; invalid where there was none. Its number bounds how
    /// many there are, and costs nothing to ask for.
    [[nodiscard]] Result<DocumentId> newest() const;
    /// A page in order of id, after a given one (keyset paging: every page costs the same).
    [[nodiscard]] Result<std::vector<DocumentSummary>> page(
        const DocumentFilter &filter, DocumentId after, qint64 limit) const;
    /// The ids that a filter lets through, in order; for lists that scroll by index (8 bytes a document).
    [[nodiscard]] Result<std::vector<DocumentId>> ids(const DocumentFilter &filter = {}) const;
    /// Summaries of given ids, in their order; one that is gone meanwhile is left out.
    [[nodiscard]] Result<std::vector<DocumentSummary>> summaries(const std::vector<DocumentId> &ids) const;

    /// Takes documents that imports left into the search index, until the time is over (one document at least; a
    /// million characters take about half a second); returns how many are left. Imports do not wait for it, and what is
    /// not in the index yet is found by a scan: call it when there is nothing else to do.
    [[nodiscard]] Result<qint64> updateSearchIndex(std::chrono::milliseconds budget);
    /// How many documents are not in the search index yet.
    [[nodiscard]] Result<qint64> countUnindexed() const;

private:
    Database &m_database;
};

} // namespace spotter
