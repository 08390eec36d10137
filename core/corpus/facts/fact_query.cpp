// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/facts/fact_query.h"

#include "core/corpus/database/database.h"
#include "core/corpus/facts/fact_rows.h"
#include "core/corpus/facts/name_search.h"
#include "core/facts/entity_name.h"
#include "core/facts/fact_value.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// A filter that leaves at most so many facts is looked up in its index, and what it finds is sorted; one that leaves
/// more is applied while the facts are read in their order, where a page is soon full.
constexpr qint64 sortedFacts = 10'000;
constexpr qint64 lookedUpNames = 2'000;

constexpr std::array<QLatin1StringView, 3> stateNames{"unreviewed"_L1, "accepted"_L1, "rejected"_L1};

/// A condition on facts f. With a leading +, SQLite does not use the column's index.
struct Condition {
    QString indexed;
    QString plain;
    QVariantList values;
    qint64 found = 0; ///< how many facts it leaves, up to sortedFacts + 1
};

QString idsAsJson(const std::vector<qint64> &ids)
{
    QJsonArray array;
    for (const qint64 id : ids) array += id;
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<std::vector<qint64>> integers(Database &database, const QString &sql, const QVariantList &values)
{
    auto statement = database.prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    std::vector<qint64> found;
    auto more = statement->executeList(values).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) found.push_back(statement->integer(0));
    if (!more) return std::unexpected(more.error());
    return found;
}

Condition simple(const QString &column, const QString &test, const QVariant &value)
{
    return {u"f."_s + column + test, u"+f."_s + column + test, {value}};
}

/// A list of keys as SQL has it.
QString listed(const std::vector<qint64> &keys)
{
    QStringList texts;
    for (const qint64 key : keys) texts += QString::number(key);
    return u'(' + texts.join(u',') + u')';
}

Condition ofEntities(const std::vector<qint64> &entities)
{
    const QString json = idsAsJson(entities);
    const QString test = u"f.id IN (SELECT id FROM facts WHERE subject IN (SELECT value FROM json_each(?)) "
                         "UNION SELECT id FROM facts WHERE object IN (SELECT value FROM json_each(?)))"_s;
    return {test, u'+' + test, {json, json}};
}

Result<Condition> searchCondition(Database &database, const QString &part)
{
    const auto entities = entitiesNamedLike(database, part, lookedUpNames);
    if (!entities) return std::unexpected(entities.error());
    if (*entities) return ofEntities(**entities);
    // The order of a short name is its whole key, and that of a value has 20 digits: no other row is read for most.
    const QString test = uR"((CASE WHEN f.%1 > 0 AND (length(f.%1_order) < 12 OR
        length(CAST(f.%1_order AS BLOB)) < 20) THEN instr(f.%1_order, ?) > 0
        ELSE f.%1 < 0 AND instr(f.%1_order, ?) > 0 OR
            EXISTS (SELECT 1 FROM entity_names n WHERE n.entity = f.%1 AND instr(n.key, ?) > 0) END))"_s;
    const QString either = u'(' + test.arg(u"subject"_s) + u" OR "_s + test.arg(u"object"_s) + u')';
    const QString key = entityKey(part);
    Condition condition{either, either, {key, key, key, key, key, key}};
    condition.found = sortedFacts + 1; // probably
    return condition;
}

Result<std::vector<qint64>> predicatesNamed(Database &database, const QSet<QString> &names)
{
    QJsonArray array;
    for (const QString &name : names) array += name;
    return integers(database, u"SELECT id FROM predicates WHERE name IN (SELECT value FROM json_each(?)) ORDER BY id"_s,
        {QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact))});
}

