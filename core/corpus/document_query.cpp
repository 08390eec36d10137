// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/document_query.h"

#include "core/corpus/database/database.h"
#include "core/corpus/search_index.h"

#include <QStringList>

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

DocumentArm indexArm(const QString &match, const Conditions &conditions)
{
    DocumentArm arm;
    arm.fromWhere
        = u" FROM documents_search f CROSS JOIN documents d ON d.id = f.rowid WHERE f.documents_search MATCH ? AND "_s
        + conditions.sql.join(u" AND "_s);
    arm.key = u"f.rowid"_s;
    arm.values = QVariantList{match} + conditions.values;
    return arm;
}

} // namespace

Result<std::vector<DocumentArm>> documentArms(Database &database, const DocumentFilter &filter)
{
    Conditions conditions = plainConditions(filter);
    if (filter.search.isEmpty()) {
        if (filter.predicate.isEmpty()) return std::vector{plainArm(conditions)};
        return std::vector{predicateArm(filter, conditions)};
    }
    addPredicate(conditions, filter.predicate);
    const auto plan = planSearch(database, filter.search);
    if (!plan) return std::unexpected(plan.error());
    std::vector<DocumentArm> arms;
    if (!plan->match.isEmpty()) arms.push_back(indexArm(plan->match, conditions));
    const ScanCondition scan = scanCondition(filter.search);
    conditions.add(u"d.id > ?"_s, plan->scanAfter);
    conditions.add(scan.sql, scan.value);
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
