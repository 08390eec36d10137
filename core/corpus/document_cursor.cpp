// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/document_cursor.h"

#include "core/corpus/database/database.h"
#include "core/corpus/document_store.h"
#include "core/corpus/journal/annotation_rows.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// Up to this many, skipping unwanted rows is cheaper than a query for each document.
constexpr qint64 mostPassedOver = 4;

} // namespace

DocumentCursor::DocumentCursor(Database &database, std::vector<DocumentId> ids, bool includeRejected)
    : m_database(database), m_ids(std::move(ids)), m_includeRejected(includeRejected)
{
    const auto value = [](DocumentId id) { return id.value; };
    m_walks = m_ids.size() > 1 && std::ranges::is_sorted(m_ids, std::ranges::less_equal(), value)
        && m_ids.back().value - m_ids.front().value < mostPassedOver * qint64(m_ids.size());
}

Result<void> DocumentCursor::begin()
{
    auto documents = m_database.prepare(u"SELECT id, text, source, media_type, split, metadata FROM documents "
                                        "WHERE id BETWEEN ? AND ? AND removed = 0 ORDER BY id"_s);
    if (!documents) return std::unexpected(documents.error());
    auto labels
        = m_database.prepare(labelSelect() + u"WHERE a.document_id BETWEEN ? AND ? ORDER BY a.document_id, a.id"_s);
    if (!labels) return std::unexpected(labels.error());
    m_documents.emplace(std::move(*documents));
    m_labels.emplace(std::move(*labels));
    // The first statement keeps its snapshot while it is open, and the second uses the same one.
    return m_documents->execute(m_ids.front(), m_ids.back())
        .and_then([this] { return m_labels->execute(m_ids.front(), m_ids.back()); })
        .and_then([this] { return m_labels->next(); })
        .transform([this](bool more) { m_hasLabel = more; });
}

Result<std::optional<Document>> DocumentCursor::loadAlone(DocumentId id)
{
    return DocumentStore(m_database).loadWithLabels(id, m_includeRejected).transform([](Document document) {
        return std::optional(std::move(document));
    });
}

Result<std::optional<Document>> DocumentCursor::next()
{
    if (m_next == m_ids.size()) return std::nullopt;
    const DocumentId id = m_ids[m_next++];
    if (!m_walks) return loadAlone(id);
    if (!m_documents) {
        if (const auto begun = begin(); !begun) return std::unexpected(begun.error());
    }
    for (;;) {
        const auto more = m_documents->next();
        if (!more) return std::unexpected(more.error());
        const qint64 found = *more ? m_documents->integer(0) : id.value + 1;
        if (found < id.value) continue;
        // The document was removed: this returns that error.
        if (found > id.value) return loadAlone(id);
        break;
    }
    Document document{
        m_documents->text(1), m_documents->text(2), m_documents->text(3), Split(m_documents->integer(4)), {}, {}};
    if (!m_documents->isNull(5)) document.metadata = QJsonDocument::fromJson(m_documents->blob(5)).object();
    if (const auto done = readLabels(id, document); !done) return std::unexpected(done.error());
    return document;
}

Result<void> DocumentCursor::readLabels(DocumentId id, Document &document)
{
    const CodePointMap codePoints(document.text);
    while (m_hasLabel) {
        const qint64 owner = m_labels->integer(1);
        if (owner > id.value) break;
        if (owner == id.value) {
            const LabelRow row = labelOf(*m_labels);
            if (m_includeRejected || row.state != ReviewState::Rejected)
                document.triples.push_back(fromRow(row, codePoints));
        }
        const auto more = m_labels->next();
        if (!more) return std::unexpected(more.error());
        m_hasLabel = *more;
    }
    return {};
}

} // namespace spotter
