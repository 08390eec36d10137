// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/corpus/database/statement.h"
#include "core/corpus/journal/label_row.h"
#include "core/text/document.h"

#include <optional>
#include <vector>

namespace spotter {

class Database;

/// Reads many documents with their labels, one after the other, for exports: several times faster than
/// DocumentStore::loadWithLabels(). If the ids ascend and cover most of the range between the first and the last, two
/// statements scan it in parallel, in one snapshot of the corpus. Holds one document in memory at a time. On the
/// corpus' thread; must be destroyed before the corpus.
class DocumentCursor {
public:
    DocumentCursor(Database &database, std::vector<DocumentId> ids, bool includeRejected);

    /// The next document; nothing after the last. Fails (NotFound) if the document has been removed since its id was
    /// queried.
    [[nodiscard]] Result<std::optional<Document>> next();

private:
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<std::optional<Document>> loadAlone(DocumentId id);
    [[nodiscard]] Result<void> readLabels(DocumentId id, Document &document);

    Database &m_database;
    std::vector<DocumentId> m_ids;
    bool m_includeRejected;
    bool m_walks = false; ///< scans with the two statements
    std::size_t m_next = 0;
    std::optional<Statement> m_documents;
    std::optional<Statement> m_labels;
    bool m_hasLabel = false; ///< m_labels is at a row
};

} // namespace spotter
