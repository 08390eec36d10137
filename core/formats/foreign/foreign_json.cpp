// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/foreign/foreign_json.h"

#include <QSet>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// A member of a JSON object that has no objects in it.
struct FlatMember {
    QString key;
    QString value; ///< as written
};

/// The first members of the first object of a file; empty if one of them is or contains an object.
std::vector<FlatMember> flatMembers(const ForeignSample &sample)
{
    constexpr std::size_t lookedAt = 100;
    static const QRegularExpression begin(uR"(^\s*\[?\s*\{)"_s);
    static const QRegularExpression member(
        uR"re(\s*"((?:[^"\\]|\\.)*+)"\s*:\s*(-?\d+|"(?:[^"\\]|\\.)*+"|\[(?:\s*"(?:[^"\\]|\\.)*+"\s*,?)*+\s*\])\s*([,}])?)re"_s);
    const QString text = QString::fromUtf8(sample.head);
    std::vector<FlatMember> members;
    const QRegularExpressionMatch first = begin.match(text);
    if (!first.hasMatch()) return members;
    for (qsizetype at = first.capturedEnd(); members.size() < lookedAt;) {
        const QRegularExpressionMatch found
            = member.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        // The sample may end within a member.
        if (!found.hasMatch()) return sample.file.complete ? std::vector<FlatMember>() : members;
        members.push_back({found.captured(1), found.captured(2)});
        if (found.captured(3) != ","_L1) break;
        at = found.capturedEnd();
    }
    return members;
}

bool isNumbered(const FlatMember &member) { return !member.value.startsWith(u'"') && !member.value.startsWith(u'['); }

bool everyKey(const std::vector<FlatMember> &members, const QRegularExpression &pattern)
{
    return !members.empty() && std::ranges::all_of(members, [&pattern](const FlatMember &member) {
        return pattern.match(member.key).hasMatch();
    });
}

} // namespace

bool isListOfPredicates(const ForeignSample &sample)
{
    return sample.json && sample.json->has("predicate") && sample.json->has("subject_type")
        && sample.json->has("object_type") && !sample.json->has("text") && !sample.json->has("subject");
}

bool isListOfRelationNames(const ForeignSample &sample)
{
    constexpr qsizetype longestName = 60;
    static const QRegularExpression wikidata(u"^[PQ]\\d+$"_s);
    static const QRegularExpression number(u"^\\d+$"_s);
    const std::vector<FlatMember> members = flatMembers(sample);
    const bool isShort
        = std::ranges::all_of(members, [](const FlatMember &member) { return member.value.size() <= longestName; });
    return everyKey(members, wikidata) || (isShort && everyKey(members, number))
        || (!members.empty() && std::ranges::all_of(members, isNumbered));
}

bool isAnswersWithoutTexts(const ForeignSample &sample)
{
    static const QRegularExpression hash(u"^[0-9a-f]{16,}$"_s);
    const bool isDocred = sample.json && sample.json->has("title") && sample.json->has("h_idx")
        && sample.json->has("t_idx") && !sample.json->has("sents");
    static const QRegularExpression rows(
        uR"re(^\s*\[\s*\[\s*"(?:[^"\\]|\\.)*+"\s*,\s*"(?:[^"\\]|\\.)*+"\s*,\s*"(?:[^"\\]|\\.)*+"\s*\])re"_s);
    return isDocred || rows.match(QString::fromUtf8(sample.head)).hasMatch() || everyKey(flatMembers(sample), hash);
}

bool isTaskflowWithoutTexts(const ForeignSample &sample)
{
    const auto isFinding = [](const JsonForm &form) {
        return form.begin == "[{" && form.hasAll({"text", "probability"}) && form.fields.size() <= 5;
    };
    return sample.json && !sample.json->has("text") && !sample.json->has("content") && !sample.json->forms.empty()
        && std::ranges::all_of(sample.json->forms, [&](const auto &field) { return isFinding(field.second); });
}

bool isTriplesOnly(const ForeignSample &sample)
{
    if (!sample.json || sample.json->keys.empty() || isJsonGraph(sample)) return false;
    static const QSet<QByteArray> lists{"triples", "triplets", "triple_list", "spo_list", "relations", "relationships"};
    static const QSet<QByteArray> subjects{"subject", "head", "subj", "source", "s", "h", "from", "e1", "entity1"};
    static const QSet<QByteArray> predicates{
        "predicate", "relation", "relationship", "pred", "rel", "p", "r", "type", "label", "edge"};
    static const QSet<QByteArray> objects{"object", "tail", "obj", "target", "o", "t", "to", "e2", "entity2"};
    static const QSet<QByteArray> beside{"id", "uid", "score", "confidence", "probability", "subject_type",
        "object_type", "head_type", "tail_type", "source_type", "target_type", "entities", "nodes", "negated"};
    bool hasList = false;
    bool hasSubject = false;
    bool hasPredicate = false;
    bool hasObject = false;
    for (const QByteArray &key : sample.json->keys) {
        const QByteArray name = key.toLower();
        hasList = hasList || lists.contains(name);
        hasSubject = hasSubject || subjects.contains(name);
        hasPredicate = hasPredicate || predicates.contains(name);
        hasObject = hasObject || objects.contains(name);
        const bool isKnown = lists.contains(name) || subjects.contains(name) || predicates.contains(name)
            || objects.contains(name) || beside.contains(name);
        if (!isKnown) return false; // it may be the text
    }
    return hasList || (hasSubject && hasPredicate && hasObject);
}

bool isBatchInput(const ForeignSample &sample)
{
    return sample.json && sample.json->has("custom_id") && sample.json->has("body")
        && (sample.json->has("url") || sample.json->has("method"));
}

bool isBatchOutput(const ForeignSample &sample)
{
    return sample.json && sample.json->has("custom_id") && sample.json->has("response");
}

bool isPandasTable(const ForeignSample &sample)
{
    static const QRegularExpression byColumn(uR"re(^\s*\{\s*"(?:[^"\\]|\\.)*+"\s*:\s*\{\s*"0"\s*:)re"_s);
    const bool isSplit
        = sample.json && sample.json->has("columns") && sample.json->has("index") && sample.json->has("data");
    return isSplit || byColumn.match(QString::fromUtf8(sample.head)).hasMatch();
}

bool isJsonGraph(const ForeignSample &sample)
{
    if (!sample.json) return false;
    const JsonShape &shape = *sample.json;
    const bool isNeo4j = shape.has("type") && shape.has("id") && shape.has("properties")
        && (shape.has("labels") || (shape.has("label") && shape.has("start") && shape.has("end")));
    return isNeo4j || (shape.has("nodes") && shape.has("relations") && shape.has("triplets"));
}

bool isJsonLd(const ForeignSample &sample)
{
    return sample.json
        && (sample.json->has("@graph") || sample.json->has("@context")
            || (sample.json->has("head") && sample.json->has("results") && sample.head.contains("\"bindings\"")));
}

} // namespace spotter
