// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/clusters/mention_groups.h"

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

struct JerexRange {
    qint64 begin = -1;
    qint64 end = -1; ///< exclusive
};

JerexRange rangeOf(const QJsonValue &value)
{
    if (value.isArray()) return {value[0].toInteger(-1), value[1].toInteger(-1)};
    return {value["start"_L1].toInteger(-1), value["end"_L1].toInteger(-1)};
}

QStringList stringsOf(const QJsonArray &list)
{
    QStringList strings;
    for (const QJsonValue item : list) strings.append(item.toString());
    return strings;
}

bool areStrings(const QJsonArray &list)
{
    return std::ranges::all_of(list, [](const QJsonValue &item) { return item.isString(); });
}

/// The tokens of each sentence; all in one if the record does not say where they end.
std::vector<QStringList> sentencesOf(const QJsonArray &tokens, const QJsonArray &ranges)
{
    std::vector<QStringList> sentences;
    if (!areStrings(tokens)) {
        for (const QJsonValue sentence : tokens) sentences.push_back(stringsOf(sentence.toArray()));
        return sentences;
    }
    const QStringList all = stringsOf(tokens);
    qint64 at = 0;
    for (const QJsonValue value : ranges) {
        const JerexRange range = rangeOf(value);
        if (range.begin != at || range.end <= at || range.end > all.size()) break;
        sentences.push_back(all.sliced(range.begin, range.end - range.begin));
        at = range.end;
    }
    if (at == all.size() && !sentences.empty()) return sentences;
    return {all};
}

/// The mention as DocRED counts it; one that the record does not list has no place.
QJsonObject mentionOf(const QJsonArray &mentions, qint64 number, const std::vector<QStringList> &sentences)
{
    const QJsonValue listed = number >= 0 && number < mentions.size() ? mentions[number] : QJsonValue();
    JerexRange range = rangeOf(listed);
    qint64 sentence = 0;
    while (sentence + 1 < std::ssize(sentences) && range.begin >= sentences[std::size_t(sentence)].size()) {
        const qint64 passed = sentences[std::size_t(sentence)].size();
        range = {range.begin - passed, range.end - passed};
        ++sentence;
    }
    QJsonObject made{{u"sent_id"_s, sentence}, {u"start"_s, range.begin}, {u"end"_s, range.end}};
    if (listed["text"_L1].isString()) made.insert(u"text"_s, listed["text"_L1]);
    const QJsonValue type = listed.isArray() ? listed[2] : listed["type"_L1];
    if (type.isString()) made.insert(u"type"_s, type);
    return made;
}

bool isGroup(const QJsonValue &entity)
{
    const QJsonArray numbers = entity.isArray() ? entity.toArray() : entity["mentions"_L1].toArray();
    return (entity.isArray() || entity["mentions"_L1].isArray())
        && std::ranges::all_of(numbers, [](const QJsonValue &number) { return number.isDouble(); });
}

} // namespace

std::optional<MentionGroups> mentionGroups(const QJsonObject &lists)
{
    const QJsonArray tokens = lists.value("tokens"_L1).toArray();
    const QJsonArray mentions = lists.value("mentions"_L1).toArray();
    const QJsonArray groups = lists.value("entities"_L1).toArray();
    const bool areLists = std::ranges::all_of(tokens, [](const QJsonValue &token) { return token.isArray(); });
    if (tokens.isEmpty() || (!areLists && !areStrings(tokens)) || !std::ranges::all_of(groups, isGroup))
        return std::nullopt;
    MentionGroups made;
    made.sentences = sentencesOf(tokens, lists.value("sentences"_L1).toArray());
    for (const QJsonValue group : groups) {
        QJsonArray own;
        const QJsonArray numbers = group.isArray() ? group.toArray() : group["mentions"_L1].toArray();
        for (const QJsonValue number : numbers) own.append(mentionOf(mentions, number.toInteger(-1), made.sentences));
        made.entities.append(QJsonObject{{u"type"_s, group["type"_L1]}, {u"mentions"_s, own}});
    }
    return made;
}

bool listsMentionGroups(const JsonShape &shape)
{
    const QByteArray tokens = shape.form("tokens").begin;
    const JsonForm mentions = shape.form("mentions");
    const JsonForm entities = shape.form("entities");
    const bool hasPlaces = mentions.begin == "[[0" || (mentions.begin == "[{" && mentions.hasAll({"start", "end"}));
    const bool areGroups = entities.begin == "[[0" || (entities.begin == "[{" && entities.field("mentions") == "[0");
    return (tokens == "[\"" || tokens == "[[\"") && hasPlaces && areGroups;
}

} // namespace spotter
