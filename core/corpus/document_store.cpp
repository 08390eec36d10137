// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/document_store.h"

#include "core/base/json_string.h"
#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/document_query.h"
#include "core/corpus/journal/annotation_rows.h"
#include "core/corpus/journal/journal_writer.h"
#include "core/corpus/label_check.h"
#include "core/corpus/messages.h"
#include "core/corpus/schema/schema_growth.h"
#include "core/corpus/search/search_index.h"
#include "core/text/name_order.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

QString summarySelect()
{
    return u"SELECT d.id, d.source, coalesce(d.excerpt, d.text), d.split, d.length, d.labels, d.unreviewed, "
           "json_extract(nullif(d.metadata, ''), '$.title', '$.\"spotter:note\"', '$.\"spotter:tags\"')"_s;
}

DocumentSummary summaryOf(const Statement &statement)
{
    DocumentSummary summary{{statement.integer(0)}, statement.text(1), statement.text(2), Split(statement.integer(3)),
        statement.integer(4), statement.integer(5), statement.integer(6), {}};
    if (statement.isNull(7)) return summary;
    // Several paths make a list, with null for what is not there.
    const QJsonArray found = QJsonDocument::fromJson(statement.blob(7)).array();
    QJsonObject details;
    const QLatin1StringView keys[] = {titleKey, noteKey, tagsKey};
    for (qsizetype at = 0; at < 3 && at < found.size(); ++at) details.insert(keys[at], found[at]);
    summary.details = detailsOf(details);
    return summary;
}

Error noSuchDocument(const Database &database, DocumentId id)
{
    return {ErrorCode::NotFound,
        CorpusMessages::tr("There is no document %1 in %2; it was removed").arg(id.value).arg(database.path())};
}

/// As stored in documents.metadata; empty if there is none.
QByteArray jsonOfMetadata(const QJsonObject &metadata)
{
    return metadata.isEmpty() ? QByteArray() : QJsonDocument(metadata).toJson(QJsonDocument::Compact);
}

/// The state of a document in the journal whose metadata changes: as a string, which is restored byte by byte.
QByteArray metadataState(const QJsonObject &metadata)
{
    QByteArray bytes = "{\"metadata\":";
    appendJsonString(bytes, QString::fromUtf8(jsonOfMetadata(metadata)));
    return bytes + '}';
}

Result<void> putMetadata(Database &database, DocumentId id, const QJsonObject &metadata)
{
    const QByteArray json = jsonOfMetadata(metadata);
    return database
        .run(u"UPDATE documents SET metadata = ? WHERE id = ?"_s,
            json.isEmpty() ? std::nullopt : std::optional(Utf8Text{json}), id)
        .transform([](qint64) { });
}

QByteArray splitJson(Split split) { return "{\"split\":\"" + splitName(split).toLatin1() + "\"}"; }

} // namespace

DocumentStore::DocumentStore(Database &database) : m_database(database) { }

Result<ImportedDocument> DocumentStore::import(
    const Document &document, Duplicates duplicates, const MetadataLists &lists)
{
    return importDocument(m_database, document, duplicates, lists);
}

Result<Document> DocumentStore::load(DocumentId id) const
{
    auto statement = m_database.prepare(
        u"SELECT text, source, media_type, split, metadata FROM documents WHERE id = ? AND removed = 0"_s);
    if (!statement) return std::unexpected(statement.error());
    const auto row = statement->execute(id).and_then([&] { return statement->next(); });
    if (!row) return std::unexpected(row.error());
    if (!*row) return std::unexpected(noSuchDocument(m_database, id));
    Document document{statement->text(0), statement->text(1), statement->text(2), Split(statement->integer(3)), {}, {}};
    if (!statement->isNull(4)) document.metadata = QJsonDocument::fromJson(statement->blob(4)).object();
    return document;
}

Result<Document> DocumentStore::loadWithLabels(DocumentId id, bool includeRejected) const
{
    auto document = load(id);
    if (!document) return document;
    const auto rows = labelRowsOf(m_database, id);
    if (!rows) return std::unexpected(rows.error());
    const CodePointMap codePoints(document->text);
    document->triples.reserve(rows->size());
    for (const LabelRow &row : *rows) {
        if (includeRejected || row.state != ReviewState::Rejected)
            document->triples.push_back(fromRow(row, codePoints));
    }
    return document;
}

