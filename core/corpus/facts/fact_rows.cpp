// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/facts/fact_rows.h"

#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/facts/name_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <vector>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr double weightUnit = 1000;

/// A row of facts.
struct FactRow {
    qint64 id = 0;
    qint64 subject = 0;
    qint64 predicate = 0;
    qint64 object = 0;
    std::array<qint64, 4> labels{}; ///< by FactStanding
    qint64 weight = 0;

    [[nodiscard]] qint64 sentences() const { return labels[0] + labels[1]; }
    [[nodiscard]] bool isEmpty() const
    {
        return std::ranges::all_of(labels, [](qint64 count) { return count == 0; });
    }
    [[nodiscard]] int state() const { return labels[1] > 0 ? 1 : labels[0] > 0 ? 0 : 2; }
};

/// A row of fact_labels.
struct LabelOfFact {
    qint64 label = 0;
    qint64 fact = 0;
    qint64 subject = 0;
    qint64 object = 0;
    FactStanding standing = FactStanding::Unreviewed;
    qint64 weight = 0;
};

/// What labels add to a fact, or take away.
struct FactChange {
    std::array<qint64, 4> labels{}; ///< by FactStanding
    qint64 weight = 0;

    FactChange &add(FactStanding standing, int by, qint64 ofLabel)
    {
        labels[size_t(standing)] += by;
        weight += by * ofLabel;
        return *this;
    }
};

struct NameRow {
    qint64 id = 0;
    qint64 entity = 0;
};

Result<void> ran(const Result<qint64> &done)
{
    return done.transform([](qint64) { });
}

Result<std::vector<LabelOfFact>> labelsOfFact(Database &database, const QString &where, qint64 key)
{
    auto statement = database.prepare(
        u"SELECT label_id, fact_id, subject_name, object_name, standing, weight FROM fact_labels WHERE "_s + where);
    if (!statement) return std::unexpected(statement.error());
    std::vector<LabelOfFact> labels;
    auto more = statement->execute(key).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        labels.push_back({statement->integer(0), statement->integer(1), statement->integer(2), statement->integer(3),
            FactStanding(statement->integer(4)), statement->integer(5)});
    }
    if (!more) return std::unexpected(more.error());
    return labels;
}

Result<FactRow> factRow(Database &database, qint64 fact)
{
    auto statement = database.prepare(u"SELECT subject, predicate_id, object, unreviewed, accepted, rejected, denied, "
                                      "weight FROM facts WHERE id = ?"_s);
    if (!statement) return std::unexpected(statement.error());
    FactRow row;
    const auto found = statement->execute(fact).and_then([&] { return statement->next(); });
    if (!found) return std::unexpected(found.error());
    if (!*found) return row;
    row = {fact, statement->integer(0), statement->integer(1), statement->integer(2), {}, statement->integer(7)};
    for (int i = 0; i < 4; ++i) row.labels[size_t(i)] = statement->integer(3 + i);
    return row;
}

/// Notes that a fact began or ceased to be stated: whether it and another one of the same subject and predicate have
/// rivals.
Result<void> noteRivals(Database &database, const FactRow &row, bool isStated)
{
    auto statement = database.prepare(
        u"SELECT id FROM facts WHERE subject = ? AND predicate_id = ? AND +state <> 2 AND id <> ? LIMIT 2"_s);
    if (!statement) return std::unexpected(statement.error());
    std::vector<qint64> others;
    auto more = statement->execute(row.subject, row.predicate, row.id).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) others.push_back(statement->integer(0));
    if (!more) return std::unexpected(more.error());
    const auto set = [&](qint64 fact, bool rivals) {
        return ran(database.run(u"UPDATE facts SET rivals = ? WHERE id = ?"_s, rivals, fact));
    };
    if (auto done = set(row.id, isStated && !others.empty()); !done) return done;
    return others.size() == 1 ? set(others.front(), isStated) : Result<void>();
}

