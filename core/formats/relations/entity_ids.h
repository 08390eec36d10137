// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/relations/stated_triple.h"

#include <QHash>

#include <limits>

namespace spotter {

/// The entities that a triple may name by an id or a number instead of by their text.
class EntityIds {
public:
    void add(const StatedEnd &entity);
    /// Takes note of the numbers of a triple, all of which are to be seen before one is resolved.
    void see(const StatedEnd &subject, const StatedEnd &object);
    /// Whether those numbers count from 1: the last entity is called by the number of entities, and none is called 0.
    [[nodiscard]] bool countsFromOne() const;
    /// Replaces an id by the entity's text, type and place. A number counts the entities of the list, from 0 or 1,
    /// unless their ids are numbers. False: it is a number, and there is no such entity.
    [[nodiscard]] bool resolve(StatedEnd &end) const;
    /// Whether it is the id of an entity.
    [[nodiscard]] bool knows(const QString &id) const { return m_ids.contains(id); }
    [[nodiscard]] bool isEmpty() const { return m_entities.empty(); }

private:
    std::vector<StatedEnd> m_entities;
    QHash<QString, std::size_t> m_ids;
    bool m_hasNumbers = false; ///< some ids are numbers
    qint64 m_least = std::numeric_limits<qint64>::max(); ///< of the numbers seen
    qint64 m_most = -1;
};

} // namespace spotter