DocumentCursor DocumentStore::read(std::vector<DocumentId> ids, bool includeRejected) const
{
    return {m_database, std::move(ids), includeRejected};
}

Result<void> DocumentStore::setSplit(DocumentId id, Split split)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    const auto present = m_database.integer(u"SELECT split FROM documents WHERE id = ? AND removed = 0"_s, id);
    if (!present) return std::unexpected(present.error());
    if (!*present) return std::unexpected(noSuchDocument(m_database, id));
    if (**present == int(split)) return transaction->commit();
    return m_database.run(u"UPDATE documents SET split = ? WHERE id = ?"_s, int(split), id)
        .and_then([&](qint64) {
            return recordEdit(m_database, u"document"_s, id, splitJson(Split(**present)), splitJson(split));
        })
        .and_then([&] { return transaction->commit(); });
}

Result<void> DocumentStore::setEntities(DocumentId id, const std::vector<Entity> &entities)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    const auto document = load(id);
    if (!document) return std::unexpected(document.error());
    QStringList types;
    for (const Entity &entity : entities) {
        if (auto checked = checkSpan(document->text, entity.span); !checked) return checked;
        if (!entity.type.isEmpty()) types.append(entity.type);
    }
    QJsonObject metadata = document->metadata;
    // An empty list is kept: it says that there are no entities, for formats that keep their own records of them.
    listEntities(metadata, entities, CodePointMap(document->text));
    if (metadata == document->metadata) return transaction->commit();
    return extendSchemaBy(m_database, {}, types)
        .and_then([&] { return putMetadata(m_database, id, metadata); })
        .and_then([&] {
            return recordEdit(
                m_database, u"document"_s, id, metadataState(document->metadata), metadataState(metadata));
        })
        .and_then([&] { return transaction->commit(); });
}

Result<void> DocumentStore::setDetails(DocumentId id, const DocumentDetails &details, std::optional<Split> split)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    const auto document = load(id);
    if (!document) return std::unexpected(document.error());
    QJsonObject metadata = document->metadata;
    spotter::setDetails(metadata, tidied(details));
    const Split part = split.value_or(document->split);
    if (metadata == document->metadata) {
        if (part == document->split) return transaction->commit();
        return setSplit(id, part).and_then([&] { return transaction->commit(); });
    }
    QByteArray before = metadataState(document->metadata);
    QByteArray after = metadataState(metadata);
    if (part != document->split) {
        before = before.chopped(1) + ",\"split\":\"" + splitName(document->split).toLatin1() + "\"}";
        after = after.chopped(1) + ",\"split\":\"" + splitName(part).toLatin1() + "\"}";
    }
    return putMetadata(m_database, id, metadata)
        .and_then([&] { return m_database.run(u"UPDATE documents SET split = ? WHERE id = ?"_s, int(part), id); })
        .and_then([&](qint64) { return recordEdit(m_database, u"document"_s, id, before, after); })
        .and_then([&] { return transaction->commit(); });
}

Result<QStringList> DocumentStore::tags() const
{
    auto statement = m_database.prepare(
        u"SELECT DISTINCT t.value FROM documents d, json_each(d.metadata, '$.\"spotter:tags\"') t "
        "WHERE d.removed = 0 AND d.metadata <> '' AND t.type = 'text' AND typeof(t.key) = 'integer'"_s);
    if (!statement) return std::unexpected(statement.error());
    QStringList tags;
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) tags.append(statement->text(0));
    if (!more) return std::unexpected(more.error());
    std::ranges::sort(tags, nameCollator());
    return tags;
}