Result<std::vector<Condition>> conditionsOf(Database &database, const FactQuery &query)
{
    std::vector<Condition> conditions;
    if (!query.predicate.isEmpty()) {
        const auto predicates = predicatesNamed(database, {query.predicate});
        if (!predicates) return std::unexpected(predicates.error());
        conditions.push_back(simple(u"predicate_id"_s, u" = ?"_s, predicates->empty() ? 0 : predicates->front()));
    }
    if (!query.entities.empty()) conditions.push_back(ofEntities(query.entities));
    if (!entityKey(query.search).isEmpty()) {
        auto condition = searchCondition(database, query.search);
        if (!condition) return std::unexpected(condition.error());
        conditions.push_back(*std::move(condition));
    }
    if (query.leastSureness > 0) conditions.push_back(simple(u"weight"_s, u" >= ?"_s, weightOf(query.leastSureness)));
    if (query.contradictionsOnly) {
        const auto predicates = predicatesNamed(database, query.oneObject);
        if (!predicates) return std::unexpected(predicates.error());
        const QString test
            = u"(%2f.predicate_id IN %1 AND f.rivals = 1 OR %2f.id IN (SELECT value FROM json_each(?)))"_s.arg(
                listed(*predicates));
        conditions.push_back(
            {test.arg(QString()), test.arg(u'+'), {idsAsJson({query.contradicted.begin(), query.contradicted.end()})}});
    }
    if (query.state) conditions.push_back(simple(u"state"_s, u" = ?"_s, int(*query.state)));
    for (Condition &condition : conditions) {
        if (condition.found > 0) continue;
        const auto found = integers(database,
            u"SELECT count(*) FROM (SELECT 1 FROM facts f WHERE "_s + condition.indexed + u" LIMIT ?)"_s,
            condition.values + QVariantList{sortedFacts + 1});
        if (!found) return std::unexpected(found.error());
        condition.found = found->front();
    }
    return conditions;
}

QString orderColumn(FactOrder order)
{
    switch (order) {
    case FactOrder::Subject:
        return u"subject_order"_s;
    case FactOrder::Predicate:
        return u"predicate_id"_s;
    case FactOrder::Object:
        return u"object_order"_s;
    case FactOrder::Sentences:
        return u"sentences"_s;
    case FactOrder::Sureness:
        return u"weight"_s;
    case FactOrder::State:
        break;
    }
    return u"state"_s;
}

QVariant orderValue(const Fact &fact, FactOrder order)
{
    switch (order) {
    case FactOrder::Subject:
        return fact.subjectOrder;
    case FactOrder::Predicate:
        return fact.predicateId;
    case FactOrder::Object:
        return fact.objectOrder;
    case FactOrder::Sentences:
        return fact.sentences;
    case FactOrder::Sureness:
        return fact.weight;
    case FactOrder::State:
        break;
    }
    return int(fact.state);
}

/// The conditions of a query as SQL. If one leaves few facts, it alone uses its index.
struct FactWhere {
    QString sql;
    QVariantList values;
    bool isLookedUp = false; ///< what it leaves is few, and sorted without an index
};

Result<FactWhere> whereOf(Database &database, const FactQuery &query)
{
    const auto conditions = conditionsOf(database, query);
    if (!conditions) return std::unexpected(conditions.error());
    const auto fewest = std::ranges::min_element(*conditions, {}, &Condition::found);
    FactWhere where;
    const bool isSelective = fewest != conditions->end() && fewest->found <= sortedFacts;
    where.isLookedUp = isSelective;
    if (!isSelective) {
        const auto all = integers(database, u"SELECT count(*) FROM (SELECT 1 FROM facts LIMIT ?)"_s, {sortedFacts + 1});
        if (!all) return std::unexpected(all.error());
        where.isLookedUp = all->front() <= sortedFacts;
    }
    where.sql = query.state ? u"1"_s : u"+f.state <> 2"_s;
    for (auto condition = conditions->begin(); condition != conditions->end(); ++condition) {
        where.sql += u" AND "_s + (isSelective && condition == fewest ? condition->indexed : condition->plain);
        where.values += condition->values;
    }
    return where;
}

/// A decided entity has a name and an identifier of its own. n: the row of its name, e: what was decided.
QString partSelect(const QString &end)
{
    return uR"(, f.%1, coalesce(iif(n_%1.kind = 0, n_%1.form, n_%1.key), e_%1.name, ''),
        coalesce(n_%1.type, e_%1.type, ''), e_%1.identifier, coalesce(n_%1.kind, 0),
        iif(n_%1.kind = 2, n_%1.form, NULL))"_s.arg(end);
}

QString partJoin(const QString &end)
{
    return u" LEFT JOIN entity_names n_%1 ON n_%1.id = f.%1 LEFT JOIN entities e_%1 ON e_%1.id = -f.%1"_s.arg(end);
}