/// Only the columns that change: each index that a column is part of takes as long as the row.
Result<void> updateFact(Database &database, const FactRow &before, const FactRow &after)
{
    QString set = u"unreviewed = ?, accepted = ?, rejected = ?, denied = ?"_s;
    QVariantList values;
    for (const qint64 count : after.labels) values += count;
    const auto change = [&](const QString &column, qint64 from, qint64 to) {
        if (from == to) return;
        set += u", "_s + column + u" = ?"_s;
        values += to;
    };
    change(u"sentences"_s, before.sentences(), after.sentences());
    change(u"weight"_s, before.weight, after.weight);
    change(u"state"_s, before.state(), after.state());
    auto statement = database.prepare(u"UPDATE facts SET "_s + set + u" WHERE id = ?"_s);
    if (!statement) return std::unexpected(statement.error());
    return statement->executeList(values + QVariantList{after.id});
}

Result<void> changeFact(Database &database, qint64 fact, const FactChange &change)
{
    const auto before = factRow(database, fact);
    if (!before) return std::unexpected(before.error());
    FactRow after = *before;
    for (size_t i = 0; i < change.labels.size(); ++i) after.labels[i] += change.labels[i];
    after.weight += change.weight;
    const auto done = after.isEmpty() ? ran(database.run(u"DELETE FROM facts WHERE id = ?"_s, fact))
                                      : updateFact(database, *before, after);
    if (!done) return done;
    const bool isStated = after.sentences() > 0;
    return (before->sentences() > 0) == isStated ? Result<void>() : noteRivals(database, after, isStated);
}

/// The entity that has been decided for a name, as facts refer to it; 0 if none has.
Result<qint64> decidedEntity(Database &database, int kind, const QString &key, const QString &type)
{
    if (kind != 0) return 0;
    return database.integer(u"SELECT -entity_id FROM entity_members WHERE key = ? AND type = ?"_s, key, type)
        .transform([](const auto &entity) { return entity.value_or(0); });
}

Result<NameRow> nameRow(Database &database, const FactName &name, FactEnd end)
{
    const FactNameKey key = factNameKey(name, end);
    {
        auto known = database.prepare(u"SELECT id, entity FROM entity_names WHERE key = ? AND type = ? AND kind = ?"_s);
        if (!known) return std::unexpected(known.error());
        const auto found = known->execute(key.key, name.type, key.kind).and_then([&] { return known->next(); });
        if (!found) return std::unexpected(found.error());
        if (*found) return NameRow{known->integer(0), known->integer(1)};
    }
    const auto decided = decidedEntity(database, key.kind, key.key, name.type);
    if (!decided) return std::unexpected(decided.error());
    const auto id = database.run(u"INSERT INTO entity_names (kind, key, type, form, order_key, uses, entity) "
                                 "VALUES (?, ?, ?, ?, ?, 0, ?)"_s,
        key.kind, key.key, name.type, name.text, key.order, *decided);
    if (!id) return std::unexpected(id.error());
    if (auto indexed = indexName(database, *id); !indexed) return std::unexpected(indexed.error());
    if (*decided != 0) return NameRow{*id, *decided};
    return database.run(u"UPDATE entity_names SET entity = id WHERE id = ?"_s, *id).transform([&](qint64) {
        return NameRow{*id, *id};
    });
}

/// A name that no label has any more is gone.
Result<void> useName(Database &database, qint64 name, int by)
{
    const auto uses = database.integer(u"SELECT uses FROM entity_names WHERE id = ?"_s, name);
    if (!uses) return std::unexpected(uses.error());
    if (uses->value_or(0) + by > 0)
        return ran(database.run(u"UPDATE entity_names SET uses = uses + ? WHERE id = ?"_s, by, name));
    return unindexName(database, name).and_then([&] {
        return ran(database.run(u"DELETE FROM entity_names WHERE id = ?"_s, name));
    });
}

