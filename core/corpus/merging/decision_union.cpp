// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/merging/decision_union.h"

#include "core/corpus/database/database.h"
#include "core/corpus/journal/journal_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

FactName keyed(const FactName &name) { return {entityKeyOf(name), name.type}; }

QByteArray compactJson(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

Result<qint64> entityOf(Database &database, const FactName &name)
{
    return database
        .integer(u"SELECT entity_id FROM entity_members WHERE key = ? AND type = ?"_s, entityKeyOf(name), name.type)
        .transform([](const auto &entity) { return entity.value_or(0); });
}

/// The decisions that share names with others or supersede them, directly or through further ones.
class Component {
public:
    explicit Component(Database &database) : m_database(database) { }

    Result<void> reach(const DecidedEntity &entity)
    {
        auto done = reachClaim(decisionId(entity));
        for (const QString &older : entity.supersedes)
            if (done) done = reachClaim(older);
        for (const FactName &name : entity.members)
            if (done) done = reach(name);
        for (const DecidedEntity &source : entity.sources)
            if (done) done = reach(source);
        return done;
    }

    /// Goes on from what was reached. Not by recursion: a file may have a long chain.
    Result<void> reachFurther()
    {
        while (!m_waiting.empty()) {
            const DecidedEntity *entity = m_waiting.back();
            m_waiting.pop_back();
            if (auto done = reach(*entity); !done) return done;
        }
        return {};
    }

    Result<void> reach(const FactName &name)
    {
        if (m_names.contains(keyed(name))) return {};
        const auto id = entityOf(m_database, name);
        if (!id) return std::unexpected(id.error());
        m_names.insert(keyed(name), *id);
        return *id == 0 ? Result<void>() : load(*id);
    }

    [[nodiscard]] const std::map<qint64, DecidedEntity> &present() const { return m_present; }

    /// What the present entities were made from, as far as nobody has changed them since.
    [[nodiscard]] EntityClaims claims() const
    {
        EntityClaims claims;
        for (const auto &[id, entity] : m_present) {
            DecidedEntity claim = entity;
            if (!holdsSources(entity, [this](const FactName &name) { return ownerOf(name); })) claim.sources.clear();
            claims.addSourcesOf(claim);
        }
        return claims;
    }

    /// What is or was kept apart from names of the component.
    Result<std::vector<NamesApart>> apart() const
    {
        auto statement = m_database.prepare(u"SELECT first_form, first_type, second_form, second_type, revision FROM "
                                            "entities_apart WHERE first_key = ?1 AND first_type = ?2 UNION "
                                            "SELECT first_form, first_type, second_form, second_type, revision FROM "
                                            "entities_apart WHERE second_key = ?1 AND second_type = ?2"_s);
        if (!statement) return std::unexpected(statement.error());
        std::vector<NamesApart> pairs;
        for (const auto &[name, id] : m_names.asKeyValueRange()) {
            auto more = statement->execute(name.text, name.type).and_then([&] { return statement->next(); });
            for (; more && *more; more = statement->next()) {
                NamesApart pair{{statement->text(0), statement->text(1)}, {statement->text(2), statement->text(3)},
                    int(statement->integer(4))};
                if (!std::ranges::contains(pairs, pair)) pairs.push_back(std::move(pair));
            }
            if (!more) return std::unexpected(more.error());
        }
        return pairs;
    }

private:
    /// Entities that have a decision or one that supersedes it.
    Result<void> reachClaim(const QString &claim)
    {
        if (m_claims.contains(claim)) return {};
        m_claims.insert(claim);
        std::vector<qint64> ids;
        {
            auto statement = m_database.prepare(u"SELECT entity_id FROM entity_claims WHERE claim = ?"_s);
            if (!statement) return std::unexpected(statement.error());
            auto more = statement->execute(claim).and_then([&] { return statement->next(); });
            for (; more && *more; more = statement->next()) ids.push_back(statement->integer(0));
            if (!more) return std::unexpected(more.error());
        }
        for (const qint64 id : ids)
            if (auto done = load(id); !done) return done;
        return {};
    }

    Result<void> load(qint64 id)
    {
        if (m_present.contains(id)) return {};
        auto entity = decidedEntity(m_database, id);
        if (!entity) return std::unexpected(entity.error());
        if (*entity) m_waiting.push_back(&m_present.emplace(id, **std::move(entity)).first->second);
        return {};
    }

    [[nodiscard]] const DecidedEntity *ownerOf(const FactName &name) const
    {
        const auto found = m_present.find(m_names.value(keyed(name)));
        return found == m_present.end() ? nullptr : &found->second;
    }

    Database &m_database;
    QHash<FactName, qint64> m_names; ///< by key and type: the entity, or 0
    QSet<QString> m_claims;
    std::map<qint64, DecidedEntity> m_present;
    std::vector<const DecidedEntity *> m_waiting; ///< of these
};

Result<void> record(Database &database, const QString &kind, const QJsonObject &before, const QJsonObject &after)
{
    const auto compact
        = [](const QJsonObject &object) { return object.isEmpty() ? QByteArray() : compactJson(object); };
    auto done
        = kind == "entity"_L1 ? applyEntityChange(database, before, after) : applyApartChange(database, before, after);
    return done.and_then([&] { return recordEdit(database, kind, {}, compact(before), compact(after)); });
}

bool sharesName(const DecidedEntity &a, const DecidedEntity &b)
{
    QSet<FactName> names;
    for (const FactName &name : a.members) names.insert(keyed(name));
    return std::ranges::any_of(b.members, [&](const FactName &name) { return names.contains(keyed(name)); });
}

/// Replaces entities of the corpus. Those that go are removed before others get their names.
Result<void> replaceEntities(
    Database &database, const std::map<qint64, DecidedEntity> &present, std::vector<DecidedEntity> entities)
{
    std::map<qint64, DecidedEntity> gone = present;
    for (DecidedEntity &entity : entities) {
        const auto same = std::ranges::find_if(gone, [&](const auto &one) { return sharesName(one.second, entity); });
        if (same == gone.end()) continue;
        entity.id = same->first;
        gone.erase(same);
    }
    std::vector<std::pair<QJsonObject, QJsonObject>> changes;
    changes.reserve(changes.size() + gone.size());
    for (const auto &[id, entity] : gone) changes.emplace_back(toJson(entity), QJsonObject());
    for (const DecidedEntity &entity : entities) {
        const auto before = present.find(entity.id);
        if (before == present.end())
            changes.emplace_back(QJsonObject(), toJson(entity));
        else if (before->second != entity)
            changes.emplace_back(toJson(before->second), toJson(entity));
    }
    if (changes.size() > 1) {
        for (auto &[before, after] : changes) {
            if (before.isEmpty()) continue;
            if (auto done = record(database, u"entity"_s, before, {}); !done) return done;
            before = {};
        }
    }
    for (auto &[before, after] : changes) {
        if (after.isEmpty() && before.isEmpty()) continue;
        if (!after.isEmpty() && after.value("id"_L1).toInteger() == 0) {
            const auto id = nextEntityId(database);
            if (!id) return std::unexpected(id.error());
            after[u"id"_s] = *id;
        }
        if (auto done = record(database, u"entity"_s, before, after); !done) return done;
    }
    return {};
}

/// Whether a claim is in the corpus already and was not changed.
Result<bool> isKnown(Database &database, const DecidedEntity &claim)
{
    const auto id = entityOf(database, claim.members.front());
    if (!id || *id == 0) return id.transform([](qint64) { return false; });
    const auto entity = decidedEntity(database, *id);
    if (!entity || !*entity) return entity.transform([](const auto &) { return false; });
    return (*entity)->sources.empty() && decisionId(**entity) == decisionId(claim);
}

/// Adds pairs that are not there yet; of a pair that is, the later decision holds.
Result<void> adoptApart(Database &database, const std::vector<NamesApart> &added, std::vector<NamesApart> &apart)
{
    for (const NamesApart &pair : added) {
        const auto known = std::ranges::find_if(apart, [&](const NamesApart &other) {
            return keyed(other.first) == keyed(pair.first) && keyed(other.second) == keyed(pair.second);
        });
        if (known == apart.end()) {
            apart.push_back(pair);
            if (auto done = record(database, u"apart"_s, {}, toJson(pair)); !done) return done;
            continue;
        }
        const NamesApart before = *known; // of two spellings the same in any order
        known->first.text = std::min(before.first.text, pair.first.text);
        known->second.text = std::min(before.second.text, pair.second.text);
        known->revision = std::max(before.revision, pair.revision);
        if (*known == before) continue;
        if (auto done = record(database, u"apart"_s, toJson(before), toJson(*known)); !done) return done;
    }
    return {};
}

/// Unites one component.
Result<std::vector<EntityConflict>> unite(
    Database &database, const std::vector<DecidedEntity> &added, const std::vector<NamesApart> &addedApart)
{
    Component component(database);
    Result<void> done;
    for (const DecidedEntity &claim : added)
        if (done) done = component.reach(claim);
    for (const NamesApart &pair : addedApart)
        if (done) done = component.reach(pair.first).and_then([&] { return component.reach(pair.second); });
    if (done) done = component.reachFurther();
    if (!done) return std::unexpected(done.error());
    auto apart = component.apart();
    if (!apart) return std::unexpected(apart.error());
    EntityClaims claims = component.claims();
    const std::vector<EntityConflict> before = uniteEntities(claims, *apart).conflicts;
    for (const DecidedEntity &claim : added) claims.add(claim);
    if (done = adoptApart(database, addedApart, *apart); !done) return std::unexpected(done.error());
    EntityUnion united = uniteEntities(claims, *apart);
    return replaceEntities(database, component.present(), std::move(united.entities)).transform([&] {
        std::vector<EntityConflict> fresh;
        std::ranges::set_difference(united.conflicts, before, std::back_inserter(fresh));
        return fresh;
    });
}

/// Of a file that anybody may have written.
bool isUsable(const DecidedEntity &entity)
{
    QSet<FactName> names;
    for (const FactName &member : entity.members) {
        if (member.text.trimmed().isEmpty() || names.contains(keyed(member))) return false;
        names.insert(keyed(member));
    }
    return !entity.name.trimmed().isEmpty() && !names.isEmpty();
}

/// What a file says of an entity: what it was united from, if that is usable, otherwise itself.
std::vector<DecidedEntity> claimsOf(const QJsonValue &value)
{
    DecidedEntity entity = decidedEntityFromJson(value.toObject());
    entity.id = 0;
    if (!isUsable(entity)) return {};
    std::vector<DecidedEntity> claims = std::exchange(entity.sources, {});
    if (claims.empty() || !std::ranges::all_of(claims, isUsable)) claims = {entity};
    for (DecidedEntity &claim : claims) {
        sortMembers(claim.members);
        claim.supersedes.sort();
        claim.supersedes.removeDuplicates();
    }
    return claims;
}

} // namespace

