// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/schema_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace spotter {

QJsonObject schemaToJson(const Schema &schema)
{
    QJsonArray predicates;
    for (const Predicate &predicate : schema.predicates()) {
        QJsonArray pairs;
        for (const TypePair &pair : predicate.pairs) pairs.append(QJsonArray{pair.subjectType, pair.objectType});
        QJsonArray slotList;
        for (const SlotDefinition &slot : predicate.slotDefinitions) slotList.append(QJsonArray{slot.name, slot.type});
        QJsonObject object{{u"name"_s, predicate.name}, {u"pairs"_s, pairs}};
        if (!slotList.isEmpty()) object.insert(u"slots"_s, slotList);
        predicates.append(object);
    }
    return {{u"entityTypes"_s, QJsonArray::fromStringList(schema.entityTypes())}, {u"predicates"_s, predicates}};
}

Schema schemaFromJson(const QJsonObject &json)
{
    Schema schema;
    for (const auto &type : json.value("entityTypes"_L1).toArray()) schema.addEntityType(type.toString());
    for (const auto &value : json.value("predicates"_L1).toArray()) {
        const QString name = value["name"_L1].toString();
        std::vector<SlotDefinition> slotDefinitions;
        for (const auto &slot : value["slots"_L1].toArray())
            slotDefinitions.push_back({slot[0].toString(), slot[1].toString()});
        const QJsonArray pairs = value["pairs"_L1].toArray();
        if (pairs.isEmpty()) schema.addPredicate(name);
        for (const auto &pair : pairs)
            schema.addPredicate(name, {pair[0].toString(), pair[1].toString()}, slotDefinitions);
    }
    return schema;
}

} // namespace spotter
