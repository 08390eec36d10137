// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/document_import.h"

#include "core/base/json_string.h"
#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/text_hash.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/journal/annotation_rows.h"
#include "core/corpus/journal/journal_writer.h"
#include "core/corpus/label_check.h"
#include "core/corpus/merging/decision_union.h"
#include "core/corpus/merging/label_union.h"
#include "core/corpus/messages.h"
#include "core/corpus/schema/schema_growth.h"
#include "core/text/alignment.h"
#include "core/text/entities.h"
#include "core/text/word_boundaries.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qsizetype excerptCodePoints = 120;

/// Null if the text is its own excerpt.
std::optional<QString> excerptOf(const QString &text, const CodePointMap &codePoints)
{
    // White space is rarely longer than the words: looking further is not worth the time for a row in a list.
    QString head = text.first(std::min<qsizetype>(text.size(), 8 * excerptCodePoints)).simplified();
    if (!head.isEmpty() && head.back().isHighSurrogate()) head.chop(1);
    const CodePointMap map(head);
    if (map.lengthCodePoints() <= excerptCodePoints) {
        if (codePoints.lengthCodePoints() <= excerptCodePoints && head == text) return std::nullopt;
        return head;
    }
    return head.first(map.toUtf16(excerptCodePoints));
}

struct StoredDocument {
    DocumentId id;
    DocumentFields fields;
};

/// The document with exactly this text, if there is one.
Result<std::optional<StoredDocument>> findText(Database &database, const Utf8Text &text, qint64 hash)
{
    auto statement = database.prepare(u"SELECT id, split, source, media_type, metadata, text FROM documents "
                                      "WHERE text_hash = ? AND +removed = 0 ORDER BY id"_s);
    if (!statement) return std::unexpected(statement.error());
    auto more = statement->execute(hash).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        if (statement->bytes(5) != text.utf8) continue;
        StoredDocument stored{
            {statement->integer(0)}, {Split(statement->integer(1)), statement->text(2), statement->text(3), {}}};
        if (!statement->isNull(4)) stored.fields.metadata = QJsonDocument::fromJson(statement->blob(4)).object();
        return stored;
    }
    if (!more) return std::unexpected(more.error());
    return std::nullopt;
}

/// As stored in documents.metadata; empty if there is none.
QByteArray metadataJson(const QJsonObject &metadata)
{
    return metadata.isEmpty() ? QByteArray() : QJsonDocument(metadata).toJson(QJsonDocument::Compact);
}

Result<DocumentId> insertDocument(Database &database, const Document &document, const QJsonObject &fields,
    const CodePointMap &codePoints, const Utf8Text &text, qint64 hash, const std::vector<LabelRow> &rows)
{
    const auto counted = [&](auto matches) { return qint64(std::ranges::count_if(rows, matches)); };
    const QByteArray metadata = metadataJson(fields);
    static const QString sql
        = u"INSERT INTO documents (split, synthetic, labels, unreviewed, length, text_hash, source, media_type, "
          "metadata, excerpt, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    return database
        .run(sql, int(document.split), fields["synthetic"_L1].toBool(),
            counted([](const LabelRow &row) { return row.state != ReviewState::Rejected; }),
            counted([](const LabelRow &row) { return row.state == ReviewState::Unreviewed; }),
            qint64(codePoints.lengthCodePoints()), hash, document.source, document.mediaType,
            metadata.isEmpty() ? std::nullopt : std::optional(Utf8Text{metadata}), excerptOf(document.text, codePoints),
            text)
        .transform([](qint64 id) { return DocumentId{id}; });
}

/// A label as a row; located in the text if it has only strings.
Result<LabelRow> alignedRow(
    const QString &text, const LabelledTriple &label, const CodePointMap &codePoints, qint64 &insideWord)
{
    // Also before aligning: a wrong span must be reported, not replaced by a guess.
    if (auto checked = checkSpans(text, label.triple); !checked) return std::unexpected(checked.error());
    if (label.triple.isAligned() || label.hasNoPlace) return toRow(label, codePoints);
    LabelledTriple aligned = label;
    if (align(text, aligned.triple)) insideWord += mentionInsideWord(text, aligned.triple) != nullptr;
    if (auto checked = checkSpans(text, aligned.triple); !checked) return std::unexpected(checked.error());
    return toRow(aligned, codePoints);
}

/// Aligns and checks the labels.
Result<std::vector<LabelRow>> rowsOf(const Document &document, const CodePointMap &codePoints, qint64 &insideWord)
{
    std::vector<LabelRow> rows;
    rows.reserve(document.triples.size());
    for (const LabelledTriple &label : document.triples) {
        auto row = alignedRow(document.text, label, codePoints, insideWord);
        if (!row) return std::unexpected(row.error());
        rows.push_back(*std::move(row));
    }
    return rows;
}