Result<DecisionsForExport> DecisionsForExport::load(Database &database)
{
    DecisionsForExport decisions;
    auto entities = decidedEntities(database);
    if (!entities) return std::unexpected(entities.error());
    auto apart = apartDecisions(database);
    if (!apart) return std::unexpected(apart.error());
    decisions.m_entities = *std::move(entities);
    decisions.m_apart = *std::move(apart);
    for (size_t i = 0; i < decisions.m_entities.size(); ++i)
        for (const FactName &member : decisions.m_entities[i].members) decisions.m_entityOf.insert(keyed(member), i);
    decisions.forgetChanged();
    for (size_t i = 0; i < decisions.m_apart.size(); ++i)
        for (const FactName *name : {&decisions.m_apart[i].first, &decisions.m_apart[i].second})
            decisions.m_apartOf.insert(keyed(*name), i);
    return decisions;
}

/// What entities were united from says nothing any more if somebody has changed one of them since.
void DecisionsForExport::forgetChanged()
{
    const auto entityOf = [this](const FactName &name) {
        const auto found = m_entityOf.constFind(keyed(name));
        return found == m_entityOf.constEnd() ? nullptr : &m_entities[*found];
    };
    std::vector<size_t> changed;
    for (size_t i = 0; i < m_entities.size(); ++i)
        if (!holdsSources(m_entities[i], entityOf)) changed.push_back(i);
    for (const size_t index : changed) m_entities[index].sources.clear();
}

