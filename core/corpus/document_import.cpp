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
#include "core/corpus/journal/schema_rows.h"
#include "core/corpus/label_check.h"
#include "core/corpus/messages.h"
#include "core/text/alignment.h"

#include <QJsonDocument>

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qsizetype excerptCodePoints = 120;

/// Null if the text is its own excerpt.
std::optional<QString> excerptOf(const QString &text, const CodePointMap &codePoints)
{
    // White space is rarely more than the words: a longer look is not worth its time for a line of a list.
    QString head = text.first(std::min<qsizetype>(text.size(), 8 * excerptCodePoints)).simplified();
    if (!head.isEmpty() && head.back().isHighSurrogate()) head.chop(1);
    const CodePointMap map(head);
    if (map.lengthCodePoints() <= excerptCodePoints) {
        if (codePoints.lengthCodePoints() <= excerptCodePoints && head == text) return std::nullopt;
        return head;
    }
    return head.first(map.toUtf16(excerptCodePoints));
}

struct StoredText {
    DocumentId id;
    Split split = Split::None;
};

/// The document that has this very text, if there is one.
Result<std::optional<StoredText>> findText(Database &database, const Utf8Text &text, qint64 hash)
{
    auto statement = database.prepare(u"SELECT id, split, text FROM documents WHERE text_hash = ? AND +removed = 0"_s);
    if (!statement) return std::unexpected(statement.error());
    auto more = statement->execute(hash).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        if (statement->bytes(2) == text.utf8) return StoredText{{statement->integer(0)}, Split(statement->integer(1))};
    }
    if (!more) return std::unexpected(more.error());
    return std::nullopt;
}

/// Adds what a label needs and the schema lacks.
void extend(Schema &schema, const Triple &triple)
{
    const QString &subjectType = triple.subject.type;
    const QString &objectType = triple.object.type;
    schema.addEntityType(subjectType);
    schema.addEntityType(objectType);
    std::vector<SlotDefinition> slotDefinitions;
    for (const Qualifier &qualifier : triple.qualifiers) {
        schema.addEntityType(qualifier.value.type);
        slotDefinitions.push_back({qualifier.slot, qualifier.value.type});
    }
    const qsizetype index = schema.indexOf(triple.predicate);
    if (slotDefinitions.empty() && subjectType.isEmpty() && objectType.isEmpty()) {
        if (index < 0) schema.addPredicate(triple.predicate);
        return;
    }
    TypePair pair{subjectType, objectType};
    if (schema.allows(triple.predicate, subjectType, objectType)) {
        if (slotDefinitions.empty()) return;
        // Slots come with a pair: with one that narrows nothing.
        const auto &pairs = schema.predicates()[size_t(index)].pairs;
        pair = pairs.empty() ? TypePair{} : pairs.front();
    }
    schema.addPredicate(triple.predicate, pair, slotDefinitions);
}

/// Whether the schema has all of a label already: the usual case, which must not copy the schema.
bool covers(const SchemaIndex &index, const Triple &triple)
{
    const auto knows = [&](const QString &type) { return type.isEmpty() || index.typeIds.contains(type); };
    if (!knows(triple.subject.type) || !knows(triple.object.type)) return false;
    const qsizetype place = index.schema.indexOf(triple.predicate);
    if (place < 0 || !index.schema.allows(triple.predicate, triple.subject.type, triple.object.type)) return false;
    const auto &definitions = index.schema.predicates()[size_t(place)].slotDefinitions;
    return std::ranges::all_of(triple.qualifiers, [&](const Qualifier &qualifier) {
        return knows(qualifier.value.type)
            && std::ranges::find(definitions, qualifier.slot, &SlotDefinition::name) != definitions.end();
    });
}

/// What the schema says already of that which a label needs.
void addKnownPart(Schema &part, const SchemaIndex &index, const Triple &triple)
{
    const auto addType = [&](const QString &type) {
        if (index.typeIds.contains(type)) part.addEntityType(type);
    };
    addType(triple.subject.type);
    addType(triple.object.type);
    for (const Qualifier &qualifier : triple.qualifiers) addType(qualifier.value.type);
    if (const qsizetype place = index.schema.indexOf(triple.predicate); place >= 0)
        addDefinition(part, index.schema.predicates()[size_t(place)]);
}

