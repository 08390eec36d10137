// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/journal/label_row.h"

#include "core/base/json_string.h"

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

MentionRow mentionToRow(const Mention &mention, const CodePointMap &codePoints)
{
    MentionRow row{-1, -1, mention.text, mention.type};
    if (mention.span.isValid()) {
        row.begin = codePoints.toCodePoint(mention.span.beginUtf16);
        row.end = codePoints.toCodePoint(mention.span.endUtf16);
    }
    return row;
}

Mention mentionFromRow(const MentionRow &row, const CodePointMap &codePoints)
{
    return {codePoints.spanFromCodePoints(row.begin, row.end), row.text, row.type};
}

void appendMention(QByteArray &json, const MentionRow &mention)
{
    json += "{\"text\":";
    appendJsonString(json, mention.text);
    if (!mention.type.isEmpty()) {
        json += ",\"type\":";
        appendJsonString(json, mention.type);
    }
    if (mention.isAligned()) {
        json += ",\"begin\":";
        json += QByteArray::number(mention.begin);
        json += ",\"end\":";
        json += QByteArray::number(mention.end);
    }
    json += '}';
}

MentionRow mentionFromJson(const QJsonObject &object)
{
    return {object["begin"_L1].toInteger(-1), object["end"_L1].toInteger(-1), object["text"_L1].toString(),
        object["type"_L1].toString()};
}

bool sameMention(const MentionRow &a, const MentionRow &b)
{
    return a.begin == b.begin && a.end == b.end && a.text == b.text
        && (a.type == b.type || a.type.isEmpty() || b.type.isEmpty());
}

} // namespace

bool sameLabel(const LabelRow &a, const LabelRow &b)
{
    return a.predicate == b.predicate && sameMention(a.subject, b.subject) && sameMention(a.object, b.object)
        && a.qualifiers == b.qualifiers;
}

LabelRow toRow(const LabelledTriple &label, const CodePointMap &codePoints)
{
    LabelRow row;
    row.subject = mentionToRow(label.triple.subject, codePoints);
    row.predicate = label.triple.predicate;
    row.object = mentionToRow(label.triple.object, codePoints);
    row.qualifiers.reserve(label.triple.qualifiers.size());
    for (const Qualifier &qualifier : label.triple.qualifiers) {
        row.qualifiers.push_back({qualifier.slot, mentionToRow(qualifier.value, codePoints)});
    }
    row.origin = label.origin;
    row.state = label.state;
    row.score = label.score;
    row.assertion = label.assertion;
    return row;
}

LabelledTriple fromRow(const LabelRow &row, const CodePointMap &codePoints)
{
    LabelledTriple label;
    label.triple.subject = mentionFromRow(row.subject, codePoints);
    label.triple.predicate = row.predicate;
    label.triple.object = mentionFromRow(row.object, codePoints);
    label.triple.qualifiers.reserve(row.qualifiers.size());
    for (const QualifierRow &qualifier : row.qualifiers) {
        label.triple.qualifiers.push_back({qualifier.slot, mentionFromRow(qualifier.value, codePoints)});
    }
    label.origin = row.origin;
    label.state = row.state;
    label.score = row.score;
    label.assertion = row.assertion;
    return label;
}

void appendJson(QByteArray &json, const LabelRow &row)
{
    json += "{\"id\":";
    json += QByteArray::number(row.id.value);
    json += ",\"subject\":";
    appendMention(json, row.subject);
    json += ",\"predicate\":";
    appendJsonString(json, row.predicate);
    json += ",\"object\":";
    appendMention(json, row.object);
    if (!row.qualifiers.empty()) {
        json += ",\"qualifiers\":";
        json += qualifiersJson(row.qualifiers);
    }
    json += ",\"origin\":\"";
    json += originName(row.origin).toLatin1();
    json += "\",\"state\":\"";
    json += reviewStateName(row.state).toLatin1();
    json += '"';
    if (row.score) {
        json += ",\"score\":";
        json += QByteArray::number(*row.score, 'g', 17);
    }
    if (row.assertion.negated) json += ",\"negated\":true";
    if (row.assertion.uncertain) json += ",\"uncertain\":true";
    if (!row.assertion.note.isEmpty()) {
        json += ",\"note\":";
        appendJsonString(json, row.assertion.note);
    }
    json += '}';
}

QByteArray qualifiersJson(const std::vector<QualifierRow> &qualifiers)
{
    if (qualifiers.empty()) return {};
    QByteArray json;
    for (const QualifierRow &qualifier : qualifiers) {
        json += json.isEmpty() ? "[" : ",";
        json += "{\"slot\":";
        appendJsonString(json, qualifier.slot);
        json += ",\"value\":";
        appendMention(json, qualifier.value);
        json += '}';
    }
    json += ']';
    return json;
}

std::vector<QualifierRow> qualifiersFromJson(const QJsonArray &array)
{
    std::vector<QualifierRow> qualifiers;
    qualifiers.reserve(size_t(array.size()));
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        qualifiers.push_back({object["slot"_L1].toString(), mentionFromJson(object["value"_L1].toObject())});
    }
    return qualifiers;
}

std::optional<LabelRow> labelFromJson(const QJsonObject &object, DocumentId document)
{
    LabelRow row;
    row.id = {object["id"_L1].toInteger()};
    row.document = document;
    row.subject = mentionFromJson(object["subject"_L1].toObject());
    row.predicate = object["predicate"_L1].toString();
    row.object = mentionFromJson(object["object"_L1].toObject());
    row.qualifiers = qualifiersFromJson(object["qualifiers"_L1].toArray());
    const auto origin = originFromName(object["origin"_L1].toString());
    const auto state = reviewStateFromName(object["state"_L1].toString());
    if (!row.id.isValid() || row.predicate.isEmpty() || !origin || !state) return std::nullopt;
    row.origin = *origin;
    row.state = *state;
    if (const QJsonValue score = object["score"_L1]; score.isDouble()) row.score = score.toDouble();
    row.assertion = {object["negated"_L1].toBool(), object["uncertain"_L1].toBool(), object["note"_L1].toString()};
    return row;
}

} // namespace spotter
