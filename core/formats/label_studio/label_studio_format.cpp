// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_studio/label_studio_format.h"

#include "core/formats/json/json_sniff.h"
#include "core/formats/label_studio/label_studio_task.h"
#include "core/formats/messages.h"

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

QJsonArray toArray(const LabelKey &key, const CodePointMap &map)
{
    const auto &[subject, subjectType, predicate, object, objectType] = key;
    const auto offset = [&map](qsizetype utf16) { return qint64(map.toCodePoint(utf16)); };
    return {offset(subject.beginUtf16), offset(subject.endUtf16), subjectType, predicate, offset(object.beginUtf16),
        offset(object.endUtf16), objectType};
}

LabelKey toKey(const QJsonArray &row, const CodePointMap &map)
{
    const auto span
        = [&](qsizetype at) { return map.spanFromCodePoints(row.at(at).toInteger(-1), row.at(at + 1).toInteger(-1)); };
    return {span(0), row.at(2).toString(), row.at(3).toString(), span(4), row.at(6).toString()};
}

LabelStudioGroup groupFromJson(QJsonObject fields, bool isPrediction, const CodePointMap &map)
{
    LabelStudioGroup group;
    group.isPrediction = isPrediction;
    if (fields.take("was_cancelled"_L1).toBool())
        group.state = ReviewState::Rejected;
    else if (fields.value("ground_truth"_L1).toBool())
        group.state = ReviewState::Accepted;
    fields.remove("ground_truth"_L1);
    group.other = fields.take("other"_L1).toArray();
    if (fields.contains("labels"_L1)) {
        group.labels.emplace();
        const QJsonArray rows = fields.take("labels"_L1).toArray();
        for (const QJsonValue row : rows) group.labels->insert(toKey(row.toArray(), map));
    }
    group.fields = std::move(fields);
    return group;
}

QJsonObject groupToJson(const LabelStudioGroup &group, bool withLabels, const CodePointMap &map)
{
    QJsonObject json = group.fields;
    if (group.state == ReviewState::Rejected) json.insert("was_cancelled"_L1, true);
    if (group.state == ReviewState::Accepted) json.insert("ground_truth"_L1, true);
    if (!group.other.isEmpty()) json.insert("other"_L1, group.other);
    if (withLabels && group.labels) {
        QJsonArray rows;
        for (const LabelKey &key : *group.labels) rows.append(toArray(key, map));
        json.insert("labels"_L1, rows);
    }
    return json;
}

/// Whether the group of each label follows from its state.
bool followFromStates(const std::vector<LabelStudioGroup> &groups)
{
    std::set<ReviewState> states;
    std::set<LabelKey> seen;
    for (const LabelStudioGroup &group : groups) {
        if (group.isPrediction || !group.fields.isEmpty() || !group.other.isEmpty()) return false;
        if (!states.insert(group.state).second) return false;
        if (!group.labels) continue;
        for (const LabelKey &key : *group.labels) {
            if (!seen.insert(key).second) return false;
        }
    }
    return true;
}

/// Whether a field of the records is a list of regions as in JSON-MIN.
bool isMinimalList(const JsonShape &shape)
{
    return std::ranges::any_of(shape.forms, [](const auto &field) {
        const JsonForm &form = field.second;
        const bool hasLabels = form.has("labels") || form.has("hypertextlabels");
        return form.begin == "[{" && form.has("start") && form.has("end") && hasLabels;
    });
}

/// Whether there is a list of relations beside it.
bool hasMinimalRelations(const JsonShape &shape)
{
    return std::ranges::any_of(shape.forms, [](const auto &field) {
        return field.second.begin == "[{" && field.second.hasAll({"from_id", "to_id", "labels"});
    });
}

SniffVerdict sniffLabelStudio(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    const bool results = shape->has("annotations") || shape->has("predictions") || shape->has("completions");
    if (results && shape->has("data")) return {95, {}};
    if (shape->has("annotation_id") || (shape->has("annotator") && shape->has("lead_time")))
        return {94, {}}; // JSON-MIN
    if (isMinimalList(*shape) && hasMinimalRelations(*shape)) return {93, {}};
    if (isMinimalList(*shape)) return {75, {}}; // JSON-MIN without an annotator
    if (results && shape->has("id") && !shape->isWhole)
        return {75, {}}; // a long first annotation hides what comes after it
    return {0, FormatMessages::tr("its first record has no \"data\" with \"annotations\"")};
}

} // namespace

LabelKey labelKey(const Triple &triple)
{
    return {triple.subject.span, triple.subject.type, triple.predicate, triple.object.span, triple.object.type};
}

std::vector<LabelStudioGroup> groupsFromMetadata(const QJsonObject &kept, const CodePointMap &map)
{
    std::vector<LabelStudioGroup> groups;
    const QJsonArray annotations = kept.value("annotations"_L1).toArray();
    for (const QJsonValue fields : annotations) groups.push_back(groupFromJson(fields.toObject(), false, map));
    const QJsonArray predictions = kept.value("predictions"_L1).toArray();
    for (const QJsonValue fields : predictions) {
        // Groups with results are kept unchanged.
        if (!fields.toObject().contains("result"_L1)) groups.push_back(groupFromJson(fields.toObject(), true, map));
    }
    return groups;
}

void groupsToMetadata(
    const std::vector<LabelStudioGroup> &groups, bool scored, const CodePointMap &map, QJsonObject &kept)
{
    // Labels with scores would be read as predictions.
    if (!scored && followFromStates(groups)) return;
    QJsonArray annotations;
    QJsonArray predictions = kept.value("predictions"_L1).toArray();
    for (const LabelStudioGroup &group : groups) {
        (group.isPrediction ? predictions : annotations).append(groupToJson(group, groups.size() > 1, map));
    }
    if (!annotations.isEmpty()) kept.insert("annotations"_L1, annotations);
    if (!predictions.isEmpty()) kept.insert("predictions"_L1, predictions);
}

Format labelStudioFormat()
{
    return {
        {u"label-studio"_s, FormatMessages::tr("Label Studio (JSON, JSON-MIN)"), {u"json"_s, u"jsonl"_s}, true, true},
        sniffLabelStudio, makeLabelStudioReader, makeLabelStudioWriter};
}

} // namespace spotter
