// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/merging/entity_union.h"

#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

using NameKey = std::pair<QString, QString>; ///< key and type

NameKey nameKeyOf(const FactName &name) { return {entityKeyOf(name), name.type}; }

using Claim = const DecidedEntity *;

struct ClaimGroup {
    QString identifier;
    std::set<NameKey> names;
    std::vector<Claim> claims;
};

QString keyOf(const QString &text) { return entityKeyOf({text, {}}); }

/// What decides which of two claims gets a name. Equal: by their ids.
auto rankOf(Claim claim)
{
    return std::tuple(claim->identifier.isEmpty(), claim->identifier.size(), claim->identifier,
        -qsizetype(claim->members.size()), claim->name);
}

class ClaimGrouping {
public:
    /// The claims in the order of their ids.
    ClaimGrouping(std::vector<Claim> claims, const std::vector<NamesApart> &apart) : m_claims(std::move(claims))
    {
        std::ranges::stable_sort(m_claims, {}, rankOf);
        for (const NamesApart &pair : apart)
            if (pair.revision % 2 == 1) m_apart.emplace_back(nameKeyOf(pair.first), nameKeyOf(pair.second));
        std::ranges::sort(m_apart);
        for (Claim claim : m_claims) {
            for (const FactName &name : claim->members) {
                const NameKey key = nameKeyOf(name);
                m_claimsOf[key].push_back(claim);
                QString &form = m_forms[key];
                if (form.isEmpty() || name.text < form) form = name.text;
            }
        }
        for (Claim claim : m_claims) place(claim);
        placeRest();
    }

    [[nodiscard]] EntityUnion result()
    {
        EntityUnion made;
        for (const ClaimGroup &group : m_groups)
            if (!group.names.empty()) made.entities.push_back(entityOf(group));
        made.conflicts.assign(m_conflicts.begin(), m_conflicts.end());
        return made;
    }

private:
    void noteIdentifiers(const NameKey &name, const QString &one, const QString &other)
    {
        const auto [first, second] = std::minmax(one, other);
        m_conflicts.insert({EntityConflict::Kind::Identifiers, m_forms[name], first, second});
    }

    /// Two names, one on each side, that are kept apart.
    [[nodiscard]] const std::pair<NameKey, NameKey> *apartBetween(
        const std::set<NameKey> &a, const std::set<NameKey> &b) const
    {
        const auto found = std::ranges::find_if(m_apart, [&](const auto &pair) {
            return (a.contains(pair.first) && b.contains(pair.second))
                || (a.contains(pair.second) && b.contains(pair.first));
        });
        return found == m_apart.end() ? nullptr : &*found;
    }

    void noteApart(const std::pair<NameKey, NameKey> &pair)
    {
        const auto formOf = [this](const NameKey &name) { return m_forms.contains(name) ? m_forms[name] : name.first; };
        m_conflicts.insert({EntityConflict::Kind::Apart, {}, formOf(pair.first), formOf(pair.second)});
    }

    /// Whether another identifier's entity is called so, and this claim's is not.
    bool isNamedElsewhere(Claim claim, const NameKey &name)
    {
        if (claim->identifier.isEmpty() || keyOf(claim->name) == name.first) return false;
        for (Claim other : m_claimsOf[name]) {
            if (other->identifier.isEmpty() || other->identifier == claim->identifier) continue;
            if (keyOf(other->name) != name.first) continue;
            noteIdentifiers(name, claim->identifier, other->identifier);
            return true;
        }
        return false;
    }

    bool canJoin(const ClaimGroup &a, const ClaimGroup &b, const NameKey &shared)
    {
        if (!a.identifier.isEmpty() && !b.identifier.isEmpty() && a.identifier != b.identifier) {
            noteIdentifiers(shared, a.identifier, b.identifier);
            return false;
        }
        const auto *pair = apartBetween(a.names, b.names);
        if (pair != nullptr) noteApart(*pair);
        return pair == nullptr;
    }

    void place(Claim claim)
    {
        ClaimGroup own{claim->identifier, {}, {claim}};
        std::map<size_t, NameKey> touched; // groups, and a name by which
        for (const FactName &member : claim->members) {
            const NameKey name = nameKeyOf(member);
            if (const auto owner = m_groupOf.find(name); owner != m_groupOf.end()) {
                touched.emplace(owner->second, name);
            } else if (!isNamedElsewhere(claim, name)) {
                if (const auto *pair = apartBetween({name}, own.names); pair != nullptr)
                    noteApart(*pair);
                else
                    own.names.insert(name);
            }
        }
        for (const auto &[index, shared] : touched) {
            ClaimGroup &other = m_groups[index];
            if (!canJoin(own, other, shared)) continue;
            if (own.identifier.isEmpty()) own.identifier = other.identifier;
            own.claims.insert(own.claims.end(), other.claims.begin(), other.claims.end());
            own.names.merge(other.names);
            other = {};
        }
        for (const NameKey &name : own.names) m_groupOf[name] = m_groups.size();
        m_groups.push_back(std::move(own));
    }

