// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/triple_query.h"

#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/document_query.h"
#include "core/corpus/journal/annotation_rows.h"
#include "core/corpus/model_store.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// The WHERE of a query and its values.
class TripleWhere {
public:
    void add(const QString &condition, const QVariantList &values)
    {
        m_sql += condition;
        m_values += values;
    }
    void addText(const QString &column, const QString &needle)
    {
        if (needle.isEmpty()) return;
        const ScanCondition condition = scanCondition(needle, column);
        add(condition.sql, {condition.value});
    }
    void addScore(const QString &column, const TripleQuery &query)
    {
        if (query.lowestScore) add(column + u" >= ?"_s, {*query.lowestScore});
        if (query.highestScore) add(column + u" <= ?"_s, {*query.highestScore});
    }
    [[nodiscard]] Result<void> addDocuments(Database &database, const QString &column, const TripleQuery &query)
    {
        if (!query.filtersDocuments()) return {};
        const auto arms = documentArms(database, query.documents);
        if (!arms) return std::unexpected(arms.error());
        QStringList selects;
        QVariantList values;
        for (const DocumentArm &arm : *arms) {
            selects += u"SELECT "_s + arm.key + arm.fromWhere + arm.grouping;
            values += arm.values;
        }
        add(column + u" IN ("_s + selects.join(u" UNION ALL "_s) + u')', values);
        return {};
    }
    [[nodiscard]] QString sql() const { return m_sql.isEmpty() ? QString() : u" WHERE "_s + m_sql.join(u" AND "_s); }
    [[nodiscard]] const QVariantList &values() const { return m_values; }

private:
    QStringList m_sql;
    QVariantList m_values;
};

bool wantsLabels(const TripleQuery &query) { return query.standing != TripleStanding::Suggested; }

bool wantsSuggestions(const TripleQuery &query)
{
    return !query.origin && (!query.standing || query.standing == TripleStanding::Suggested);
}

Result<std::vector<TripleRef>> readRefs(Database &database, const QString &sql, const QVariantList &values, bool labels)
{
    auto statement = database.prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    std::vector<TripleRef> refs;
    auto more = statement->executeList(values).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        TripleRef ref{.document = {statement->integer(0)}, .label = {}};
        if (labels)
            ref.label = {statement->integer(1)};
        else
            ref.suggestion = statement->integer(1);
        refs.push_back(std::move(ref));
    }
    if (!more) return std::unexpected(more.error());
    return refs;
}

Result<std::vector<TripleRef>> findLabels(Database &database, const TripleQuery &query)
{
    TripleWhere where;
    if (!query.predicate.isEmpty())
        where.add(u"a.predicate_id = (SELECT id FROM predicates WHERE name = ?)"_s, {query.predicate});
    if (!query.type.isEmpty())
        where.add(
            u"(SELECT id FROM entity_types WHERE name = ?) IN (a.subject_type_id, a.object_type_id)"_s, {query.type});
    if (query.standing) where.add(u"a.state = ?"_s, {int(*query.standing)});
    if (query.origin) where.add(u"a.origin = ?"_s, {int(*query.origin)});
    where.addScore(u"a.score"_s, query);
    where.addText(u"a.subject_text"_s, query.subject);
    where.addText(u"a.object_text"_s, query.object);
    if (auto added = where.addDocuments(database, u"a.document_id"_s, query); !added)
        return std::unexpected(added.error());
    return readRefs(database,
        u"SELECT a.document_id, a.id FROM annotations a"_s + where.sql() + u" ORDER BY a.document_id, a.id"_s,
        where.values(), true);
}

/// What the current model found, without what has a label at the same place.
Result<std::vector<TripleRef>> findSuggestions(Database &database, const TripleQuery &query)
{
    const auto model = ModelStore(database).current();
    if (!model) return std::unexpected(model.error());
    if (!*model) return std::vector<TripleRef>();
    TripleWhere where;
    where.add(u"r.model_id = ?"_s, {(*model)->id.value});
    where.add(u"d.removed = 0"_s, {});
    if (!query.predicate.isEmpty()) where.add(u"r.predicate = ?"_s, {query.predicate});
    if (!query.type.isEmpty()) where.add(u"? IN (r.subject_type, r.object_type)"_s, {query.type});
    where.addScore(u"r.score"_s, query);
    where.addText(u"r.subject_text"_s, query.subject);
    where.addText(u"r.object_text"_s, query.object);
    if (auto added = where.addDocuments(database, u"r.document_id"_s, query); !added)
        return std::unexpected(added.error());
    where.add(u"NOT EXISTS (SELECT 1 FROM annotations a JOIN predicates p ON p.id = a.predicate_id WHERE "
              "a.document_id = r.document_id AND p.name = r.predicate AND a.subject_begin = r.subject_begin AND "
              "a.subject_end = r.subject_end AND a.object_begin = r.object_begin AND a.object_end = r.object_end)"_s,
        {});
    // Two readings of one place are one suggestion.
    return readRefs(database,
        u"SELECT r.document_id, min(r.id) FROM predictions r JOIN documents d ON d.id = r.document_id"_s + where.sql()
            + u" GROUP BY r.document_id, r.predicate, r.subject_begin, r.subject_end, r.object_begin, r.object_end "
              "ORDER BY r.document_id, min(r.id)"_s,
        where.values(), false);
}

