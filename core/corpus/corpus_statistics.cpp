// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/corpus_statistics.h"

#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/journal/schema_rows.h"
#include "core/corpus/messages.h"
#include "core/text/entities.h"

#include <QHash>

#include <functional>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

using Counts = QHash<QString, NameCount>;

Result<void> count(Database &database, const QString &sql, qint64 &target)
{
    return database.integer(sql).transform([&](const auto &value) { target = value.value_or(0); });
}

Result<void> countDocuments(Database &database, CorpusStatistics &statistics)
{
    return count(database, u"SELECT count(*) FROM documents WHERE removed = 0"_s, statistics.documents)
        .and_then([&] {
            return count(database, u"SELECT count(*) FROM documents WHERE removed = 0 AND synthetic = 1"_s,
                statistics.synthetic);
        })
        .and_then([&] {
            return count(database, u"SELECT count(*) FROM documents WHERE removed = 0 AND labels = 0"_s,
                statistics.withoutLabels);
        })
        .and_then([&] {
            return count(database,
                u"SELECT count(*) FROM documents WHERE removed = 0 AND (unreviewed > 0) = 1 AND unreviewed > 0"_s,
                statistics.toReview);
        })
        .and_then([&] {
            return count(database,
                u"SELECT count(*) FROM annotations WHERE subject_begin IS NULL OR object_begin IS NULL"_s,
                statistics.unaligned);
        });
}

Result<void> countAssertions(Database &database, CorpusStatistics &statistics)
{
    auto statement = database.prepare(u"SELECT count(*) FILTER (WHERE negated AND state <> 2), "
                                      "count(*) FILTER (WHERE uncertain AND state <> 2), "
                                      "count(*) FILTER (WHERE note <> '') FROM annotations"_s);
    if (!statement) return std::unexpected(statement.error());
    const auto row = statement->execute().and_then([&] { return statement->next(); });
    if (!row) return std::unexpected(row.error());
    statistics.negated = statement->integer(0);
    statistics.uncertain = statement->integer(1);
    statistics.noted = statement->integer(2);
    return {};
}

void add(NameCount &count, Origin origin, ReviewState state, qint64 labels)
{
    if (state == ReviewState::Unreviewed) count.unreviewed += labels;
    if (state == ReviewState::Accepted) count.accepted += labels;
    if (state == ReviewState::Rejected) count.rejected += labels;
    if (state == ReviewState::Rejected) return;
    count.labels += labels;
    if (origin == Origin::Human) count.byHand += labels;
}

/// The columns of each row: name, origin, state, number.
Result<void> countNames(Database &database, const QString &sql, Counts &counts,
    const std::function<void(Origin, ReviewState, qint64)> &each)
{
    auto statement = database.prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        const auto origin = Origin(statement->integer(1));
        const auto state = ReviewState(statement->integer(2));
        add(counts[statement->text(0)], origin, state, statement->integer(3));
        if (each) each(origin, state, statement->integer(3));
    }
    return more.transform([](bool) { });
}

Result<void> countPredicates(Database &database, CorpusStatistics &statistics, Counts &predicates)
{
    return countNames(database,
        u"SELECT p.name, a.origin, a.state, count(*) FROM annotations a JOIN predicates p ON p.id = a.predicate_id "
        "GROUP BY p.id, a.origin, a.state"_s,
        predicates, [&](Origin origin, ReviewState state, qint64 labels) {
            statistics.byState[size_t(state)] += labels;
            if (state == ReviewState::Rejected) return;
            statistics.labels += labels;
            statistics.byOrigin[size_t(origin)] += labels;
        });
}

/// A label with the type at both ends counts once.
Result<void> countTypes(Database &database, Counts &types)
{
    return countNames(database,
        u"SELECT t.name, a.origin, a.state, count(*) FROM annotations a JOIN entity_types t ON t.id = "
        u"a.subject_type_id "
        "GROUP BY t.id, a.origin, a.state"_s,
        types, {})
        .and_then([&] {
            return countNames(database,
                u"SELECT t.name, a.origin, a.state, count(*) FROM annotations a JOIN entity_types t "
                "ON t.id = a.object_type_id WHERE a.subject_type_id IS NOT a.object_type_id "
                "GROUP BY t.id, a.origin, a.state"_s,
                types, {});
        });
}

/// The entities that documents list and that are in no label.
Result<void> countListed(Database &database, CorpusStatistics &statistics, Counts &types)
{
    // Most documents have none: searching for the key is faster than parsing the JSON.
    auto statement
        = database.prepare(u"SELECT coalesce(json_extract(e.value, '$.type'), ''), count(*) FROM documents d, "
                           "json_each(d.metadata, '$.\"%1\"') e WHERE d.removed = 0 AND d.metadata IS NOT NULL "
                           "AND instr(d.metadata, '\"%1\"') > 0 AND e.type = 'object' AND NOT EXISTS (SELECT 1 FROM "
                           "annotations a WHERE a.document_id = d.id AND json_extract(e.value, '$.start') IN "
                           "(a.subject_begin, a.object_begin) AND ((a.subject_begin = json_extract(e.value, '$.start') "
                           "AND a.subject_end = json_extract(e.value, '$.end')) OR (a.object_begin = "
                           "json_extract(e.value, '$.start') AND a.object_end = json_extract(e.value, '$.end')))) "
                           "GROUP BY 1"_s.arg(entitiesKey));
    if (!statement) return std::unexpected(statement.error());
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        statistics.entities += statement->integer(1);
        if (const QString type = statement->text(0); !type.isEmpty()) types[type].entities += statement->integer(1);
    }
    return more.transform([](bool) { });
}