Result<void> extendSchemaBy(Database &database, const std::vector<LabelledTriple> &labels)
{
    const auto index = schemaIndex(database);
    if (!index) return std::unexpected(index.error());
    const auto known = [&](const LabelledTriple &label) { return covers(**index, label.triple); };
    if (std::ranges::all_of(labels, known)) return {};
    // Only what the new labels touch: a file may bring thousands of predicates, each with another document.
    Schema before;
    for (const LabelledTriple &label : labels) {
        if (!known(label)) addKnownPart(before, **index, label.triple);
    }
    Schema after = before;
    for (const LabelledTriple &label : labels) {
        if (!known(label)) extend(after, label.triple);
    }
    return growSchema(database, before, after);
}

/// Rows compared by content. Holds pointers: the rows must not move while this is in use.
class DistinctLabels {
public:
    /// Whether none of the others says the same.
    bool insert(const LabelRow &row)
    {
        if (m_few.size() < mostCompared) {
            if (std::ranges::any_of(m_few, [&](const LabelRow *other) { return sameLabel(*other, row); })) return false;
            m_few.push_back(&row);
            return true;
        }
        // Not each with each where somebody has put ten thousand labels on one text.
        if (m_many.empty()) {
            for (const LabelRow *other : m_few) m_many.emplace(keyOf(*other), other);
        }
        const size_t key = keyOf(row);
        const auto [first, last] = m_many.equal_range(key);
        for (auto other = first; other != last; ++other) {
            if (sameLabel(*other->second, row)) return false;
        }
        m_many.emplace(key, &row);
        return true;
    }

private:
    static constexpr size_t mostCompared = 16;

    static size_t keyOf(const LabelRow &row)
    {
        return qHashMulti(0, row.subject.begin, row.object.begin, row.predicate, row.subject.text, row.object.text);
    }

    std::vector<const LabelRow *> m_few;
    std::unordered_multimap<size_t, const LabelRow *> m_many;
};

Result<DocumentId> insertDocument(Database &database, const Document &document, const CodePointMap &codePoints,
    const Utf8Text &text, qint64 hash, const std::vector<LabelRow> &rows)
{
    const auto counted = [&](auto matches) { return qint64(std::ranges::count_if(rows, matches)); };
    const QByteArray metadata
        = document.metadata.isEmpty() ? QByteArray() : QJsonDocument(document.metadata).toJson(QJsonDocument::Compact);
    static const QString sql
        = u"INSERT INTO documents (split, synthetic, labels, unreviewed, length, text_hash, source, media_type, "
          "metadata, excerpt, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    return database
        .run(sql, int(document.split), document.metadata["synthetic"_L1].toBool(),
            counted([](const LabelRow &row) { return row.state != ReviewState::Rejected; }),
            counted([](const LabelRow &row) { return row.state == ReviewState::Unreviewed; }),
            qint64(codePoints.lengthCodePoints()), hash, document.source, document.mediaType,
            metadata.isEmpty() ? std::nullopt : std::optional(Utf8Text{metadata}), excerptOf(document.text, codePoints),
            text)
        .transform([](qint64 id) { return DocumentId{id}; });
}

struct Import {
    std::vector<LabelRow> rows; ///< new labels, without keys
    qint64 unaligned = 0;
};

/// A label as a row; located in the text if it has only strings.
Result<LabelRow> alignedRow(const QString &text, const LabelledTriple &label, const CodePointMap &codePoints)
{
    // Before aligning, too: a span that is wrong is to be said, not to be replaced by a guess.
    if (auto checked = checkSpans(text, label.triple); !checked) return std::unexpected(checked.error());
    if (label.triple.isAligned()) return toRow(label, codePoints);
    LabelledTriple aligned = label;
    align(text, aligned.triple);
    if (auto checked = checkSpans(text, aligned.triple); !checked) return std::unexpected(checked.error());
    return toRow(aligned, codePoints);
}

