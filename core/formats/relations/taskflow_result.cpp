// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/taskflow_result.h"

#include <QJsonArray>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestTaskflow = 16;

bool isFinding(const QJsonValue &value) { return value["text"_L1].isString() && value["probability"_L1].isDouble(); }

bool areFindings(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    return !list.isEmpty() && std::ranges::all_of(list, [](const QJsonValue &item) { return isFinding(item); });
}

StatedEnd endOfFinding(const QJsonValue &finding, const QString &type)
{
    StatedEnd end;
    end.text = finding["text"_L1].toString();
    end.type = type;
    for (const QLatin1StringView key : {"start"_L1, "end"_L1}) {
        if (finding[key].isDouble()) end.offsets.push_back(finding[key].toInteger());
    }
    if (end.offsets.size() != 2) end.offsets.clear();
    return end;
}

void addRelationsOf(const QJsonValue &finding, const StatedEnd &subject, int depth, TaskflowResult &result)
{
    const QJsonObject relations = finding["relations"_L1].toObject();
    for (auto relation = relations.begin(); relation != relations.end() && depth < deepestTaskflow; ++relation) {
        const QJsonArray objects = relation.value().toArray();
        for (const QJsonValue object : objects) {
            if (!isFinding(object)) continue;
            StatedTriple &triple = result.triples.emplace_back();
            triple.subject = subject;
            triple.predicate = relation.key();
            triple.object = endOfFinding(object, {});
            triple.score = object["probability"_L1].toDouble();
            addRelationsOf(object, endOfFinding(object, {}), depth + 1, result);
        }
    }
}

/// Adds {"type": [finding, …], …}; false if a member is something else.
bool addTypes(const QJsonObject &types, TaskflowResult &result)
{
    bool isAll = !types.isEmpty();
    for (auto type = types.begin(); type != types.end(); ++type) {
        const bool areAll = areFindings(type.value());
        isAll = isAll && areAll;
        const QJsonArray findings = areAll ? type.value().toArray() : QJsonArray();
        for (const QJsonValue finding : findings) {
            result.entities.push_back(endOfFinding(finding, type.key()));
            addRelationsOf(finding, result.entities.back(), 0, result);
        }
    }
    return isAll;
}

} // namespace

TaskflowResult taskflowResultOf(const QJsonObject &fields)
{
    TaskflowResult result;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        static const QStringList wrappers{u"result"_s, u"results"_s, u"output"_s, u"uie"_s};
        bool isFound = false;
        if (areFindings(field.value())) {
            isFound = addTypes({{field.key(), field.value()}}, result);
        } else if (wrappers.contains(field.key()) && field.value().isObject()) {
            isFound = addTypes(field.value().toObject(), result);
        } else if (wrappers.contains(field.key())) {
            const QJsonArray items = field.value().toArray();
            isFound = !items.isEmpty();
            for (const QJsonValue item : items) isFound = addTypes(item.toObject(), result) && isFound;
        }
        if (isFound) result.keys.append(field.key());
    }
    return result;
}

bool isTaskflowList(const JsonForm &list)
{
    return list.begin == "[{" && list.hasAll({"text", "probability"}) && list.fields.size() <= 5;
}

} // namespace spotter