/// Facts with their names. from: before "facts f". CROSS JOIN: what comes first is the outer loop, in its order.
QString factSelect(const QString &from = {})
{
    return u"SELECT f.id, p.name, f.predicate_id, f.sentences, f.weight, f.state, f.rivals, f.subject_order, "
           "f.object_order"_s
        + partSelect(u"subject"_s) + partSelect(u"object"_s) + u" FROM "_s
        + (from.isEmpty() ? u"facts f"_s : from + u" CROSS JOIN facts f ON f.id = chosen.id"_s)
        + u" CROSS JOIN predicates p ON p.id = f.predicate_id"_s + partJoin(u"subject"_s) + partJoin(u"object"_s);
}

FactPart partOf(const Statement &statement, int column)
{
    return {statement.integer(column), statement.text(column + 1), statement.text(column + 2),
        statement.text(column + 3), statement.integer(column + 4) != 0, statement.text(column + 5)};
}

Result<void> readFacts(Database &database, const QString &sql, const QVariantList &values,
    const std::function<Result<void>(Fact &&)> &each)
{
    auto statement = database.prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    auto more = statement->executeList(values).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        Fact fact;
        fact.id = statement->integer(0);
        fact.predicate = statement->text(1);
        fact.predicateId = statement->integer(2);
        fact.sentences = statement->integer(3);
        fact.weight = statement->integer(4);
        fact.sureness = surenessOf(fact.weight);
        fact.state = FactState(statement->integer(5));
        fact.isContradicted = statement->integer(6) != 0;
        fact.subjectOrder = statement->text(7);
        fact.objectOrder = statement->text(8);
        fact.subject = partOf(*statement, 9);
        fact.object = partOf(*statement, 15);
        if (auto done = each(std::move(fact)); !done) return done;
    }
    return more.transform([](bool) { });
}

Result<void> appendFacts(Database &database, const QString &sql, const QVariantList &values,
    const QSet<QString> &oneObject, std::vector<Fact> &facts)
{
    return readFacts(database, sql, values, [&](Fact &&fact) -> Result<void> {
        fact.isContradicted = fact.isContradicted && oneObject.contains(fact.predicate);
        facts.push_back(std::move(fact));
        return {};
    });
}

/// Whether an object that is a value can be true beside all others of its subject and predicate: 1877 and 11 February
/// 1877 do not contradict each other.
Result<bool> agreesWithRivals(Database &database, const Fact &fact)
{
    auto statement = database.prepare(
        u"SELECT n.key, n.kind FROM facts f JOIN entity_names n ON n.id = f.object WHERE f.subject = ? AND "
        "f.predicate_id = ? AND f.id <> ? AND +f.state <> 2 LIMIT 50"_s);
    if (!statement) return std::unexpected(statement.error());
    const auto valueOf
        = [](const QString &normal, std::optional<FactValue::Kind> kind) { return factValue(normal, {}, kind); };
    bool agrees = true;
    auto more
        = statement->execute(fact.subject.id, fact.predicateId, fact.id).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        const auto kind = FactValue::Kind(statement->integer(1)); // as factNameKey() numbers them
        agrees = agrees && kind != FactValue::Kind::Text
            && valuesAgree(valueOf(fact.object.name, kind), valueOf(statement->text(0), kind));
    }
    if (!more) return std::unexpected(more.error());
    return agrees;
}

/// Without looking at what contradicting values say.
Result<std::vector<Fact>> readPage(Database &database, const FactQuery &query, const Fact *after, qint64 limit)
{
    const auto where = whereOf(database, query);
    if (!where) return std::unexpected(where.error());
    const QString bare = orderColumn(query.order);
    // Read by the column's index, or what was looked up is sorted. Of names, few facts have the same one, so that these
    // are sorted in either case; the facts of one predicate can be too many.
    const QString column = (where->isLookedUp ? u"+f."_s : u"f."_s) + bare;
    const QString way = query.isDescending ? u" DESC"_s : QString();
    const QString beyond = query.isDescending ? u" < ?"_s : u" > ?"_s;
    const bool areTiesSorted
        = where->isLookedUp || query.order == FactOrder::Subject || query.order == FactOrder::Object;
    const QString ties = areTiesSorted ? u"f.subject_order, f.predicate_id, f.object_order, f.id"_s : u"f.id"_s;
    const QString order = u" ORDER BY "_s + column + way + u", "_s + ties + (areTiesSorted ? QString() : way);
    std::vector<Fact> facts;
    // Which facts, then their names: of thousands that are sorted, a page is looked up.
    const auto append = [&](const QString &place, const QVariantList &values) {
        const QString chosen
            = u"(SELECT f.id FROM facts f WHERE "_s + where->sql + place + order + u" LIMIT ?) chosen"_s;
        return appendFacts(database, factSelect(chosen) + order,
            where->values + values + QVariantList{limit - qint64(facts.size())}, query.oneObject, facts);
    };
    Result<void> done;
    if (!after) {
        done = append({}, {});
    } else {
        // First those that are equal in the column, then the others: SQLite finds the place of either in the index.
        const QVariant value = orderValue(*after, query.order);
        const QString further = areTiesSorted ? u" AND (%1) > (?, ?, ?, ?)"_s.arg(ties) : u" AND f.id"_s + beyond;
        const QVariantList place = areTiesSorted
            ? QVariantList{after->subjectOrder, after->predicateId, after->objectOrder, after->id}
            : QVariantList{after->id};
        done = append(u" AND "_s + column + u" = ?"_s + further, QVariantList{value} + place);
        if (done && qint64(facts.size()) < limit) done = append(u" AND "_s + column + beyond, {value});
    }
    if (!done) return std::unexpected(done.error());
    return facts;
}

} // namespace

