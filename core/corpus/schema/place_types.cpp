// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/schema/place_types.h"

#include "core/text/entities.h"

namespace spotter {

using namespace Qt::StringLiterals;

void PlaceTypes::add(const std::vector<LabelRow> &labels)
{
    for (const LabelRow &label : labels) {
        for (const MentionRow *mention : {&label.subject, &label.object}) {
            if (mention->isAligned() && !mention->type.isEmpty())
                m_types[{mention->begin, mention->end}].insert(mention->type);
        }
    }
}

void PlaceTypes::add(const QJsonObject &metadata)
{
    const QJsonArray entities = metadata.value(entitiesKey).toArray();
    for (const QJsonValue entity : entities) {
        const QString type = entity["type"_L1].toString();
        if (!type.isEmpty()) m_types[{entity["start"_L1].toInteger(-1), entity["end"_L1].toInteger(-1)}].insert(type);
    }
}

bool PlaceTypes::has(const MentionRow &mention) const { return m_types.contains({mention.begin, mention.end}); }

bool PlaceTypes::fill(LabelRow &label, const PlaceTypes *only) const
{
    bool hasChanged = false;
    for (MentionRow *mention : {&label.subject, &label.object}) {
        if (!mention->type.isEmpty() || !mention->isAligned() || (only && !only->has(*mention))) continue;
        const auto known = m_types.find({mention->begin, mention->end});
        if (known == m_types.end() || known->second.size() != 1) continue;
        mention->type = *known->second.begin();
        hasChanged = true;
    }
    return hasChanged;
}

} // namespace spotter