    /// Names that no entity could have are each one of their own: so their claims are found again.
    void placeRest()
    {
        for (const auto &[name, claims] : m_claimsOf) {
            if (m_groupOf.contains(name)) continue;
            m_groupOf[name] = m_groups.size();
            m_groups.push_back({{}, {name}, {}});
        }
    }

    [[nodiscard]] QString nameOf(const ClaimGroup &group)
    {
        const auto has = [](const auto &names, const QString &text) {
            return std::ranges::any_of(names, [key = keyOf(text)](const NameKey &name) { return name.first == key; });
        };
        struct Candidate {
            bool isSpelling;
            qsizetype shortness;
            QString text;
            auto operator<=>(const Candidate &) const = default;
        };
        std::set<Candidate> names;
        for (Claim claim : group.claims) {
            const bool isSpelling = has(group.names, claim->name);
            // A name of the claim that another entity has got is not this one's.
            const bool isElsewhere
                = !isSpelling && std::ranges::contains(claim->members, keyOf(claim->name), entityKeyOf);
            if (!isElsewhere) names.insert({isSpelling, -claim->name.size(), claim->name});
        }
        if (names.empty())
            for (const NameKey &name : group.names) names.insert({true, -m_forms[name].size(), m_forms[name]});
        const QString used = names.begin()->text;
        for (const Candidate &other : names)
            if (!other.isSpelling && other.text != used)
                m_conflicts.insert({EntityConflict::Kind::Names, {}, used, other.text});
        return used;
    }

    [[nodiscard]] QString typeOf(const ClaimGroup &group, const QString &name)
    {
        std::set<std::pair<bool, QString>> types; // of the claims with the name that is used first
        for (Claim claim : group.claims)
            if (!claim->type.isEmpty()) types.emplace(claim->name != name, claim->type);
        if (types.empty()) return group.claims.empty() ? group.names.begin()->second : QString();
        const QString used = types.begin()->second;
        for (const auto &[isOther, type] : types)
            if (type != used) m_conflicts.insert({EntityConflict::Kind::Types, name, used, type});
        return used;
    }

    [[nodiscard]] DecidedEntity entityOf(const ClaimGroup &group)
    {
        DecidedEntity entity;
        entity.name = nameOf(group);
        entity.type = typeOf(group, entity.name);
        entity.identifier = group.identifier;
        std::map<QString, Claim> sources;
        for (const NameKey &name : group.names) {
            entity.members.push_back({m_forms[name], name.second});
            for (Claim claim : m_claimsOf[name]) sources.emplace(decisionId(*claim), claim);
        }
        sortMembers(entity.members);
        if (sources.size() == 1) entity.supersedes = sources.begin()->second->supersedes;
        if (sources.size() == 1 && sources.begin()->first == decisionId(entity)) return entity;
        entity.supersedes.clear();
        for (const auto &[id, claim] : sources) entity.sources.push_back(*claim);
        return entity;
    }

    std::vector<Claim> m_claims;
    std::vector<std::pair<NameKey, NameKey>> m_apart;
    std::map<NameKey, std::vector<Claim>> m_claimsOf;
    std::map<NameKey, QString> m_forms;
    std::vector<ClaimGroup> m_groups; ///< without names: has joined another
    std::map<NameKey, size_t> m_groupOf;
    std::set<EntityConflict> m_conflicts;
};

} // namespace

void EntityClaims::add(DecidedEntity claim)
{
    claim.id = 0;
    claim.sources.clear();
    sortMembers(claim.members);
    QString id = decisionId(claim);
    m_claims.try_emplace(std::move(id), std::move(claim));
}

void EntityClaims::addSourcesOf(const DecidedEntity &entity)
{
    if (entity.sources.empty()) return add(entity);
    for (const DecidedEntity &source : entity.sources) add(source);
}

std::vector<const DecidedEntity *> EntityClaims::current() const
{
    std::set<QString> superseded;
    for (const auto &[id, claim] : m_claims) superseded.insert(claim.supersedes.begin(), claim.supersedes.end());
    std::vector<const DecidedEntity *> claims;
    for (const auto &[id, claim] : m_claims)
        if (!superseded.contains(id)) claims.push_back(&claim);
    return claims;
}

EntityUnion uniteEntities(const EntityClaims &claims, const std::vector<NamesApart> &apart)
{
    return ClaimGrouping(claims.current(), apart).result();
}

} // namespace spotter
