// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/journal/annotation_rows.h"

#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/facts/fact_rows.h"
#include "core/corpus/journal/model_difference.h"
#include "core/corpus/journal/schema_rows.h"
#include "core/corpus/messages.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr size_t rememberedTexts = 4;

std::optional<qint64> typeKey(const SchemaIndex &schema, const QString &type)
{
    if (type.isEmpty()) return std::nullopt;
    const auto found = schema.typeIds.constFind(type);
    return found == schema.typeIds.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<qint64> offset(qint64 value) { return value < 0 ? std::nullopt : std::optional(value); }

QString writing(const QString &verb)
{
    return verb
        + u" INTO annotations (id, document_id, predicate_id, origin, state, score, subject_begin, subject_end, "
          "subject_type_id, subject_text, object_begin, object_end, object_type_id, object_text, qualifiers, negated, "
          "uncertain, "
          "note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
}

FactOfLabel statedFact(AnnotationId label, qint64 predicate, const LabelRow &row)
{
    const FactStanding standing = factStanding(int(row.state), row.assertion.negated);
    return {label, {row.subject.text, row.subject.type}, predicate, {row.object.text, row.object.type}, standing,
        labelWeight(standing, row.score, row.assertion.uncertain)};
}

Result<qint64> write(Database &database, const LabelRow &row, const QString &sql)
{
    const auto index = schemaIndex(database);
    if (!index) return std::unexpected(index.error());
    const auto predicate = (*index)->predicateIds.constFind(row.predicate);
    if (predicate == (*index)->predicateIds.constEnd()) {
        return failure(ErrorCode::Schema,
            CorpusMessages::tr("The predicate “%1” is not in the schema of %2; add it to the schema first")
                .arg(row.predicate, database.path()));
    }
    const auto qualifiers = qualifiersJson(row.qualifiers);
    const auto id = database.run(sql, row.id, row.document, *predicate, int(row.origin), int(row.state), row.score,
        offset(row.subject.begin), offset(row.subject.end), typeKey(**index, row.subject.type), row.subject.text,
        offset(row.object.begin), offset(row.object.end), typeKey(**index, row.object.type), row.object.text,
        qualifiers.isEmpty() ? std::nullopt : std::optional(Utf8Text{qualifiers}), int(row.assertion.negated),
        int(row.assertion.uncertain), row.assertion.note);
    if (!id) return id;
    return noteFact(database, statedFact({*id}, *predicate, row)).transform([&] { return *id; });
}

} // namespace

QString labelSelect()
{
    return u"SELECT a.id, a.document_id, a.origin, a.state, a.score, p.name, a.qualifiers, a.subject_begin, "
           u"a.subject_end, "
           "a.subject_text, s.name, a.object_begin, a.object_end, a.object_text, o.name, a.negated, a.uncertain, "
           "a.note FROM annotations a "
           "JOIN predicates p ON p.id = a.predicate_id LEFT JOIN entity_types s ON s.id = a.subject_type_id "
           "LEFT JOIN entity_types o ON o.id = a.object_type_id "_s;
}

MentionRow mentionOf(const Statement &statement, int column)
{
    MentionRow mention;
    if (!statement.isNull(column)) {
        mention.begin = statement.integer(column);
        mention.end = statement.integer(column + 1);
    }
    mention.text = statement.text(column + 2);
    mention.type = statement.text(column + 3);
    return mention;
}

LabelRow labelOf(const Statement &statement)
{
    LabelRow row;
    row.id = {statement.integer(0)};
    row.document = {statement.integer(1)};
    row.origin = Origin(statement.integer(2));
    row.state = ReviewState(statement.integer(3));
    if (!statement.isNull(4)) row.score = statement.real(4);
    row.predicate = statement.text(5);
    if (!statement.isNull(6)) {
        row.qualifiers = qualifiersFromJson(QJsonDocument::fromJson(statement.blob(6)).array());
    }
    row.subject = mentionOf(statement, 7);
    row.object = mentionOf(statement, 11);
    row.assertion = {statement.integer(15) != 0, statement.integer(16) != 0, statement.text(17)};
    return row;
}

Result<std::vector<LabelRow>> labelRowsOf(Database &database, DocumentId document)
{
    static const QString sql = labelSelect() + u"WHERE a.document_id = ? ORDER BY a.id"_s;
    std::vector<LabelRow> rows;
    auto statement = database.prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    auto more = statement->execute(document).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) rows.push_back(labelOf(*statement));
    if (!more) return std::unexpected(more.error());
    return rows;
}

Result<std::optional<LabelRow>> labelRow(Database &database, AnnotationId id)
{
    static const QString sql = labelSelect() + u"WHERE a.id = ?"_s;
    auto statement = database.prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    const auto row = statement->execute(id).and_then([&] { return statement->next(); });
    if (!row) return std::unexpected(row.error());
    if (!*row) return std::nullopt;
    return labelOf(*statement);
}

Result<AnnotationId> insertLabelRow(Database &database, const LabelRow &row)
{
    static const QString sql = writing(u"INSERT"_s);
    return write(database, row, sql).transform([](qint64 id) { return AnnotationId{id}; });
}

Result<void> putLabelRow(Database &database, const LabelRow &row)
{
    static const QString sql = writing(u"INSERT OR REPLACE"_s);
    return write(database, row, sql).transform([](qint64) { });
}

Result<void> deleteLabelRow(Database &database, AnnotationId id)
{
    return database.run(u"DELETE FROM annotations WHERE id = ?"_s, id).and_then([&](qint64) {
        return forgetFact(database, id);
    });
}

Result<void> countLabels(Database &database, DocumentId document)
{
    return database
        .run(u"UPDATE documents SET (labels, unreviewed) = (SELECT count(*) FILTER (WHERE state <> 2), "
             "count(*) FILTER (WHERE state = 0) FROM annotations WHERE document_id = documents.id) WHERE id = ?"_s,
            document)
        .and_then([&](qint64) { return noteDifferences(database, document); });
}

Result<std::shared_ptr<const DocumentText>> documentText(Database &database, DocumentId document)
{
    auto &texts = database.state().texts;
    // Removal is checked each time: another edit, or undo, may have removed the document.
    auto present = database.integer(u"SELECT 1 FROM documents WHERE id = ? AND removed = 0"_s, document);
    if (!present) return std::unexpected(present.error());
    if (!*present) {
        return failure(ErrorCode::NotFound,
            CorpusMessages::tr("There is no document %1 in %2; it was removed")
                .arg(document.value)
                .arg(database.path()));
    }
    const auto known = std::ranges::find(texts, document, [](const auto &entry) { return entry.first; });
    if (known != texts.end()) return known->second;
    auto statement = database.prepare(u"SELECT text FROM documents WHERE id = ?"_s);
    if (!statement) return std::unexpected(statement.error());
    const auto row = statement->execute(document).and_then([&] { return statement->next(); });
    if (!row) return std::unexpected(row.error());
    auto text = std::make_shared<const DocumentText>(statement->text(0));
    if (texts.size() == rememberedTexts) texts.erase(texts.begin());
    texts.emplace_back(document, text);
    return text;
}

} // namespace spotter