/// The types of the entities that a document lists.
QStringList entityTypesOf(const QJsonObject &metadata)
{
    QStringList types;
    const QJsonArray entities = metadata.value(entitiesKey).toArray();
    for (const QJsonValue entity : entities) {
        const QString type = entity["type"_L1].toString();
        if (!type.isEmpty() && !types.contains(type)) types.append(type);
    }
    return types;
}

/// The state of a document in the journal: the fields that changed.
class JournalState {
public:
    void add(QLatin1StringView key, const QString &value)
    {
        m_json += m_json.isEmpty() ? "{\"" : ",\"";
        m_json += QByteArrayView(key);
        m_json += "\":";
        appendJsonString(m_json, value);
    }
    void addLabels(const std::vector<LabelRow> &rows)
    {
        m_json += m_json.isEmpty() ? "{\"labels\":[" : ",\"labels\":[";
        for (const LabelRow &row : rows) {
            if (!m_json.endsWith('[')) m_json += ',';
            appendJson(m_json, row);
        }
        m_json += ']';
    }
    /// Adds the fields that differ from another document's.
    void addChanged(const DocumentFields &fields, const DocumentFields &others)
    {
        if (fields.split != others.split) add("split"_L1, splitName(fields.split));
        if (fields.source != others.source) add("source"_L1, fields.source);
        if (fields.mediaType != others.mediaType) add("media_type"_L1, fields.mediaType);
        // As a string, which is restored byte by byte.
        if (fields.metadata != others.metadata) add("metadata"_L1, QString::fromUtf8(metadataJson(fields.metadata)));
    }
    [[nodiscard]] QByteArray finish() const { return m_json + '}'; }

private:
    QByteArray m_json;
};

Result<void> updateFields(Database &database, DocumentId id, const DocumentFields &fields)
{
    const QByteArray metadata = metadataJson(fields.metadata);
    return database
        .run(u"UPDATE documents SET split = ?, source = ?, media_type = ?, metadata = ?, synthetic = ? WHERE id = ?"_s,
            int(fields.split), fields.source, fields.mediaType,
            metadata.isEmpty() ? std::nullopt : std::optional(Utf8Text{metadata}),
            fields.metadata.value("synthetic"_L1).toBool(), id)
        .transform([](qint64) { });
}

/// Writes the rows; new ones get their keys.
Result<void> writeRows(Database &database, DocumentId id, std::vector<LabelRow> &rows)
{
    for (LabelRow &row : rows) {
        row.document = id;
        if (row.id.isValid()) {
            if (auto done = putLabelRow(database, row); !done) return done;
            continue;
        }
        const auto key = insertLabelRow(database, row);
        if (!key) return std::unexpected(key.error());
        row.id = *key;
    }
    return {};
}

/// Stores a new document.
Result<void> store(Database &database, const Document &document, const QJsonObject &metadata,
    const CodePointMap &codePoints, const Utf8Text &text, qint64 hash, LabelUnion &labels, ImportedDocument &result)
{
    const auto id = insertDocument(database, document, metadata, codePoints, text, hash, labels.after);
    if (!id) return std::unexpected(id.error());
    result.id = *id;
    if (auto written = writeRows(database, *id, labels.after); !written) return written;
    JournalState after;
    after.add("source"_L1, document.source);
    after.add("split"_L1, splitName(document.split));
    after.addLabels(labels.after);
    return recordEdit(database, u"import"_s, *id, {}, after.finish());
}

/// Merges into an existing document what it lacks.
Result<void> merge(Database &database, const StoredDocument &stored, const DocumentFields &fields, LabelUnion &labels)
{
    if (labels.before.empty() && labels.after.empty() && fields == stored.fields) return {};
    // A stored row that was merged with another is deleted; the others are replaced.
    for (const LabelRow &row : labels.before) {
        if (std::ranges::contains(labels.after, row.id, &LabelRow::id)) continue;
        if (auto done = deleteLabelRow(database, row.id); !done) return done;
    }
    if (auto written = writeRows(database, stored.id, labels.after); !written) return written;
    if (fields != stored.fields) {
        if (auto updated = updateFields(database, stored.id, fields); !updated) return updated;
    }
    JournalState before;
    before.addChanged(stored.fields, fields);
    before.addLabels(labels.before);
    JournalState after;
    after.addChanged(fields, stored.fields);
    after.addLabels(labels.after);
    return recordEdit(database, u"import"_s, stored.id, before.finish(), after.finish()).and_then([&] {
        return countLabels(database, stored.id);
    });
}

void addPlaces(const std::vector<LabelRow> &labels, MentionPlaces &places)
{
    for (const LabelRow &label : labels)
        for (const MentionRow *mention : {&label.subject, &label.object}) places.emplace(mention->begin, mention->end);
}