Result<void> DocumentStore::remove(DocumentId id)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    auto statement = m_database.prepare(u"SELECT split, source FROM documents WHERE id = ? AND removed = 0"_s);
    if (!statement) return std::unexpected(statement.error());
    const auto row = statement->execute(id).and_then([&] { return statement->next(); });
    if (!row) return std::unexpected(row.error());
    if (!*row) return std::unexpected(noSuchDocument(m_database, id));
    const auto labels = labelRowsOf(m_database, id);
    if (!labels) return std::unexpected(labels.error());
    QByteArray before = "{\"split\":\"" + splitName(Split(statement->integer(0))).toLatin1() + "\",\"source\":";
    appendJsonString(before, statement->text(1));
    before += ",\"labels\":[";
    for (const LabelRow &label : *labels) {
        if (!before.endsWith('[')) before += ',';
        appendJson(before, label);
    }
    before += "]}";
    for (const LabelRow &label : *labels)
        if (auto gone = deleteLabelRow(m_database, label.id); !gone) return gone;
    return Result<qint64>(0)
        .and_then([&](qint64) { return m_database.run(u"UPDATE documents SET removed = 1 WHERE id = ?"_s, id); })
        .and_then([&](qint64) { return countLabels(m_database, id); })
        .and_then([&] { return recordEdit(m_database, u"document"_s, id, before, {}); })
        .and_then([&] { return transaction->commit(); });
}

Result<qint64> DocumentStore::count(const DocumentFilter &filter) const
{
    const auto arms = documentArms(m_database, filter);
    if (!arms) return std::unexpected(arms.error());
    qint64 count = 0;
    for (const DocumentArm &arm : *arms) {
        QString sql = u"SELECT "_s + arm.count + arm.fromWhere;
        // Counting needs no order: let SQLite use the small index on splits.
        sql.replace(u"+d.removed"_s, u"d.removed"_s);
        auto statement = m_database.prepare(sql);
        if (!statement) return std::unexpected(statement.error());
        const auto row = statement->executeList(arm.values).and_then([&] { return statement->next(); });
        if (!row) return std::unexpected(row.error());
        count += statement->integer(0);
    }
    return count;
}

Result<DocumentId> DocumentStore::newest() const
{
    return m_database.integer(u"SELECT coalesce(max(id), 0) FROM documents"_s).transform([](std::optional<qint64> id) {
        return DocumentId{id.value_or(0)};
    });
}

Result<std::vector<DocumentSummary>> DocumentStore::page(
    const DocumentFilter &filter, DocumentId after, qint64 limit) const
{
    const auto arms = documentArms(m_database, filter);
    if (!arms) return std::unexpected(arms.error());
    std::vector<DocumentSummary> summaries;
    for (const DocumentArm &arm : *arms) {
        const qint64 wanted = limit - qint64(summaries.size());
        if (wanted <= 0) break;
        auto statement = m_database.prepare(
            summarySelect() + arm.fromWhere + u" AND %1 > ?%2 ORDER BY %1 LIMIT ?"_s.arg(arm.key, arm.grouping));
        if (!statement) return std::unexpected(statement.error());
        auto more = statement->executeList(arm.values + QVariantList{after.value, wanted}).and_then([&] {
            return statement->next();
        });
        for (; more && *more; more = statement->next()) summaries.push_back(summaryOf(*statement));
        if (!more) return std::unexpected(more.error());
    }
    return summaries;
}

Result<std::vector<DocumentId>> DocumentStore::ids(const DocumentFilter &filter, DocumentOrder order) const
{
    return orderedIds(m_database, filter, order);
}

Result<std::vector<DocumentSummary>> DocumentStore::summaries(const std::vector<DocumentId> &ids) const
{
    static const QString sql = summarySelect() + u" FROM documents d WHERE d.id = ? AND d.removed = 0"_s;
    auto statement = m_database.prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    std::vector<DocumentSummary> summaries;
    summaries.reserve(ids.size());
    for (const DocumentId id : ids) {
        const auto row = statement->execute(id).and_then([&] { return statement->next(); });
        if (!row) return std::unexpected(row.error());
        if (!*row) continue; // removed since the list was made
        summaries.push_back(summaryOf(*statement));
    }
    return summaries;
}

Result<qint64> DocumentStore::updateSearchIndex(std::chrono::milliseconds budget)
{
    return fillSearchIndex(m_database, budget);
}

Result<qint64> DocumentStore::countUnindexed() const { return spotter::countUnindexed(m_database); }

} // namespace spotter