Result<QString> orderOf(Database &database, qint64 entity)
{
    auto statement = database.prepare(entity > 0 ? u"SELECT order_key, '' FROM entity_names WHERE id = ?"_s
                                                 : u"SELECT name, type FROM entities WHERE id = -?"_s);
    if (!statement) return std::unexpected(statement.error());
    const auto found = statement->execute(entity).and_then([&] { return statement->next(); });
    if (!found) return std::unexpected(found.error());
    if (!*found) return QString();
    return entity > 0 ? statement->text(0)
                      : factNameKey({statement->text(0), statement->text(1)}, FactEnd::Subject).order;
}

Result<qint64> factOf(Database &database, qint64 subject, qint64 predicate, qint64 object)
{
    const auto known = database.integer(
        u"SELECT id FROM facts WHERE subject = ? AND predicate_id = ? AND object = ?"_s, subject, predicate, object);
    if (!known) return std::unexpected(known.error());
    if (*known) return **known;
    const auto subjectOrder = orderOf(database, subject);
    if (!subjectOrder) return std::unexpected(subjectOrder.error());
    const auto objectOrder = orderOf(database, object);
    if (!objectOrder) return std::unexpected(objectOrder.error());
    return database.run(u"INSERT INTO facts (subject, predicate_id, object, accepted, unreviewed, rejected, denied, "
                        "sentences, weight, state, rivals, subject_order, object_order) "
                        "VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0, 2, 0, ?, ?)"_s,
        subject, predicate, object, *subjectOrder, *objectOrder);
}

Result<void> forgetBuilt(Database &database, AnnotationId label)
{
    const auto labels = labelsOfFact(database, u"label_id = ?"_s, label.value);
    if (!labels) return std::unexpected(labels.error());
    for (const LabelOfFact &old : *labels) {
        auto done = ran(database.run(u"DELETE FROM fact_labels WHERE label_id = ?"_s, label))
                        .and_then([&] {
                            return changeFact(database, old.fact, FactChange().add(old.standing, -1, old.weight));
                        })
                        .and_then([&] { return useName(database, old.subject, -1); })
                        .and_then([&] { return useName(database, old.object, -1); });
        if (!done) return done;
    }
    return {};
}

/// A label that was reviewed or scored anew states the same fact with another standing or weight.
Result<void> restate(Database &database, const LabelOfFact &label, const FactOfLabel &stated)
{
    if (label.standing == stated.standing && label.weight == stated.weight) return {};
    return changeFact(
        database, label.fact, FactChange().add(label.standing, -1, label.weight).add(stated.standing, 1, stated.weight))
        .and_then([&] {
            return ran(database.run(u"UPDATE fact_labels SET standing = ?, weight = ? WHERE label_id = ?"_s,
                int(stated.standing), stated.weight, label.label));
        });
}

/// Says of a whole fact that its ends are others; false if there is such a fact already.
Result<bool> moveFact(
    Database &database, const FactRow &from, qint64 subject, qint64 object, const QString &orderOfChanged)
{
    const auto known = database.integer(u"SELECT id FROM facts WHERE subject = ? AND predicate_id = ? AND object = ?"_s,
        subject, from.predicate, object);
    if (!known) return std::unexpected(known.error());
    if (*known) return false;
    Result<qint64> done;
    if (subject != from.subject) {
        done = database.run(
            u"UPDATE facts SET subject = ?, subject_order = ? WHERE id = ?"_s, subject, orderOfChanged, from.id);
    }
    if (done && object != from.object) {
        done = database.run(
            u"UPDATE facts SET object = ?, object_order = ? WHERE id = ?"_s, object, orderOfChanged, from.id);
    }
    return done.transform([](qint64) { return true; });
}

