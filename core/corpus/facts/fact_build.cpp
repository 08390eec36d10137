// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/facts/fact_build.h"

#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/facts/name_search.h"
#include "core/corpus/messages.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

using NameIdentity = std::tuple<QString, QString, int>; ///< key, type, kind
using FactIdentity = std::tuple<qint64, qint64, qint64>; ///< subject, predicate, object

struct BuiltName {
    FactNameKey key;
    FactName first;
    qint64 uses = 0;
    qint64 entity = 0;
};

struct BuiltFact {
    FactIdentity identity;
    std::array<qint64, 4> labels{};
    qint64 weight = 0;
};

struct BuiltLabel {
    qint64 label = 0;
    size_t fact = 0;
    size_t subject = 0;
    size_t object = 0;
    FactStanding standing = FactStanding::Unreviewed;
    qint64 weight = 0;
};

struct TupleHash {
    size_t operator()(const FactIdentity &identity) const
    {
        return qHashMulti(0, std::get<0>(identity), std::get<1>(identity), std::get<2>(identity));
    }
    size_t operator()(const NameIdentity &identity) const
    {
        return qHashMulti(0, std::get<0>(identity), std::get<1>(identity), std::get<2>(identity));
    }
};

/// All facts of a corpus in memory. Ids are places in the lists, from 1.
class FactTables {
public:
    [[nodiscard]] Result<void> readDecisions(Database &database);
    void add(const FactOfLabel &stated);
    [[nodiscard]] Result<void> write(Database &database) const;
    [[nodiscard]] size_t labels() const { return m_labels.size(); }

private:
    [[nodiscard]] size_t nameOf(const FactName &name, FactEnd end);
    [[nodiscard]] QString orderOf(qint64 entity) const
    {
        return entity > 0 ? m_names[size_t(entity - 1)].key.order : m_decidedOrder.value(entity);
    }
    [[nodiscard]] Result<void> writeNames(Database &database) const;
    [[nodiscard]] Result<void> writeFacts(Database &database) const;
    [[nodiscard]] Result<void> writeLabels(Database &database) const;

    std::vector<BuiltName> m_names;
    std::vector<BuiltFact> m_facts;
    std::vector<BuiltLabel> m_labels;
    std::array<QHash<FactName, size_t>, 2> m_byForm; ///< by FactEnd; keys are costly to calculate
    std::unordered_map<NameIdentity, size_t, TupleHash> m_byKey;
    std::unordered_map<FactIdentity, size_t, TupleHash> m_byTriple;
    QHash<FactName, qint64> m_decided; ///< key and type: the entity
    QHash<qint64, QString> m_decidedOrder;
};

Result<void> FactTables::readDecisions(Database &database)
{
    auto statement = database.prepare(u"SELECT m.key, m.type, -e.id, e.name, e.type FROM entity_members m "
                                      "JOIN entities e ON e.id = m.entity_id"_s);
    if (!statement) return std::unexpected(statement.error());
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        m_decided.insert({statement->text(0), statement->text(1)}, statement->integer(2));
        m_decidedOrder.insert(
            statement->integer(2), factNameKey({statement->text(3), statement->text(4)}, FactEnd::Subject).order);
    }
    return more.transform([](bool) { });
}

size_t FactTables::nameOf(const FactName &name, FactEnd end)
{
    auto &byForm = m_byForm[end == FactEnd::Subject ? 0 : 1];
    if (const auto known = byForm.constFind(name); known != byForm.constEnd()) return *known;
    const FactNameKey key = factNameKey(name, end);
    const auto [place, isNew] = m_byKey.try_emplace({key.key, name.type, key.kind}, m_names.size());
    if (isNew) {
        const qint64 decided = key.kind == 0 ? m_decided.value({key.key, name.type}) : 0;
        m_names.push_back({key, name, 0, decided == 0 ? qint64(m_names.size() + 1) : decided});
    }
    byForm.insert(name, place->second);
    return place->second;
}

void FactTables::add(const FactOfLabel &stated)
{
    const size_t subject = nameOf(stated.subject, FactEnd::Subject);
    const size_t object = nameOf(stated.object, FactEnd::Object);
    ++m_names[subject].uses;
    ++m_names[object].uses;
    const FactIdentity identity{m_names[subject].entity, stated.predicate, m_names[object].entity};
    const auto [place, isNew] = m_byTriple.try_emplace(identity, m_facts.size());
    if (isNew) m_facts.push_back({identity});
    BuiltFact &fact = m_facts[place->second];
    ++fact.labels[size_t(stated.standing)];
    fact.weight += stated.weight;
    m_labels.push_back({stated.label.value, place->second, subject, object, stated.standing, stated.weight});
}

