// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/document_query.h"

#include "core/corpus/database/database.h"
#include "core/corpus/search/search_index.h"
#include "core/text/document_details.h"
#include "core/text/entities.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

struct Conditions {
    QStringList sql;
    QVariantList values;

    void add(const QString &condition) { sql += condition; }
    void add(const QString &condition, const QVariant &value)
    {
        sql += condition;
        values += value;
    }
};

/// A set of documents that is found once for the whole query, not looked up for each document.
QString among(const QString &select) { return u"d.id IN (SELECT "_s + select + u')'; }

void addState(Conditions &conditions, const DocumentFilter &filter)
{
    if (filter.reviewedOnly) conditions.add(u"d.labels > 0 AND d.unreviewed = 0"_s);
    if (filter.state == ReviewState::Unreviewed) conditions.add(u"d.unreviewed > 0"_s);
    // The index on predicates holds the states, too.
    else if (filter.state)
        conditions.add(among(u"document_id FROM annotations WHERE state = ?"_s), int(*filter.state));
}

void addEntityType(Conditions &conditions, const QString &type)
{
    if (type.isEmpty()) return;
    // Few documents list entities: searching for the key is faster than parsing the JSON of all.
    conditions.add(among(u"a.document_id FROM annotations a JOIN entity_types t ON t.name = ? WHERE a.state <> 2 "
                         "AND (a.subject_type_id = t.id OR a.object_type_id = t.id) UNION ALL SELECT l.id FROM "
                         "documents l WHERE l.metadata <> '' AND instr(l.metadata, '\"%1\"') > 0 AND EXISTS (SELECT 1 "
                         "FROM json_each(l.metadata, '$.\"%1\"') e WHERE e.type = 'object' AND "
                         "json_extract(e.value, '$.type') = ?)"_s.arg(entitiesKey)));
    conditions.values += {type, type};
}

/// Documents with an edit since the beginning of the first of so many days.
void addEdits(Conditions &conditions, const DocumentFilter &filter)
{
    const QString edited
        = among(u"j.document_id FROM journal_steps s JOIN journal j ON j.step_id = s.id WHERE s.at >= ? "
                "AND j.kind <> 'import' AND j.document_id IS NOT NULL"_s);
    const auto since = [](int days) { return QDate::currentDate().addDays(1 - days).startOfDay().toMSecsSinceEpoch(); };
    if (filter.editedDays) conditions.add(edited, since(*filter.editedDays));
    if (filter.uneditedDays) conditions.add(u"NOT "_s + edited, since(*filter.uneditedDays));
}

/// What the corpus' model has found; without a model, no document matches.
Result<void> addModel(Database &database, Conditions &conditions, const DocumentFilter &filter)
{
    if (!filter.scoreBelow && !filter.differingOnly) return {};
    const auto current = database.integer(u"SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'current_model'"_s);
    if (!current) return std::unexpected(current.error());
    const qint64 model = current->value_or(0);
    if (filter.scoreBelow) {
        conditions.add(among(u"document_id FROM predictions WHERE model_id = ? AND score < ?"_s));
        conditions.values += {model, *filter.scoreBelow};
    }
    if (filter.differingOnly)
        conditions.add(among(u"document_id FROM prediction_reads WHERE model_id = ? AND differs = 1"_s), model);
    return {};
}

/// All conditions except the search and, if it drives this arm of the query, the predicate.
Conditions plainConditions(const DocumentFilter &filter)
{
    Conditions conditions;
    // Without the plus SQLite might use the index on splits, and sort a million rows by id for each page.
    conditions.add(
        filter.split || filter.unreviewedOnly || filter.withoutLabelsOnly ? u"d.removed = 0"_s : u"+d.removed = 0"_s);
    if (filter.split) conditions.add(u"d.split = ?"_s, int(*filter.split));
    if (filter.unreviewedOnly) conditions.add(u"(d.unreviewed > 0) = 1 AND d.unreviewed > 0"_s);
    if (filter.withoutLabelsOnly) conditions.add(u"d.labels = 0"_s);
    if (!filter.tag.isEmpty()) {
        conditions.add(u"d.metadata <> '' AND EXISTS (SELECT 1 FROM json_each(d.metadata, '$.\"spotter:tags\"') t "
                       "WHERE t.value = ? AND typeof(t.key) = 'integer')"_s,
            filter.tag);
    }
    if (filter.synthetic) conditions.add(u"d.synthetic = ?"_s, int(*filter.synthetic));
    addState(conditions, filter);
    addEntityType(conditions, filter.entityType);
    addEdits(conditions, filter);
    return conditions;
}

void addPredicate(Conditions &conditions, const QString &predicate)
{
    if (predicate.isEmpty()) return;
    conditions.add(
        u"EXISTS (SELECT 1 FROM annotations a WHERE a.predicate_id = (SELECT id FROM predicates WHERE name = ?) "
        "AND a.document_id = d.id AND a.state <> 2)"_s,
        predicate);
}