Result<void> moveLabel(Database &database, const LabelOfFact &label, const FactRow &from, qint64 subject, qint64 object)
{
    const auto fact = factOf(database, subject, from.predicate, object);
    if (!fact) return std::unexpected(fact.error());
    return changeFact(database, label.fact, FactChange().add(label.standing, -1, label.weight))
        .and_then([&] { return changeFact(database, *fact, FactChange().add(label.standing, 1, label.weight)); })
        .and_then([&] {
            return ran(database.run(u"UPDATE fact_labels SET fact_id = ? WHERE label_id = ?"_s, *fact, label.label));
        });
}

/// For after facts of a subject came or went.
Result<void> noteRivalsOf(Database &database, qint64 subject)
{
    return ran(database.run(
        u"UPDATE facts SET rivals = NOT rivals WHERE subject = ? AND rivals <> (state <> 2 AND EXISTS (SELECT 1 FROM "
        "facts o WHERE o.subject = facts.subject AND o.predicate_id = facts.predicate_id AND o.id <> facts.id AND "
        "+o.state <> 2))"_s,
        subject));
}

/// What labels with a name say is said of another entity. A fact of which all labels have the name, the usual case,
/// keeps its row: thousands take a fraction of a second.
Result<void> regroupFacts(
    Database &database, qint64 name, qint64 entity, const std::map<qint64, std::vector<LabelOfFact>> &byFact)
{
    const auto order = orderOf(database, entity);
    if (!order) return std::unexpected(order.error());
    std::set<qint64> subjects;
    for (const auto &[fact, labels] : byFact) {
        const auto from = factRow(database, fact);
        if (!from) return std::unexpected(from.error());
        const auto subjectOf = [&](const LabelOfFact &label) { return label.subject == name ? entity : from->subject; };
        const auto objectOf = [&](const LabelOfFact &label) { return label.object == name ? entity : from->object; };
        const qint64 subject = subjectOf(labels.front());
        const qint64 object = objectOf(labels.front());
        const bool isWhole = qint64(labels.size()) == std::ranges::fold_left(from->labels, qint64(0), std::plus())
            && std::ranges::all_of(labels,
                [&](const LabelOfFact &label) { return subjectOf(label) == subject && objectOf(label) == object; });
        if (isWhole && subject == from->subject && object == from->object) continue;
        const auto isMoved = isWhole ? moveFact(database, *from, subject, object, *order) : Result<bool>(false);
        if (!isMoved) return std::unexpected(isMoved.error());
        if (*isMoved && subject != from->subject) subjects.insert({from->subject, subject});
        if (*isMoved) continue;
        for (const LabelOfFact &label : labels) {
            if (subjectOf(label) == from->subject && objectOf(label) == from->object) continue;
            if (auto done = moveLabel(database, label, *from, subjectOf(label), objectOf(label)); !done) return done;
        }
    }
    for (const qint64 subject : subjects)
        if (auto done = noteRivalsOf(database, subject); !done) return done;
    return {};
}

} // namespace

FactStanding factStanding(int state, bool isNegated)
{
    return isNegated && state != int(FactStanding::Rejected) ? FactStanding::Denied : FactStanding(state);
}

qint64 labelWeight(FactStanding standing, std::optional<double> score, bool isUncertain)
{
    if (standing == FactStanding::Rejected || standing == FactStanding::Denied) return 0;
    double p = standing == FactStanding::Accepted ? .99 : score.value_or(.9);
    if (isUncertain) p /= 2;
    return weightOf(std::clamp(std::isfinite(p) ? p : .9, .01, .99));
}

double surenessOf(qint64 weight) { return 1 - std::exp(-double(weight) / weightUnit); }

qint64 weightOf(double sureness)
{
    constexpr double mostSure = 1 - 1e-9;
    return std::llround(-std::log1p(-std::clamp(sureness, 0., mostSure)) * weightUnit);
}

Result<bool> factsAreBuilt(Database &database)
{
    auto &known = database.state().factsAreBuilt;
    if (!known) {
        const auto built = database.integer(u"SELECT 1 FROM settings WHERE key = 'facts'"_s);
        if (!built) return std::unexpected(built.error());
        known = built->has_value();
    }
    return *known;
}

