// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/webanno/webanno_layers.h"

#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace spotter {

/// A filler of a slot of an annotation, i.e. a relation from the annotation to the filler.
struct WebAnnoSlot {
    std::size_t host = 0; ///< number of the annotation that has the slot
    QString feature;
    QString role; ///< empty: not given
    QString fillerLayer;
    QString filler; ///< the unit (token), such as "1-3"
    qint64 fillerId = 0; ///< 0: none
    qint64 line = 0;
};

/// Collects the slots of a file; roles and fillers are in two columns.
class WebAnnoSlots {
public:
    /// Parses "agent;place", without its bracket; at: index in the stack of the cell.
    void addRoles(qsizetype at, const QString &roles);
    /// Parses "1-2;1-4[3]", for the roles of the previous column. A host of several tokens repeats its slots at each
    /// token.
    void addFillers(qsizetype at, std::size_t host, const WebAnnoColumn &column, const QString &cell, qint64 line);

    [[nodiscard]] const std::vector<WebAnnoSlot> &all() const { return m_slots; }

private:
    std::vector<WebAnnoSlot> m_slots;
    std::map<qsizetype, QStringList> m_roles; ///< of the previous column, by their index in the stack
    std::set<std::tuple<std::size_t, QString, QString, QString, qint64>> m_known;
};

} // namespace spotter