DocumentArm plainArm(const Conditions &conditions)
{
    return {.fromWhere = u" FROM documents d WHERE "_s + conditions.sql.join(u" AND "_s),
        .key = u"d.id"_s,
        .values = conditions.values};
}

/// Driven by the index on (predicate, document): the cost depends on the predicate's labels, not on the size of the
/// corpus.
DocumentArm predicateArm(const DocumentFilter &filter, const Conditions &conditions)
{
    DocumentArm arm;
    arm.fromWhere = u" FROM annotations a CROSS JOIN documents d ON d.id = a.document_id WHERE a.predicate_id = "
                    "(SELECT id FROM predicates WHERE name = ?) AND a.state <> 2 AND "_s
        + conditions.sql.join(u" AND "_s);
    arm.grouping = u" GROUP BY a.document_id"_s;
    arm.count = u"count(DISTINCT a.document_id)"_s;
    arm.key = u"a.document_id"_s;
    arm.values = QVariantList{filter.predicate} + conditions.values;
    return arm;
}

/// A condition on title and note, and its values. Most documents have neither: searching their metadata first is faster
/// than parsing all of it, unless JSON writes the needle in another way.
Conditions detailsCondition(const QString &needle)
{
    Conditions conditions;
    const bool isEscaped = std::ranges::any_of(needle, [](QChar c) { return c == u'"' || c == u'\\' || c < u' '; });
    const ScanCondition scan = scanCondition(needle);
    const auto in = [&](const QString &expression) { return QString(scan.sql).replace(u"d.text"_s, expression); };
    conditions.add(u"d.metadata <> ''"_s);
    if (!isEscaped) conditions.add(in(u"d.metadata"_s), scan.value);
    const QString detail = u"coalesce(json_extract(d.metadata, '$.\"%1\"'), '')"_s;
    conditions.add(u"("_s + in(detail.arg(titleKey)) + u" OR "_s + in(detail.arg(noteKey)) + u')');
    conditions.values += {scan.value, scan.value};
    return conditions;
}

/// Documents in the index: what it finds, and those whose title or note has the needle.
DocumentArm indexArm(const SearchPlan &plan, const Conditions &details, const Conditions &conditions)
{
    const QString named
        = u"SELECT d.id FROM documents d WHERE d.id <= ? AND "_s + details.sql.join(u" AND "_s); // title or note
    const QString found = u"SELECT rowid FROM documents_search WHERE documents_search MATCH ? UNION ALL "_s;
    DocumentArm arm;
    arm.fromWhere = u" FROM documents d WHERE d.id IN ("_s + (plan.match.isEmpty() ? QString() : found) + named
        + u") AND "_s + conditions.sql.join(u" AND "_s);
    arm.key = u"d.id"_s;
    if (!plan.match.isEmpty()) arm.values += plan.match;
    arm.values += QVariantList{plan.scanAfter} + details.values + conditions.values;
    return arm;
}

} // namespace

Result<std::vector<DocumentArm>> documentArms(Database &database, const DocumentFilter &filter)
{
    Conditions conditions = plainConditions(filter);
    if (const auto added = addModel(database, conditions, filter); !added) return std::unexpected(added.error());
    if (filter.search.isEmpty()) {
        if (filter.predicate.isEmpty()) return std::vector{plainArm(conditions)};
        return std::vector{predicateArm(filter, conditions)};
    }
    addPredicate(conditions, filter.predicate);
    const auto plan = planSearch(database, filter.search);
    if (!plan) return std::unexpected(plan.error());
    std::vector<DocumentArm> arms;
    const Conditions details = detailsCondition(filter.search);
    if (plan->scanAfter > 0) arms.push_back(indexArm(*plan, details, conditions));
    const ScanCondition scan = scanCondition(filter.search);
    conditions.add(u"d.id > ?"_s, plan->scanAfter);
    conditions.add(u"("_s + scan.sql + u" OR ("_s + details.sql.join(u" AND "_s) + u"))"_s, scan.value);
    conditions.values += details.values;
    arms.push_back(plainArm(conditions));
    return arms;
}

ScanCondition scanCondition(const QString &needle, const QString &column)
{
    bool cased = false;
    QString glob = u"*"_s;
    for (const char32_t c : needle.toUcs4()) {
        const char32_t lower = QChar::toLower(c);
        const char32_t upper = QChar::toUpper(c);
        const char32_t title = QChar::toTitleCase(c);
        const QString character = QString::fromUcs4(&c, 1);
        if (lower != c || upper != c) {
            cased = true;
            const char32_t variants[] = {U'[', lower, upper, title, c, U']'};
            glob += QString::fromUcs4(variants, 6);
        } else if (c == U'*' || c == U'?' || c == U'[') {
            glob += u'[' + character + u']';
        } else {
            glob += character;
        }
    }
    // instr compares bytes and is several times faster, which is enough for CJK.
    if (!cased) return {u"instr("_s + column + u", ?) > 0"_s, needle};
    return {column + u" GLOB ?"_s, glob + u'*'};
}

} // namespace spotter