/// Aligns and checks the labels, and leaves out those that are there twice. Writes nothing before all are right.
Result<Import> newRows(
    Database &database, const Document &document, const CodePointMap &codePoints, std::optional<StoredText> stored)
{
    std::vector<LabelRow> rows;
    rows.reserve(document.triples.size());
    for (const LabelledTriple &label : document.triples) {
        auto row = alignedRow(document.text, label, codePoints);
        if (!row) return std::unexpected(row.error());
        rows.push_back(*std::move(row));
    }
    if (auto extended = extendSchemaBy(database, document.triples); !extended) return std::unexpected(extended.error());
    DistinctLabels distinct;
    std::vector<LabelRow> present;
    if (stored) {
        auto read = labelRowsOf(database, stored->id);
        if (!read) return std::unexpected(read.error());
        present = *std::move(read);
        for (const LabelRow &row : present) distinct.insert(row);
    }
    std::vector<bool> isNew(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) isNew[i] = distinct.insert(rows[i]);
    Import import;
    import.rows.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        if (!isNew[i]) continue;
        import.unaligned += !rows[i].subject.isAligned() || !rows[i].object.isAligned();
        import.rows.push_back(std::move(rows[i]));
    }
    return import;
}

/// Writes the labels and what the journal says of it.
Result<void> writeLabels(Database &database, DocumentId id, const Document &document, std::vector<LabelRow> &rows,
    const std::optional<StoredText> &stored, bool adoptsSplit)
{
    QByteArray after;
    after.reserve(64 + 256 * qsizetype(rows.size()));
    after += '{';
    if (!stored) {
        after += "\"source\":";
        appendJsonString(after, document.source);
        after += ',';
    }
    if (!stored || adoptsSplit) after += "\"split\":\"" + splitName(document.split).toLatin1() + "\",";
    after += "\"labels\":[";
    for (LabelRow &row : rows) {
        row.document = id;
        const auto key = insertLabelRow(database, row);
        if (!key) return std::unexpected(key.error());
        row.id = *key;
        if (!after.endsWith('[')) after += ',';
        appendJson(after, row);
    }
    after += "]}";
    QByteArray before;
    if (stored) before = adoptsSplit ? R"({"split":"","labels":[]})" : R"({"labels":[]})";
    return recordEdit(database, u"import"_s, id, before, after);
}

} // namespace

Result<ImportedDocument> importDocument(Database &database, const Document &document, Duplicates duplicates)
{
    if (!document.text.isValidUtf16()) {
        return failure(ErrorCode::Content,
            CorpusMessages::tr("The text of a document from %1 contains half a surrogate pair; repair its encoding and "
                               "import it again")
                .arg(document.source));
    }
    // Everything is checked before the first row is written: what fails after it is the disk.
    auto transaction = Transaction::begin(database, QString(), Durability::OnDisk, Nesting::Joined);
    if (!transaction) return std::unexpected(transaction.error());
    const Utf8Text text{document.text.toUtf8()};
    const qint64 hash = textHashOfUtf8(text.utf8);
    auto stored = findText(database, text, hash);
    if (!stored) return std::unexpected(stored.error());
    ImportedDocument result;
    result.duplicate = stored->has_value();
    if (result.duplicate && duplicates == Duplicates::Skip) {
        result.id = (*stored)->id;
        return transaction->commit().transform([&] { return result; });
    }
    if (duplicates == Duplicates::Keep) stored->reset();
    const CodePointMap codePoints(document.text);
    auto import = newRows(database, document, codePoints, *stored);
    if (!import) return std::unexpected(import.error());

    result.added = qint64(import->rows.size());
    result.unaligned = import->unaligned;
    const bool adoptsSplit = *stored && (*stored)->split == Split::None && document.split != Split::None;
    if (*stored) {
        result.id = (*stored)->id;
        if (result.added == 0 && !adoptsSplit) return transaction->commit().transform([&] { return result; });
    } else {
        const auto id = insertDocument(database, document, codePoints, text, hash, import->rows);
        if (!id) return std::unexpected(id.error());
        result.id = *id;
    }
    auto done = writeLabels(database, result.id, document, import->rows, *stored, adoptsSplit);
    if (done && adoptsSplit) {
        done = database.run(u"UPDATE documents SET split = ? WHERE id = ?"_s, int(document.split), result.id)
                   .transform([](qint64) { });
    }
    if (done && *stored) done = countLabels(database, result.id);
    return done.and_then([&] { return transaction->commit(); }).transform([&] { return result; });
}

} // namespace spotter
