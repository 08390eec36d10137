// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_studio/minimal_task.h"

#include <QString>

#include <algorithm>
#include <array>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The names of an annotation's fields in JSON-MIN and in JSON.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 6> minimalFields{{
    {"annotation_id"_L1, "id"_L1},
    {"annotator"_L1, "completed_by"_L1},
    {"created_at"_L1, "created_at"_L1},
    {"updated_at"_L1, "updated_at"_L1},
    {"lead_time"_L1, "lead_time"_L1},
    {"ground_truth"_L1, "ground_truth"_L1},
}};

/// "labels" or "hypertextlabels", if an item is a region.
QString labelsKeyOf(const QJsonObject &item)
{
    if (!item.contains("start"_L1) || !item.contains("end"_L1)) return {};
    for (const QLatin1StringView key : {"labels"_L1, "hypertextlabels"_L1}) {
        if (item.value(key).isArray()) return key;
    }
    return {};
}

bool isResult(const QJsonValue &value)
{
    const QJsonObject item = value.toObject();
    return !labelsKeyOf(item).isEmpty() || (item.contains("from_id"_L1) && item.contains("to_id"_L1));
}

/// A region whose labels are a string, or that has none, in a list of others.
QJsonObject withListOfLabels(QJsonObject item)
{
    if (!item.value("start"_L1).isDouble() || !item.value("end"_L1).isDouble()) return item;
    const QJsonValue labels = item.value("labels"_L1);
    if (labels.isString()) item.insert("labels"_L1, QJsonArray{labels});
    if (labels.isUndefined() || labels.isNull()) item.insert("labels"_L1, QJsonArray());
    return item;
}

QJsonObject resultOf(QJsonObject item, const QString &tag, qsizetype number)
{
    const QString key = labelsKeyOf(item);
    if (key.isEmpty()) {
        item.insert("type"_L1, "relation"_L1);
        return item;
    }
    const QJsonValue id = item.take("id"_L1);
    item.remove("type"_L1);
    return {{"id"_L1, id.isString() || id.isDouble() ? id : QJsonValue(u"%1"_s.arg(number))}, {"from_name"_L1, tag},
        {"type"_L1, key}, {"value"_L1, item}};
}

} // namespace

bool isMinimalTask(const QJsonObject &record)
{
    if (record.contains("annotation_id"_L1) || (record.contains("annotator"_L1) && record.contains("lead_time"_L1)))
        return true;
    return std::ranges::any_of(record, [](const QJsonValue &value) {
        const QJsonArray list = value.toArray();
        return !list.isEmpty() && std::ranges::all_of(list, isResult);
    });
}

MinimalTask takeMinimalTask(QJsonObject &record)
{
    MinimalTask task;
    for (const auto &[here, there] : minimalFields) {
        if (const QJsonValue value = record.take(here); !value.isUndefined() && !value.isNull())
            task.fields.insert(there, value);
    }
    QJsonObject left;
    for (auto field = record.begin(); field != record.end(); ++field) {
        const QJsonArray list = field.value().toArray();
        if (field.key() == "id"_L1) {
            left.insert(field.key(), field.value());
        } else if (std::ranges::none_of(list, isResult)) {
            task.data.insert(field.key(), field.value());
        } else {
            QJsonArray others;
            for (const QJsonValue item : list) {
                const QJsonObject whole = withListOfLabels(item.toObject());
                if (isResult(whole))
                    task.results.append(resultOf(whole, field.key(), task.results.size()));
                else
                    others.append(item);
            }
            task.others += others.size();
            if (!others.isEmpty()) task.data.insert(field.key(), others);
        }
    }
    record = left;
    return task;
}

} // namespace spotter
