// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/facts/entity_profiles.h"

#include "core/corpus/database/database.h"
#include "core/facts/entity_name.h"

using namespace Qt::StringLiterals;

namespace spotter {

Result<void> forEachEntityDocument(
    Database &database, const std::function<void(qint64 entity, DocumentId document)> &each)
{
    auto statement = database.prepare(
        u"SELECT n.entity, a.document_id FROM fact_labels l JOIN annotations a ON a.id = l.label_id "
        "JOIN entity_names n ON n.id = l.subject_name UNION SELECT n.entity, a.document_id FROM fact_labels l "
        "JOIN annotations a ON a.id = l.label_id JOIN entity_names n ON n.id = l.object_name AND n.kind = 0 "
        "ORDER BY 1, 2"_s);
    if (!statement) return std::unexpected(statement.error());
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) each(statement->integer(0), {statement->integer(1)});
    return more.transform([](bool) { });
}

Result<void> forEachEntityFact(
    Database &database, const std::function<void(qint64 entity, const EntityFact &fact)> &each)
{
    const QString key = u"coalesce((SELECT key FROM entity_names WHERE id = f.%1), "
                        "(SELECT name FROM entities WHERE id = -f.%1), '')"_s;
    auto statement = database.prepare(
        u"SELECT f.subject, p.name, f.object, %1, %2, coalesce((SELECT kind FROM entity_names WHERE "
        "id = f.object), 0) FROM facts f JOIN predicates p ON p.id = f.predicate_id WHERE f.state <> 2"_s.arg(
            key.arg(u"subject"_s), key.arg(u"object"_s)));
    if (!statement) return std::unexpected(statement.error());
    auto more = statement->execute().and_then([&] { return statement->next(); });
    // What somebody has decided about has a name only.
    const auto keyOf = [&](int end, int text) {
        return statement->integer(end) < 0 ? entityKey(statement->text(text)) : statement->text(text);
    };
    for (; more && *more; more = statement->next()) {
        each(statement->integer(0), {statement->text(1), keyOf(2, 4), true});
        if (statement->integer(5) == 0) each(statement->integer(2), {statement->text(1), keyOf(0, 3), false});
    }
    return more.transform([](bool) { });
}

Result<std::optional<FactLabel>> labelNaming(Database &database, const FactName &name)
{
    const FactNameKey key = factNameKey(name, FactEnd::Subject);
    for (const QString &end : {u"subject_name"_s, u"object_name"_s}) {
        auto statement = database.prepare(
            u"SELECT a.document_id, a.id FROM entity_names n JOIN fact_labels l ON l.%1 = n.id "
            "JOIN annotations a ON a.id = l.label_id WHERE n.key = ? AND n.type = ? AND n.kind = 0 LIMIT 1"_s.arg(end));
        if (!statement) return std::unexpected(statement.error());
        const auto found = statement->execute(key.key, name.type).and_then([&] { return statement->next(); });
        if (!found) return std::unexpected(found.error());
        if (*found) return FactLabel{{statement->integer(0)}, {statement->integer(1)}};
    }
    return std::nullopt;
}

} // namespace spotter