QString factStateName(FactState state) { return stateNames[size_t(state)]; }

std::optional<FactState> factStateFromName(QStringView name)
{
    const auto found = std::ranges::find_if(stateNames, [&](QLatin1StringView known) { return known == name; });
    return found == stateNames.end() ? std::nullopt : std::optional(FactState(found - stateNames.begin()));
}

Result<std::vector<Fact>> factPage(Database &database, const FactQuery &query, const Fact *after, qint64 limit)
{
    std::vector<Fact> facts;
    std::optional<Fact> last = after ? std::optional(*after) : std::nullopt;
    while (qint64(facts.size()) < limit) {
        auto read = readPage(database, query, last ? &*last : nullptr, limit);
        if (!read) return read;
        const bool isEnd = qint64(read->size()) < limit;
        if (!read->empty()) last = read->back();
        for (Fact &fact : *read) {
            if (fact.isContradicted && fact.object.isValue) {
                const auto agrees = agreesWithRivals(database, fact);
                if (!agrees) return std::unexpected(agrees.error());
                fact.isContradicted = !*agrees;
            }
            fact.isContradicted = fact.isContradicted || query.contradicted.contains(fact.id);
            if (query.contradictionsOnly && !fact.isContradicted) continue;
            if (qint64(facts.size()) < limit) facts.push_back(std::move(fact));
        }
        if (isEnd) break;
    }
    return facts;
}

Result<qint64> countFacts(Database &database, const FactQuery &query, qint64 limit)
{
    const auto where = whereOf(database, query);
    if (!where) return std::unexpected(where.error());
    if (query.contradictionsOnly) {
        return factPage(database, query, nullptr, limit).transform([](const std::vector<Fact> &facts) {
            return qint64(facts.size());
        });
    }
    return integers(database, u"SELECT count(*) FROM (SELECT 1 FROM facts f WHERE "_s + where->sql + u" LIMIT ?)"_s,
        where->values + QVariantList{limit})
        .transform([](const std::vector<qint64> &count) { return count.front(); });
}

Result<void> forEachFact(Database &database, const std::function<Result<void>(const Fact &)> &each)
{
    return readFacts(database, factSelect() + u" WHERE +f.state <> 2"_s, {}, [&](Fact &&fact) { return each(fact); });
}

Result<std::optional<Fact>> factWith(Database &database, qint64 id, const QSet<QString> &oneObject)
{
    std::vector<Fact> facts;
    if (auto done = appendFacts(database, factSelect() + u" WHERE f.id = ?"_s, {id}, oneObject, facts); !done)
        return std::unexpected(done.error());
    return facts.empty() ? std::nullopt : std::optional(std::move(facts.front()));
}

Result<std::vector<FactLabel>> labelsOfFacts(Database &database, const std::vector<qint64> &facts)
{
    auto statement = database.prepare(
        u"SELECT a.document_id, a.id FROM fact_labels l JOIN annotations a ON a.id = l.label_id "
        "WHERE l.fact_id IN (SELECT value FROM json_each(?)) ORDER BY a.document_id, a.subject_begin, a.id"_s);
    if (!statement) return std::unexpected(statement.error());
    std::vector<FactLabel> labels;
    auto more = statement->execute(idsAsJson(facts)).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next())
        labels.push_back({{statement->integer(0)}, {statement->integer(1)}});
    if (!more) return std::unexpected(more.error());
    return labels;
}

} // namespace spotter