Result<void> compareWithModel(Database &database, qint64 model, CorpusStatistics &statistics, Counts &predicates)
{
    ModelAgreement agreement;
    agreement.model = {model};
    const auto read = database.integer(u"SELECT count(*) FROM prediction_reads r JOIN documents d "
                                       "ON d.id = r.document_id WHERE r.model_id = ? AND d.removed = 0"_s,
        model);
    if (!read) return std::unexpected(read.error());
    agreement.documents = read->value_or(0);
    if (agreement.documents == 0) return {};
    auto found
        = database.prepare(u"SELECT p.predicate, count(*) FROM predictions p JOIN documents d ON d.id = p.document_id "
                           "WHERE p.model_id = ? AND d.removed = 0 GROUP BY p.predicate"_s);
    if (!found) return std::unexpected(found.error());
    auto more = found->execute(model).and_then([&] { return found->next(); });
    for (; more && *more; more = found->next()) {
        predicates[found->text(0)].found += found->integer(1);
        agreement.found += found->integer(1);
    }
    if (!more) return std::unexpected(more.error());
    auto agreed = database.prepare(
        u"SELECT pr.name, count(*), sum(EXISTS (SELECT 1 FROM predictions p WHERE p.model_id = r.model_id "
        "AND p.document_id = a.document_id AND p.predicate = pr.name AND p.subject_begin IS a.subject_begin "
        "AND p.subject_end IS a.subject_end AND p.object_begin IS a.object_begin AND p.object_end IS a.object_end "
        "AND p.subject_text = a.subject_text AND p.object_text = a.object_text)) "
        "FROM prediction_reads r JOIN annotations a ON a.document_id = r.document_id JOIN predicates pr "
        "ON pr.id = a.predicate_id WHERE r.model_id = ? AND a.state <> 2 AND a.negated = 0 GROUP BY pr.id"_s);
    if (!agreed) return std::unexpected(agreed.error());
    more = agreed->execute(model).and_then([&] { return agreed->next(); });
    for (; more && *more; more = agreed->next()) {
        NameCount &predicate = predicates[agreed->text(0)];
        predicate.read = agreed->integer(1);
        predicate.agreed = agreed->integer(2);
        agreement.labels += agreed->integer(1);
        agreement.agreed += agreed->integer(2);
    }
    if (!more) return std::unexpected(more.error());
    statistics.agreement = agreement;
    return {};
}

/// The schema's names in its order, then those that only the model uses.
std::vector<NameCount> inOrder(Counts counts, const QStringList &names)
{
    std::vector<NameCount> ordered;
    for (const QString &name : names) {
        NameCount count = counts.take(name);
        count.name = name;
        ordered.push_back(std::move(count));
    }
    QStringList others = counts.keys();
    others.sort();
    for (const QString &name : others) {
        ordered.push_back(counts.value(name));
        ordered.back().name = name;
    }
    return ordered;
}

} // namespace

Result<CorpusStatistics> corpusStatistics(Database &database, std::stop_token stop)
{
    const Interruptible interruptible(database, stop);
    const auto snapshot = ReadTransaction::begin(database);
    if (!snapshot) return std::unexpected(snapshot.error());
    const auto index = schemaIndex(database);
    if (!index) return std::unexpected(index.error());
    const Schema schema = (*index)->schema;
    CorpusStatistics statistics;
    Counts predicates;
    Counts types;
    const auto unlessStopped = [&](Result<void> done) -> Result<void> {
        if (done && stop.stop_requested())
            return failure(ErrorCode::Stopped, CorpusMessages::tr("Counting the corpus was stopped"));
        return done;
    };
    auto done = unlessStopped(countDocuments(database, statistics));
    if (done) done = unlessStopped(countPredicates(database, statistics, predicates));
    if (done) done = unlessStopped(countAssertions(database, statistics));
    if (done) done = unlessStopped(countTypes(database, types));
    if (done) done = unlessStopped(countListed(database, statistics, types));
    if (!done) return std::unexpected(done.error());
    const auto model = database.integer(u"SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'current_model'"_s);
    if (!model) return std::unexpected(model.error());
    if (*model) done = compareWithModel(database, **model, statistics, predicates);
    if (!done) return std::unexpected(done.error());
    QStringList predicateNames;
    for (const Predicate &predicate : schema.predicates()) predicateNames += predicate.name;
    statistics.predicates = inOrder(std::move(predicates), predicateNames);
    statistics.types = inOrder(std::move(types), schema.entityTypes());
    return statistics;
}

} // namespace spotter
