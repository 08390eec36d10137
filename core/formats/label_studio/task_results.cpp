// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_studio/task_results.h"

#include "core/formats/label_studio/hyper_text.h"

#include <QVariant>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

QJsonObject valueOf(const QJsonObject &result) { return result.value("value"_L1).toObject(); }

bool isRegion(const QJsonObject &result)
{
    const QJsonObject value = valueOf(result);
    const QString type = result.value("type"_L1).toString();
    if (type != "labels"_L1 && type != "hypertextlabels"_L1) return false;
    return (value.value("start"_L1).isDouble() && value.value("end"_L1).isDouble()) || HyperText::isRegion(value);
}

QJsonObject withStringIds(QJsonObject result)
{
    for (const QLatin1StringView key : {"id"_L1, "parentID"_L1, "from_id"_L1, "to_id"_L1}) {
        const QJsonValue id = result.value(key);
        if (id.isDouble()) result.insert(key, id.toVariant().toString());
    }
    return result;
}

bool hasRegionLabels(const QJsonObject &result)
{
    const QJsonObject value = valueOf(result);
    for (auto field = value.begin(); field != value.end(); ++field) {
        if (field.key().endsWith("labels"_L1) && !field.value().toArray().isEmpty()) return true;
    }
    return false;
}

std::vector<TextRegion> regionsOf(const std::vector<TaskAnnotation> &annotations)
{
    std::vector<TextRegion> regions;
    for (const TaskAnnotation &annotation : annotations) {
        for (const TaskResult &result : annotation.results) {
            if (isRegion(result.json))
                regions.push_back({result.json.value("to_name"_L1).toString(), valueOf(result.json)});
        }
    }
    return regions;
}

bool hasParagraphs(const std::vector<TaskAnnotation> &annotations)
{
    return std::ranges::any_of(annotations, [](const TaskAnnotation &annotation) {
        return std::ranges::any_of(annotation.results,
            [](const TaskResult &result) { return result.json.value("type"_L1).toString() == "paragraphlabels"_L1; });
    });
}

bool countsUtf16(const TaskAnnotation &annotation, const QString &text, const CodePointMap &map)
{
    const auto fitsAll = [&](bool utf16) {
        return std::ranges::all_of(annotation.results, [&](const TaskResult &result) {
            const QJsonValue claimed = valueOf(result.json).value("text"_L1);
            return !isRegion(result.json) || !claimed.isString()
                || textSays(text, textRegionSpan(valueOf(result.json), utf16, text, map), claimed.toString());
        });
    };
    return map.lengthCodePoints() != text.size() && !fitsAll(false) && fitsAll(true);
}

QJsonArray asJson(const std::vector<TaskAnnotation> &annotations)
{
    QJsonArray list;
    for (const TaskAnnotation &annotation : annotations) {
        QJsonArray results;
        for (const TaskResult &result : annotation.results) results.append(result.json);
        QJsonObject json = annotation.fields;
        json.insert("result"_L1, results);
        list.append(json);
    }
    return list;
}

} // namespace spotter