Result<void> noteFact(Database &database, const FactOfLabel &stated)
{
    const auto built = factsAreBuilt(database);
    if (!built) return std::unexpected(built.error());
    if (!*built) return {};
    const auto subject = nameRow(database, stated.subject, FactEnd::Subject);
    if (!subject) return std::unexpected(subject.error());
    const auto object = nameRow(database, stated.object, FactEnd::Object);
    if (!object) return std::unexpected(object.error());
    const auto fact = factOf(database, subject->entity, stated.predicate, object->entity);
    if (!fact) return std::unexpected(fact.error());
    const auto old = labelsOfFact(database, u"label_id = ?"_s, stated.label.value);
    if (!old) return std::unexpected(old.error());
    for (const LabelOfFact &label : *old)
        if (label.fact == *fact && label.subject == subject->id && label.object == object->id)
            return restate(database, label, stated);
    // Before the label's earlier statement goes: what it goes on stating keeps its rows, and a list of facts its order.
    return changeFact(database, *fact, FactChange().add(stated.standing, 1, stated.weight))
        .and_then([&] { return useName(database, subject->id, 1); })
        .and_then([&] { return useName(database, object->id, 1); })
        .and_then([&] { return forgetBuilt(database, stated.label); })
        .and_then([&] {
            return ran(database.run(
                u"INSERT INTO fact_labels (label_id, fact_id, subject_name, object_name, standing, weight) "
                "VALUES (?, ?, ?, ?, ?, ?)"_s,
                stated.label, *fact, subject->id, object->id, int(stated.standing), stated.weight));
        });
}

Result<void> forgetFact(Database &database, AnnotationId label)
{
    const auto built = factsAreBuilt(database);
    if (!built) return std::unexpected(built.error());
    return *built ? forgetBuilt(database, label) : Result<void>();
}

Result<void> regroupName(Database &database, const QString &key, const QString &type)
{
    const auto built = factsAreBuilt(database);
    if (!built) return std::unexpected(built.error());
    if (!*built) return {};
    const auto name
        = database.integer(u"SELECT id FROM entity_names WHERE key = ? AND type = ? AND kind = 0"_s, key, type);
    if (!name) return std::unexpected(name.error());
    if (!*name) return {};
    const auto decided = decidedEntity(database, 0, key, type);
    if (!decided) return std::unexpected(decided.error());
    const qint64 entity = *decided == 0 ? **name : *decided;
    auto labels = labelsOfFact(database, u"subject_name = ?"_s, **name);
    if (!labels) return std::unexpected(labels.error());
    const auto asObject = labelsOfFact(database, u"object_name = ?"_s, **name);
    if (!asObject) return std::unexpected(asObject.error());
    for (const LabelOfFact &label : *asObject)
        if (label.subject != **name) labels->push_back(label);
    if (auto done = database.run(u"UPDATE entity_names SET entity = ? WHERE id = ?"_s, entity, **name); !done)
        return ran(done);
    std::map<qint64, std::vector<LabelOfFact>> byFact;
    for (const LabelOfFact &label : *labels) byFact[label.fact].push_back(label);
    return regroupFacts(database, **name, entity, byFact);
}

Result<void> reorderEntity(Database &database, qint64 entity)
{
    const auto built = factsAreBuilt(database);
    if (!built) return std::unexpected(built.error());
    if (!*built) return {};
    const auto order = orderOf(database, entity);
    if (!order) return std::unexpected(order.error());
    return ran(database.run(u"UPDATE facts SET subject_order = ? WHERE subject = ?"_s, *order, entity)).and_then([&] {
        return ran(database.run(u"UPDATE facts SET object_order = ? WHERE object = ?"_s, *order, entity));
    });
}

} // namespace spotter