Result<void> FactTables::writeNames(Database &database) const
{
    auto insert = database.prepare(u"INSERT INTO entity_names (id, kind, key, type, form, order_key, uses, entity) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    if (!insert) return std::unexpected(insert.error());
    qint64 id = 0;
    for (const BuiltName &name : m_names) {
        auto done = insert->execute(++id, name.key.kind, name.key.key, name.first.type, name.first.text, name.key.order,
            name.uses, name.entity);
        if (!done) return done;
    }
    return {};
}

Result<void> FactTables::writeFacts(Database &database) const
{
    std::unordered_map<FactIdentity, int, TupleHash> stated; // objects that are stated, by subject and predicate
    const auto group
        = [](const FactIdentity &identity) { return FactIdentity{std::get<0>(identity), std::get<1>(identity), 0}; };
    const auto sentences = [](const BuiltFact &fact) { return fact.labels[0] + fact.labels[1]; };
    for (const BuiltFact &fact : m_facts) stated[group(fact.identity)] += sentences(fact) > 0;
    auto insert = database.prepare(
        u"INSERT INTO facts (id, subject, predicate_id, object, unreviewed, accepted, rejected, denied, "
        "sentences, weight, state, rivals, subject_order, object_order) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?)"_s);
    if (!insert) return std::unexpected(insert.error());
    qint64 id = 0;
    for (const BuiltFact &fact : m_facts) {
        const auto [subject, predicate, object] = fact.identity;
        const auto &labels = fact.labels;
        const int state = labels[1] > 0 ? 1 : labels[0] > 0 ? 0 : 2;
        const bool rivals = state != 2 && stated[group(fact.identity)] > 1;
        auto done = insert->execute(++id, subject, predicate, object, labels[0], labels[1], labels[2], labels[3],
            sentences(fact), fact.weight, state, rivals, orderOf(subject), orderOf(object));
        if (!done) return done;
    }
    return {};
}

Result<void> FactTables::writeLabels(Database &database) const
{
    auto insert = database.prepare(u"INSERT INTO fact_labels (label_id, fact_id, subject_name, object_name, standing, "
                                   "weight) VALUES (?, ?, ?, ?, ?, ?)"_s);
    if (!insert) return std::unexpected(insert.error());
    for (const BuiltLabel &label : m_labels) {
        auto done = insert->execute(label.label, qint64(label.fact + 1), qint64(label.subject + 1),
            qint64(label.object + 1), int(label.standing), label.weight);
        if (!done) return done;
    }
    return {};
}

Result<void> FactTables::write(Database &database) const
{
    return writeNames(database).and_then([&] { return writeFacts(database); }).and_then([&] {
        return writeLabels(database);
    });
}

/// The indexes of the derived tables as SQL: a million rows are written several times as fast without them.
Result<std::vector<std::pair<QString, QString>>> indexesOfFacts(Database &database)
{
    auto statement = database.prepare(u"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL "
                                      "AND tbl_name IN ('entity_names', 'facts', 'fact_labels')"_s);
    if (!statement) return std::unexpected(statement.error());
    std::vector<std::pair<QString, QString>> indexes;
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) indexes.emplace_back(statement->text(0), statement->text(1));
    if (!more) return std::unexpected(more.error());
    return indexes;
}

Result<void> writeTables(Database &database, const FactTables &tables)
{
    const auto indexes = indexesOfFacts(database);
    if (!indexes) return std::unexpected(indexes.error());
    const auto run = [&](const QString &sql) { return database.run(sql).transform([](qint64) { }); };
    if (auto cleared = clearFacts(database); !cleared) return cleared;
    for (const auto &[name, sql] : *indexes) {
        QString quoted = name;
        if (auto done = run(u"DROP INDEX \"%1\""_s.arg(quoted.replace(u'"', u"\"\""_s))); !done) return done;
    }
    if (auto written = tables.write(database); !written) return written;
    for (const auto &[name, sql] : *indexes)
        if (auto done = run(sql); !done) return done;
    if (auto indexed = indexAllNames(database); !indexed) return indexed;
    auto noted = run(u"INSERT OR REPLACE INTO settings VALUES ('facts', '1')"_s);
    if (noted) database.state().factsAreBuilt = true;
    return noted;
}