Result<std::optional<ListedTriple>> listed(Database &database, const TripleRef &ref)
{
    if (ref.found)
        return ListedTriple{ref, {ref.found->triple, Origin::ModelAccepted, ReviewState::Unreviewed, ref.found->score}};
    if (!ref.label.isValid()) {
        return storedSuggestion(database, ref.document, ref.suggestion)
            .transform([&](const auto &found) -> std::optional<ListedTriple> {
                if (!found) return std::nullopt;
                return ListedTriple{ref, {found->triple, Origin::ModelAccepted, ReviewState::Unreviewed, found->score}};
            });
    }
    const auto row = labelRow(database, ref.label);
    if (!row) return std::unexpected(row.error());
    if (!*row || (*row)->document != ref.document) return std::nullopt;
    const auto text = documentText(database, ref.document);
    if (!text) return std::unexpected(text.error());
    return ListedTriple{ref, fromRow(**row, (*text)->codePoints)};
}

} // namespace

bool TripleQuery::filtersDocuments() const
{
    return !documents.search.isEmpty() || documents.split || !documents.tag.isEmpty() || documents.synthetic
        || documents.unreviewedOnly || documents.withoutLabelsOnly || !documents.predicate.isEmpty();
}

Result<std::vector<TripleRef>> findTriples(Database &database, const TripleQuery &query)
{
    const auto snapshot = ReadTransaction::begin(database);
    if (!snapshot) return std::unexpected(snapshot.error());
    std::vector<TripleRef> labels;
    std::vector<TripleRef> suggestions;
    if (wantsLabels(query)) {
        auto found = findLabels(database, query);
        if (!found) return found;
        labels = *std::move(found);
    }
    if (wantsSuggestions(query)) {
        auto found = findSuggestions(database, query);
        if (!found) return found;
        suggestions = *std::move(found);
    }
    if (suggestions.empty()) return labels;
    std::vector<TripleRef> both;
    both.reserve(labels.size() + suggestions.size());
    std::ranges::merge(labels, suggestions, std::back_inserter(both), {}, &TripleRef::document, &TripleRef::document);
    return both;
}

qint64 countDocuments(std::span<const TripleRef> triples)
{
    qint64 documents = 0;
    for (size_t i = 0; i < triples.size(); ++i) documents += i == 0 || triples[i].document != triples[i - 1].document;
    return documents;
}

Result<std::vector<ListedTriple>> listTriples(Database &database, std::span<const TripleRef> triples)
{
    std::vector<ListedTriple> list;
    list.reserve(triples.size());
    for (const TripleRef &ref : triples) {
        auto row = listed(database, ref);
        if (!row && row.error().code == ErrorCode::NotFound) continue; // its document was removed
        if (!row) return std::unexpected(row.error());
        if (*row) list.push_back(**std::move(row));
    }
    return list;
}

Result<std::optional<ScoredTriple>> storedSuggestion(Database &database, DocumentId document, qint64 suggestion)
{
    auto statement = database.prepare(
        u"SELECT predicate, score, subject_begin, subject_end, subject_text, subject_type, object_begin, object_end, "
        "object_text, object_type, qualifiers FROM predictions WHERE id = ? AND document_id = ?"_s);
    if (!statement) return std::unexpected(statement.error());
    const auto found = statement->execute(suggestion, document).and_then([&] { return statement->next(); });
    if (!found) return std::unexpected(found.error());
    if (!*found) return std::nullopt;
    LabelRow row;
    row.predicate = statement->text(0);
    row.subject = mentionOf(*statement, 2);
    row.object = mentionOf(*statement, 6);
    if (!statement->isNull(10))
        row.qualifiers = qualifiersFromJson(QJsonDocument::fromJson(statement->blob(10)).array());
    const double score = statement->real(1);
    const auto text = documentText(database, document);
    if (!text) return std::unexpected(text.error());
    return ScoredTriple{fromRow(row, (*text)->codePoints).triple, score};
}

QString standingName(TripleStanding standing)
{
    return standing == TripleStanding::Suggested ? u"suggested"_s : reviewStateName(ReviewState(int(standing)));
}

std::optional<TripleStanding> standingFromName(QStringView name)
{
    if (name == "suggested"_L1) return TripleStanding::Suggested;
    return reviewStateFromName(name).transform([](ReviewState state) { return TripleStanding(int(state)); });
}

} // namespace spotter
