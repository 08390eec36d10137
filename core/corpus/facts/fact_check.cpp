// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/facts/fact_check.h"

#include "core/corpus/database/database.h"
#include "core/corpus/facts/fact_build.h"
#include "core/corpus/facts/name_search.h"
#include "core/corpus/messages.h"

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

using Tell = std::function<void(const QString &)>;

/// Facts that are not what their labels say, in any of their columns.
const QString wrongFacts = uR"(
    SELECT f.id FROM facts f LEFT JOIN (
        SELECT fact_id, count(*) FILTER (WHERE standing = 0) AS unreviewed, count(*) FILTER (WHERE standing = 1) AS accepted,
            count(*) FILTER (WHERE standing = 2) AS rejected, count(*) FILTER (WHERE standing = 3) AS denied,
            sum(weight) AS weight
        FROM fact_labels GROUP BY fact_id) l ON l.fact_id = f.id
    WHERE l.fact_id IS NULL OR f.unreviewed <> l.unreviewed OR f.accepted <> l.accepted OR f.rejected <> l.rejected
        OR f.denied <> l.denied OR f.weight <> l.weight OR f.sentences <> l.accepted + l.unreviewed
        OR f.state <> CASE WHEN l.accepted > 0 THEN 1 WHEN l.unreviewed > 0 THEN 0 ELSE 2 END
        OR f.rivals <> (f.state <> 2 AND EXISTS (SELECT 1 FROM facts o WHERE o.subject = f.subject
            AND o.predicate_id = f.predicate_id AND o.id <> f.id AND +o.state <> 2))
    ORDER BY f.id LIMIT 200)"_s;

const QString wrongNames = uR"(
    SELECT n.id FROM entity_names n LEFT JOIN (
        SELECT name, count(*) AS uses FROM (
            SELECT subject_name AS name FROM fact_labels UNION ALL SELECT object_name FROM fact_labels) GROUP BY name) u
        ON u.name = n.id
    LEFT JOIN entity_members m ON n.kind = 0 AND m.key = n.key AND m.type = n.type
    WHERE coalesce(u.uses, 0) <> n.uses OR n.entity <> coalesce(-m.entity_id, n.id) ORDER BY n.id LIMIT 200)"_s;

const QString labelsWithoutLabel
    = u"SELECT label_id FROM fact_labels WHERE label_id NOT IN (SELECT id FROM annotations) ORDER BY 1 LIMIT 200"_s;

Result<void> tellEach(
    Database &database, const QString &sql, const std::function<QString(qint64)> &sentence, const Tell &tell)
{
    auto statement = database.prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) tell(sentence(statement->integer(0)));
    return more.transform([](bool) { });
}

QString wrongLabel(qint64 label)
{
    return CorpusMessages::tr("What label %1 says is not what its fact says").arg(label);
}

/// Whether the stored row of a label, with its names and its fact, says what the label says.
Result<void> checkLabelsOfFacts(Database &database, const Tell &tell)
{
    auto stored = database.prepare(
        u"SELECT l.standing, l.weight, s.key, s.type, s.kind, o.key, o.type, o.kind, f.predicate_id, "
        "f.subject = s.entity AND f.object = o.entity FROM fact_labels l JOIN facts f ON f.id = l.fact_id "
        "JOIN entity_names s ON s.id = l.subject_name JOIN entity_names o ON o.id = l.object_name "
        "WHERE l.label_id = ?"_s);
    if (!stored) return std::unexpected(stored.error());
    return forEachStatedFact(database, [&](const FactOfLabel &stated) -> Result<void> {
        const auto found = stored->execute(stated.label).and_then([&] { return stored->next(); });
        if (!found) return std::unexpected(found.error());
        const auto isNamed = [&](const FactName &name, FactEnd end, int column) {
            const FactNameKey key = factNameKey(name, end);
            return key.key == stored->text(column) && name.type == stored->text(column + 1)
                && key.kind == stored->integer(column + 2);
        };
        const bool isRight = *found && stored->integer(0) == int(stated.standing) && stored->integer(1) == stated.weight
            && isNamed(stated.subject, FactEnd::Subject, 2) && isNamed(stated.object, FactEnd::Object, 5)
            && stored->integer(8) == stated.predicate && stored->integer(9) == 1;
        if (!isRight) tell(wrongLabel(stated.label.value));
        return {};
    });
}

Result<void> checkNameIndex(Database &database, const Tell &tell)
{
    return isNameIndexComplete(database).transform([&](bool isComplete) {
        if (!isComplete) tell(CorpusMessages::tr("The index of the names is not that of the names of the facts"));
    });
}

} // namespace

Result<void> checkFacts(Database &database, const Tell &tell)
{
    const auto built = factsAreBuilt(database);
    if (!built) return std::unexpected(built.error());
    if (!*built) return {};
    return checkLabelsOfFacts(database, tell)
        .and_then([&] { return tellEach(database, labelsWithoutLabel, wrongLabel, tell); })
        .and_then([&] {
            return tellEach(
                database, wrongFacts,
                [](qint64 fact) {
                    return CorpusMessages::tr("The counts of fact %1 are not those of its labels").arg(fact);
                },
                tell);
        })
        .and_then([&] {
            return tellEach(
                database, wrongNames,
                [](qint64 name) {
                    return CorpusMessages::tr(
                        "The name %1 of the facts is counted wrongly, or belongs to another entity")
                        .arg(name);
                },
                tell);
        })
        .and_then([&] { return checkNameIndex(database, tell); });
}

} // namespace spotter