/// Changes with every edit of a label.
Result<qint64> lastStep(Database &database)
{
    return database.integer(u"SELECT max(id) FROM journal"_s).and_then([&](const auto &entry) {
        return database.integer(u"SELECT max(id) FROM journal_steps"_s).transform([&](const auto &step) {
            return entry.value_or(0) + step.value_or(0);
        });
    });
}

Result<FactTables> readTables(Database &database, const std::stop_token &stop, const ProgressCallback &progress)
{
    FactTables tables;
    const auto total = database.integer(u"SELECT count(*) FROM annotations"_s);
    if (!total) return std::unexpected(total.error());
    if (auto read = tables.readDecisions(database); !read) return std::unexpected(read.error());
    ProgressLimiter limiter(progress);
    auto done = forEachStatedFact(database, [&](const FactOfLabel &stated) -> Result<void> {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, CorpusMessages::tr("Collecting the facts was stopped"));
        tables.add(stated);
        limiter.report(qint64(tables.labels()), total->value_or(0));
        return {};
    });
    if (!done) return std::unexpected(done.error());
    return tables;
}

} // namespace

Result<void> forEachStatedFact(Database &database, const std::function<Result<void>(const FactOfLabel &)> &each)
{
    auto statement = database.prepare(
        u"SELECT a.id, a.subject_text, coalesce(s.name, ''), a.predicate_id, a.object_text, coalesce(o.name, ''), "
        "a.state, a.score, a.negated, a.uncertain FROM annotations a "
        "LEFT JOIN entity_types s ON s.id = a.subject_type_id LEFT JOIN entity_types o ON o.id = a.object_type_id "
        "ORDER BY a.id"_s);
    if (!statement) return std::unexpected(statement.error());
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        FactOfLabel stated;
        stated.label = {statement->integer(0)};
        stated.subject = {statement->text(1), statement->text(2)};
        stated.predicate = statement->integer(3);
        stated.object = {statement->text(4), statement->text(5)};
        stated.standing = factStanding(int(statement->integer(6)), statement->integer(8) != 0);
        stated.weight = labelWeight(stated.standing,
            statement->isNull(7) ? std::nullopt : std::optional(statement->real(7)), statement->integer(9) != 0);
        if (auto done = each(stated); !done) return done;
    }
    return more.transform([](bool) { });
}

Result<void> clearFacts(Database &database)
{
    for (const QString &sql : {u"DELETE FROM fact_labels"_s, u"DELETE FROM facts"_s, u"DELETE FROM entity_names"_s,
             u"DELETE FROM settings WHERE key = 'facts'"_s}) {
        if (auto done = database.run(sql); !done) return std::unexpected(done.error());
    }
    database.state().factsAreBuilt = false;
    return clearNameIndex(database);
}

Result<void> buildFacts(Database &database, const std::stop_token &stop, const ProgressCallback &progress)
{
    const auto built = factsAreBuilt(database);
    if (!built) return std::unexpected(built.error());
    if (*built) return {};
    if (database.isReadOnly()) return failure(ErrorCode::ReadOnly, database.readOnlyReason());
    std::optional<FactTables> tables;
    qint64 readAt = 0;
    if (!database.isInTransaction()) {
        const auto snapshot = ReadTransaction::begin(database);
        if (!snapshot) return std::unexpected(snapshot.error());
        const auto step = lastStep(database);
        if (!step) return std::unexpected(step.error());
        auto read = readTables(database, stop, progress);
        if (!read) return std::unexpected(read.error());
        readAt = *step;
        tables = *std::move(read);
    }
    auto transaction = Transaction::begin(database);
    if (!transaction) return std::unexpected(transaction.error());
    const auto step = lastStep(database);
    if (!step) return std::unexpected(step.error());
    if (!tables || *step != readAt) {
        // Somebody has edited labels meanwhile: read again what nobody can change now.
        auto read = readTables(database, stop, progress);
        if (!read) return std::unexpected(read.error());
        tables = *std::move(read);
    }
    return writeTables(database, *tables).and_then([&] { return transaction->commit(); });
}

} // namespace spotter