void DecisionsForExport::addTo(Document &document) const
{
    if (m_entities.empty() && m_apart.empty()) return;
    std::set<size_t> entities;
    QSet<FactName> names;
    for (const LabelledTriple &label : document.triples) {
        for (const Mention *mention : {&label.triple.subject, &label.triple.object}) {
            const FactName name = keyed({mention->text, mention->type});
            names.insert(name);
            if (const auto found = m_entityOf.constFind(name); found != m_entityOf.constEnd()) entities.insert(*found);
        }
    }
    std::map<QString, QJsonObject> sorted; // not in the order of their ids, which depends on that of imports
    for (const size_t index : entities) {
        const DecidedEntity &entity = m_entities[index];
        for (const FactName &name : entity.members) names.insert(keyed(name));
        for (const DecidedEntity &source : entity.sources)
            for (const FactName &name : source.members) names.insert(keyed(name));
        QJsonObject object = toJson(entity);
        object.remove("id"_L1); // means something in its corpus only
        sorted.emplace(decisionId(entity), object);
    }
    std::set<size_t> pairs;
    for (const FactName &name : std::as_const(names)) {
        const QList<size_t> apart = m_apartOf.values(name);
        pairs.insert(apart.begin(), apart.end());
    }
    QJsonObject decisions;
    QJsonArray entityList;
    for (const auto &[id, entity] : sorted) entityList += entity;
    QJsonArray apartList;
    for (const size_t index : pairs) apartList += toJson(m_apart[index]);
    if (!entityList.isEmpty()) decisions[u"entities"_s] = entityList;
    if (!apartList.isEmpty()) decisions[u"apart"_s] = apartList;
    if (!decisions.isEmpty()) document.metadata[decisionsKey] = decisions;
}

Result<std::vector<EntityConflict>> adoptDecisions(Database &database, const QJsonObject &decisions)
{
    std::vector<DecidedEntity> claims;
    const QJsonArray entities = decisions["entities"_L1].toArray();
    for (const QJsonValue value : entities) {
        for (DecidedEntity &claim : claimsOf(value)) {
            const auto known = isKnown(database, claim);
            if (!known) return std::unexpected(known.error());
            if (!*known) claims.push_back(std::move(claim));
        }
    }
    std::vector<NamesApart> apart;
    const QJsonArray pairs = decisions["apart"_L1].toArray();
    for (const QJsonValue value : pairs) {
        NamesApart pair = namesApartFromJson(value.toObject());
        if (pair.first.text.trimmed().isEmpty() || keyed(pair.first) == keyed(pair.second)) continue;
        apart.push_back(std::move(pair));
    }
    if (claims.empty() && apart.empty()) return {};
    return unite(database, claims, apart);
}

} // namespace spotter
