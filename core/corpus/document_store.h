// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/corpus/document_cursor.h"
#include "core/corpus/document_import.h"
#include "core/corpus/document_order.h"
#include "core/corpus/search/document_filter.h"
#include "core/text/document.h"
#include "core/text/document_details.h"
#include "core/text/entities.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace spotter {

class Database;

/// A row in a list of documents: what can be shown without loading the text.
struct DocumentSummary {
    DocumentId id;
    QString source;
    QString excerpt; ///< first 120 code points, white space collapsed
    Split split = Split::None;
    qint64 lengthCodePoints = 0;
    qint64 labels = 0; ///< annotations that are not rejected
    qint64 unreviewed = 0;
    DocumentDetails details; ///< title, note and tags
};

/// Documents and their texts. On the corpus' thread.
class DocumentStore {
public:
    explicit DocumentStore(Database &database);

    /// See importDocument().
    [[nodiscard]] Result<ImportedDocument> import(
        const Document &document, Duplicates duplicates = Duplicates::Merge, const MetadataLists &lists = {});
    /// Without its labels.
    [[nodiscard]] Result<Document> load(DocumentId id) const;
    /// Text and labels, as formats export them.
    [[nodiscard]] Result<Document> loadWithLabels(DocumentId id, bool includeRejected = false) const;
    /// Reads many documents, one after the other; for exports.
    [[nodiscard]] DocumentCursor read(std::vector<DocumentId> ids, bool includeRejected = false) const;
    /// Journalled.
    [[nodiscard]] Result<void> setSplit(DocumentId id, Split split);
    /// Replaces the list of entities in no label; types that the schema lacks are added to it. Journalled. Fails
    /// (Content) if one is outside the text.
    [[nodiscard]] Result<void> setEntities(DocumentId id, const std::vector<Entity> &entities);
    /// Replaces title, note and tags (tidied), and the part of the corpus if one is given. Journalled, as one edit.
    [[nodiscard]] Result<void> setDetails(
        DocumentId id, const DocumentDetails &details, std::optional<Split> split = std::nullopt);
    /// The tags in use, sorted. Reads the metadata of all documents: on a thread for many of them.
    [[nodiscard]] Result<QStringList> tags() const;
    /// Journalled: undo restores the text and all its labels.
    [[nodiscard]] Result<void> remove(DocumentId id);

    [[nodiscard]] Result<qint64> count(const DocumentFilter &filter = {}) const;
    /// The document that was stored last, including removed ones; invalid if there was none. Its id is an upper bound
    /// of the number of documents, and is cheap to query.
    [[nodiscard]] Result<DocumentId> newest() const;
    /// A page in order of id, after a given document (keyset paging: every page takes the same time).
    [[nodiscard]] Result<std::vector<DocumentSummary>> page(
        const DocumentFilter &filter, DocumentId after, qint64 limit) const;
    /// The ids that match a filter, in order; for lists that scroll by index (8 bytes per document). See orderedIds().
    [[nodiscard]] Result<std::vector<DocumentId>> ids(
        const DocumentFilter &filter = {}, DocumentOrder order = DocumentOrder::Stored) const;
    /// Summaries of these ids, in their order; documents removed meanwhile are left out.
    [[nodiscard]] Result<std::vector<DocumentSummary>> summaries(const std::vector<DocumentId> &ids) const;

    /// Adds imported documents to the search index until the time is over (at least one document; a million characters
    /// take about half a second). Returns the number of documents left. Imports do not update the index, and documents
    /// that are not in it are found by a scan: call this when idle.
    [[nodiscard]] Result<qint64> updateSearchIndex(std::chrono::milliseconds budget);
    /// The number of documents that are not in the search index yet.
    [[nodiscard]] Result<qint64> countUnindexed() const;

private:
    Database &m_database;
};

} // namespace spotter
