// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/annotation_store.h"

#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/journal/annotation_rows.h"
#include "core/corpus/journal/journal_writer.h"
#include "core/corpus/journal/schema_rows.h"
#include "core/corpus/label_check.h"
#include "core/corpus/messages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

QByteArray jsonOf(const LabelRow &row)
{
    QByteArray json;
    appendJson(json, row);
    return json;
}

Error noSuchLabel(const Database &database, AnnotationId id)
{
    return {ErrorCode::NotFound,
        CorpusMessages::tr("There is no label %1 in %2; it was removed or undone").arg(id.value).arg(database.path())};
}

/// Whether types and predicate are equal. If so, the schema is not checked, because imported labels may be reviewed as
/// they are.
bool sameShape(const Triple &a, const Triple &b)
{
    return a.predicate == b.predicate && a.subject.type == b.subject.type && a.object.type == b.object.type;
}

Result<void> checkAgainstSchema(Database &database, const Triple &triple)
{
    const auto index = schemaIndex(database);
    if (!index) return std::unexpected(index.error());
    return checkAllowed((*index)->schema, triple);
}

/// Fails if the document already has the same label.
Result<void> checkNew(Database &database, const LabelRow &row)
{
    const auto others = labelRowsOf(database, row.document);
    if (!others) return std::unexpected(others.error());
    const auto same = std::ranges::find_if(
        *others, [&](const LabelRow &other) { return other.id != row.id && sameLabel(other, row); });
    if (same == others->end()) return {};
    return failure(ErrorCode::Content,
        CorpusMessages::tr("The label %1 – %2 – %3 already exists")
            .arg(row.subject.text, row.predicate, row.object.text));
}

} // namespace

AnnotationStore::AnnotationStore(Database &database) : m_database(database) { }

Result<std::vector<Annotation>> AnnotationStore::forDocument(DocumentId document) const
{
    const auto text = documentText(m_database, document);
    if (!text) return std::unexpected(text.error());
    const auto rows = labelRowsOf(m_database, document);
    if (!rows) return std::unexpected(rows.error());
    std::vector<Annotation> annotations;
    annotations.reserve(rows->size());
    for (const LabelRow &row : *rows) annotations.push_back({row.id, document, fromRow(row, (*text)->codePoints)});
    return annotations;
}

Result<Annotation> AnnotationStore::load(AnnotationId id) const
{
    const auto row = labelRow(m_database, id);
    if (!row) return std::unexpected(row.error());
    if (!*row) return std::unexpected(noSuchLabel(m_database, id));
    const auto text = documentText(m_database, (*row)->document);
    if (!text) return std::unexpected(text.error());
    return Annotation{id, (*row)->document, fromRow(**row, (*text)->codePoints)};
}

Result<AnnotationId> AnnotationStore::add(DocumentId document, const LabelledTriple &label)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    const auto text = documentText(m_database, document);
    if (!text) return std::unexpected(text.error());
    auto checked = checkSpans((*text)->text, label.triple).and_then([&] {
        return checkAgainstSchema(m_database, label.triple);
    });
    if (!checked) return std::unexpected(checked.error());
    LabelRow row = toRow(label, (*text)->codePoints);
    row.document = document;
    if (auto fresh = checkNew(m_database, row); !fresh) return std::unexpected(fresh.error());
    const auto id = insertLabelRow(m_database, row);
    if (!id) return id;
    row.id = *id;
    return recordEdit(m_database, u"annotation"_s, document, {}, jsonOf(row))
        .and_then([&] { return countLabels(m_database, document); })
        .and_then([&] { return transaction->commit(); })
        .transform([&] { return *id; });
}

Result<void> AnnotationStore::update(AnnotationId id, const LabelledTriple &label)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    const auto before = labelRow(m_database, id);
    if (!before) return std::unexpected(before.error());
    if (!*before) return std::unexpected(noSuchLabel(m_database, id));
    const DocumentId document = (*before)->document;
    const auto text = documentText(m_database, document);
    if (!text) return std::unexpected(text.error());
    if (auto checked = checkSpans((*text)->text, label.triple); !checked) return checked;
    if (!sameShape(label.triple, fromRow(**before, (*text)->codePoints).triple)) {
        if (auto checked = checkAgainstSchema(m_database, label.triple); !checked) return checked;
    }
    LabelRow row = toRow(label, (*text)->codePoints);
    row.id = id;
    row.document = document;
    if (row == **before) return transaction->commit(); // nothing changed: nothing to undo
    if (auto fresh = sameLabel(row, **before) ? Result<void>{} : checkNew(m_database, row); !fresh) return fresh;
    return putLabelRow(m_database, row)
        .and_then([&] { return recordEdit(m_database, u"annotation"_s, document, jsonOf(**before), jsonOf(row)); })
        .and_then([&] { return countLabels(m_database, document); })
        .and_then([&] { return transaction->commit(); });
}

Result<void> AnnotationStore::remove(AnnotationId id)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    const auto before = labelRow(m_database, id);
    if (!before) return std::unexpected(before.error());
    if (!*before) return std::unexpected(noSuchLabel(m_database, id));
    return deleteLabelRow(m_database, id)
        .and_then([&] { return recordEdit(m_database, u"annotation"_s, (*before)->document, jsonOf(**before), {}); })
        .and_then([&] { return countLabels(m_database, (*before)->document); })
        .and_then([&] { return transaction->commit(); });
}

Result<QMap<QString, qint64>> AnnotationStore::countsByPredicate(std::optional<Split> split) const
{
    auto statement = m_database.prepare(split
            ? u"SELECT p.name, count(*) FROM annotations a JOIN predicates p ON p.id = a.predicate_id JOIN documents d "
              "ON d.id = a.document_id WHERE a.state <> 2 AND d.split = ? GROUP BY p.id"_s
            : u"SELECT p.name, count(*) FROM annotations a JOIN predicates p ON p.id = a.predicate_id WHERE a.state <> "
              u"2 "
              "GROUP BY p.id"_s);
    if (!statement) return std::unexpected(statement.error());
    const auto done = split ? statement->execute(int(*split)) : statement->execute();
    QMap<QString, qint64> counts;
    auto more = done.and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) counts.insert(statement->text(0), statement->integer(1));
    if (!more) return std::unexpected(more.error());
    return counts;
}

Result<qint64> AnnotationStore::countUnaligned() const
{
    return m_database.integer(u"SELECT count(*) FROM annotations WHERE subject_begin IS NULL OR object_begin IS NULL"_s)
        .transform([](const auto &count) { return count.value_or(0); });
}

} // namespace spotter
