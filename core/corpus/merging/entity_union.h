// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/facts/entity_decisions.h"

#include <algorithm>
#include <compare>
#include <map>
#include <vector>

namespace spotter {

/// Two decisions about names that cannot both be followed. What is not followed is remembered in
/// DecidedEntity::sources.
struct EntityConflict {
    enum class Kind {
        Identifiers, ///< `name` belongs to entities with two identifiers: the first has it
        Apart, ///< `first` and `second` are one entity, and never one: they are kept apart
        Names, ///< an entity is called `first` and `second`: the first is used
        Types, ///< the entity `name` is of type `first` and `second`: the first is used
    };
    Kind kind = Kind::Identifiers;
    QString name;
    QString first;
    QString second;

    friend auto operator<=>(const EntityConflict &, const EntityConflict &) = default;
};

/// Decisions of several places about entities, each once, by decisionId(). Without ids and sources.
class EntityClaims {
public:
    void add(DecidedEntity claim);
    /// The sources of an entity, or itself if it has none.
    void addSourcesOf(const DecidedEntity &entity);

    [[nodiscard]] const std::map<QString, DecidedEntity> &all() const { return m_claims; }
    /// Those that none of the others supersedes.
    [[nodiscard]] std::vector<const DecidedEntity *> current() const;

private:
    std::map<QString, DecidedEntity> m_claims;
};

struct EntityUnion {
    std::vector<DecidedEntity> entities; ///< without ids; each name of a claim belongs to exactly one
    std::vector<EntityConflict> conflicts; ///< sorted
};

/// The entities that the claims make together. Depends on the set of the claims alone: since an entity keeps them as
/// its sources, neither does the result of imports depend on their order.
///
/// Entities that share a name are one, unless their identifiers differ or two of their names are kept apart. A name
/// that two identifiers claim goes to the entity that is called so, otherwise to the identifier that is shorter and
/// comes first (Q90 before Q830149). Of several names of an entity one that is none of its spellings is used, because
/// somebody has typed it; otherwise the longest. A type or an identifier takes precedence over none.
[[nodiscard]] EntityUnion uniteEntities(const EntityClaims &claims, const std::vector<NamesApart> &apart);

/// Whether each name of its sources belongs to an entity that has the source, too: nobody changed what was united.
/// entityOf: a name's entity or null.
template <typename EntityOf>
[[nodiscard]] bool holdsSources(const DecidedEntity &entity, EntityOf entityOf)
{
    for (const DecidedEntity &source : entity.sources) {
        for (const FactName &name : source.members) {
            const DecidedEntity *owner = entityOf(name);
            if (owner == nullptr || std::ranges::find(owner->sources, source) == owner->sources.end()) return false;
        }
    }
    return true;
}

} // namespace spotter