void countChanges(const LabelUnion &labels, ImportedDocument &result)
{
    for (const LabelRow &row : labels.after) {
        const bool isNew = !row.id.isValid();
        result.added += isNew;
        result.completed += !isNew;
        result.unaligned += isNew && (!row.subject.isAligned() || !row.object.isAligned());
    }
}

/// What the rule for missing types has to know, when the whole import is in.
void noteTypes(const std::vector<LabelRow> &labels, ImportedDocument &result)
{
    for (const LabelRow &row : labels) {
        const int missing = row.subject.type.isEmpty() + row.object.type.isEmpty();
        result.lacksTypes = result.lacksTypes || missing > 0;
        result.hasTypes = result.hasTypes || missing < 2;
    }
}

/// What was decided about the names of an exported document joins what was decided here.
Result<ImportedDocument> importWithDecisions(
    Database &database, const Document &document, Duplicates duplicates, const MetadataLists &lists)
{
    auto transaction = Transaction::begin(database, QString(), Durability::OnDisk, Nesting::Joined);
    if (!transaction) return std::unexpected(transaction.error());
    Document plain = document;
    const QJsonObject decisions = plain.metadata.take(decisionsKey).toObject();
    auto imported = importDocument(database, plain, duplicates, lists);
    if (!imported) return imported;
    const auto conflicts = adoptDecisions(database, decisions);
    if (!conflicts) return std::unexpected(conflicts.error());
    imported->conflicts.add(*conflicts);
    return transaction->commit().transform([&] { return *std::move(imported); });
}

} // namespace

Result<ImportedDocument> importDocument(
    Database &database, const Document &document, Duplicates duplicates, const MetadataLists &lists)
{
    if (!document.text.isValidUtf16()) {
        return failure(ErrorCode::Content,
            CorpusMessages::tr("The text of a document from %1 contains half a surrogate pair; repair its encoding and "
                               "import it again")
                .arg(document.source));
    }
    if (document.metadata.contains(decisionsKey)) return importWithDecisions(database, document, duplicates, lists);
    // Everything is checked before the first row is written: after that only the disk can fail.
    auto transaction = Transaction::begin(database, QString(), Durability::OnDisk, Nesting::Joined);
    if (!transaction) return std::unexpected(transaction.error());
    const Utf8Text text{document.text.toUtf8()};
    const qint64 hash = textHashOfUtf8(text.utf8);
    auto stored = findText(database, text, hash);
    if (!stored) return std::unexpected(stored.error());
    ImportedDocument result;
    result.duplicate = stored->has_value();
    if (result.duplicate) result.id = (*stored)->id;
    if (result.duplicate && duplicates == Duplicates::Skip)
        return transaction->commit().transform([&] { return result; });
    if (duplicates == Duplicates::Keep) stored->reset();

    const CodePointMap codePoints(document.text);
    auto rows = rowsOf(document, codePoints, result.insideWord);
    if (!rows) return std::unexpected(rows.error());
    std::vector<LabelRow> present;
    DocumentFields before; // without what its labels were merged from
    if (*stored) {
        auto read = labelRowsOf(database, (*stored)->id);
        if (!read) return std::unexpected(read.error());
        present = *std::move(read);
        before = (*stored)->fields;
    }
    QJsonObject metadata = document.metadata;
    std::vector<MergedLabel> merged = takeMergedLabels(metadata);
    LabelUnion labels
        = uniteLabels({present, takeMergedLabels(before.metadata)}, {*std::move(rows), std::move(merged)});
    countChanges(labels, result);
    result.conflicts.add(labels.conflicts);
    noteTypes(present, result);
    noteTypes(labels.after, result);
    DocumentFields fields;
    if (*stored) {
        fields = uniteFields(before, document, metadata, lists, result.conflicts);
        metadata = fields.metadata;
    }
    putMergedLabels(metadata, labels.merged);
    fields.metadata = metadata;
    MentionPlaces mentioned;
    addPlaces(present, mentioned);
    if (*stored) result.entities -= countLooseEntities((*stored)->fields.metadata, mentioned);
    addPlaces(labels.after, mentioned);
    result.entities += countLooseEntities(metadata, mentioned);
    const QStringList listedTypes = entityTypesOf(metadata);
    result.hasTypes = result.hasTypes || !listedTypes.isEmpty();
    return extendSchemaBy(database, labels.after, listedTypes)
        .and_then([&] {
            return *stored ? merge(database, **stored, fields, labels)
                           : store(database, document, metadata, codePoints, text, hash, labels, result);
        })
        .and_then([&] { return transaction->commit(); })
        .transform([&] { return result; });
}

} // namespace spotter
