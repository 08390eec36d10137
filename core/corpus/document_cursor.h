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

/// Reads many documents with their labels, one after the other: exports, at several times the pace of
/// DocumentStore::loadWithLabels(). Where the ids go up and are most of those between the first and the last, two
/// statements walk over them side by side; all see the corpus as it was at the begin. Holds one document at a time. On
/// the corpus' thread; gone before the corpus is.
class DocumentCursor {
public:
    DocumentCursor(Database &database, std::vector<DocumentId> ids, bool includeRejected);

    /// The next document; nothing after the last. NotFound: it was removed since its id was asked for.
    [[nodiscard]] Result<std::optional<Document>> next();

private:
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<std::optional<Document>> loadAlone(DocumentId id);
    [[nodiscard]] Result<void> readLabels(DocumentId id, Document &document);

    Database &m_database;
    std::vector<DocumentId> m_ids;
    bool m_includeRejected;
    bool m_walks = false; ///< with the two statements
    std::size_t m_next = 0;
    std::optional<Statement> m_documents;
    std::optional<Statement> m_labels;
    bool m_hasLabel = false; ///< m_labels stands on a row
};

} // namespace spotter
