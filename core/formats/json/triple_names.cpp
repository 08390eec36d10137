// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/triple_names.h"

#include <QString>

#include <algorithm>

namespace spotter {

TripleRole tripleRole(std::string_view key)
{
    const QString name = QString::fromUtf8(key.data(), qsizetype(key.size()));
    for (const TripleEndNames &pair : tripleEndNames) {
        if (name == pair.subject) return TripleRole::Subject;
        if (name == pair.object) return TripleRole::Object;
    }
    const bool isRelation = std::ranges::any_of(tripleRelationNames, [&](QStringView known) { return name == known; });
    return isRelation ? TripleRole::Predicate : TripleRole::None;
}

} // namespace spotter
