// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/merging/merged_labels.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

QJsonObject storedLabel(const LabelRow &row)
{
    QByteArray json;
    appendJson(json, row);
    QJsonObject object = QJsonDocument::fromJson(json).object();
    object.remove("id"_L1);
    return object;
}

std::optional<LabelRow> labelOf(const QJsonValue &value)
{
    QJsonObject object = value.toObject();
    object.insert("id"_L1, 1); // an entry of the journal has one
    auto row = labelFromJson(object, {});
    if (row) row->id = {};
    return row;
}

bool isTypeWithin(const QString &type, const QString &other) { return type.isEmpty() || type == other; }

/// Whether b is the same value as a, with all that a has of place and type.
bool isValueWithin(const MentionRow &a, const MentionRow &b)
{
    return a.text == b.text && (!a.isAligned() || isSamePlace(a, b)) && isTypeWithin(a.type, b.type);
}

/// Whether a label can have been merged into this one, which has then what it had.
bool canBeFrom(const LabelRow &label, const LabelRow &from)
{
    return isSameStatement(label, from) && hasContentOf(label, from);
}

} // namespace

bool isSamePlace(const MentionRow &a, const MentionRow &b)
{
    return a.begin == b.begin && a.end == b.end && a.text == b.text;
}

bool isSameStatement(const LabelRow &a, const LabelRow &b)
{
    return a.predicate == b.predicate && isSamePlace(a.subject, b.subject) && isSamePlace(a.object, b.object);
}

bool hasContentOf(const LabelRow &b, const LabelRow &a)
{
    return isTypeWithin(a.subject.type, b.subject.type) && isTypeWithin(a.object.type, b.object.type)
        && hasQualifiersOf(b, a);
}

bool hasQualifiersOf(const LabelRow &b, const LabelRow &a)
{
    return std::ranges::all_of(a.qualifiers, [&](const QualifierRow &one) {
        return std::ranges::any_of(b.qualifiers,
            [&](const QualifierRow &other) { return one.slot == other.slot && isValueWithin(one.value, other.value); });
    });
}

bool isSameLabel(const LabelRow &a, const LabelRow &b)
{
    LabelRow other = b;
    other.id = a.id;
    other.document = a.document;
    return a == other;
}

std::vector<MergedLabel> takeMergedLabels(QJsonObject &metadata)
{
    std::vector<MergedLabel> merged;
    if (!metadata.contains(mergedLabelsKey)) return merged;
    const QJsonArray entries = metadata.take(mergedLabelsKey).toArray();
    for (const QJsonValue entry : entries) {
        auto label = labelOf(entry["label"_L1]);
        if (!label) continue;
        MergedLabel one{*std::move(label), {}};
        const QJsonArray sources = entry["from"_L1].toArray();
        for (const QJsonValue source : sources) {
            if (auto from = labelOf(source); from && canBeFrom(one.label, *from)) one.from.push_back(*std::move(from));
        }
        if (!one.from.empty()) merged.push_back(std::move(one));
    }
    return merged;
}

void putMergedLabels(QJsonObject &metadata, const std::vector<MergedLabel> &merged)
{
    std::vector<QByteArray> entries;
    for (const MergedLabel &one : merged) {
        QJsonArray from;
        for (const LabelRow &row : one.from) from.append(storedLabel(row));
        const QJsonObject entry{{u"label"_s, storedLabel(one.label)}, {u"from"_s, from}};
        entries.push_back(QJsonDocument(entry).toJson(QJsonDocument::Compact));
    }
    std::ranges::sort(entries);
    QJsonArray list;
    for (const QByteArray &entry : entries) list.append(QJsonDocument::fromJson(entry).object());
    if (!list.isEmpty()) metadata.insert(mergedLabelsKey, list);
}

} // namespace spotter
