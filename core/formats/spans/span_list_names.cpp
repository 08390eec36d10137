// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/span_list_names.h"

#include "core/formats/json/triple_names.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <string>

namespace spotter {

namespace {

constexpr std::array<std::string_view, 6> spanTextKeys{
    "text", "sentence", "content", "originalText", "document", "raw"}; // the most likely one first
constexpr std::array<std::string_view, 13> spanListKeys{"entities", "spans", "ents", "entity", "annotations",
    "annotation", "labels", "label", "mentions", "entity_list", "denotations", "ner", "entityMentions"};
constexpr std::array<std::string_view, 7> linkListKeys{
    "relations", "relation", "rels", "connections", "relation_list", "re", "relationMentions"};

/// "start_offset", "startOffset" and "Start-Offset" are the same.
std::string compactKey(std::string_view key)
{
    constexpr std::size_t longestKey = 40;
    std::string compact;
    for (const char c : key.substr(0, longestKey)) {
        if (c != '_' && c != '-' && c != ' ') compact += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    }
    return compact;
}

template <typename Kind>
struct KeyNames {
    Kind meaning;
    std::string_view names; ///< compact, separated by spaces
};

template <typename Kind, std::size_t count>
Kind meaningOfKey(const std::array<KeyNames<Kind>, count> &rows, std::string_view key)
{
    const std::string compact = compactKey(key);
    const auto isNamed = [&compact](const KeyNames<Kind> &row) {
        return std::ranges::any_of(std::views::split(row.names, ' '),
            [&compact](auto &&word) { return std::string_view(word.begin(), word.end()) == compact; });
    };
    const auto found = std::ranges::find_if(rows, isNamed);
    return found == rows.end() ? Kind::Other : found->meaning;
}

/// Amazon's Comprehend, for instance, begins all keys with a capital letter.
bool isSameKey(std::string_view known, std::string_view key)
{
    return std::ranges::equal(known, key, [](char a, char b) {
        const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
        return small(a) == small(b);
    });
}

template <typename Keys>
bool isAmongKeys(const Keys &keys, std::string_view key)
{
    return std::ranges::any_of(keys, [key](std::string_view known) { return isSameKey(known, key); });
}

} // namespace

SpanListKey spanListKey(std::string_view key)
{
    if (isAmongKeys(spanTextKeys, key)) return SpanListKey::Text;
    if (isAmongKeys(spanListKeys, key)) return SpanListKey::Entities;
    return isAmongKeys(linkListKeys, key) ? SpanListKey::Relations : SpanListKey::Other;
}

int spanTextRank(std::string_view key)
{
    return int(std::ranges::find_if(spanTextKeys, [key](std::string_view known) { return isSameKey(known, key); })
        - spanTextKeys.begin());
}

SpanKey spanKey(std::string_view key)
{
    static constexpr std::array<KeyNames<SpanKey>, 10> names{{
        {SpanKey::Id, "id entityid eid uid"},
        {SpanKey::Begin,
            "start begin startoffset startpos startidx startindex startchar charstart beginoffset startposition "
            "spanstart characteroffsetbegin docstart"},
        {SpanKey::End,
            "end stop endoffset endpos endidx endindex endchar charend endposition spanend characteroffsetend "
            "docend"},
        {SpanKey::Length, "length len"},
        {SpanKey::Both, "span offset offsets position pos range loc indices"},
        {SpanKey::Points, "points"},
        {SpanKey::Type, "label type entitytype labeltype tag entitylabel category class entitygroup labelname obj"},
        {SpanKey::Text, "text word value mention surface"},
        {SpanKey::TypeOrText, "entity name"},
        {SpanKey::Category, "categoryid"},
    }};
    return meaningOfKey(names, key);
}

bool isSentenceNumberKey(std::string_view key)
{
    static constexpr std::array<KeyNames<SpanListKey>, 1> names{{{SpanListKey::Text,
        "sentid sentenceid sentidx sentenceidx sentindex sentenceindex sentence sent sentno sentencenumber"}}};
    return meaningOfKey(names, key) != SpanListKey::Other;
}

LinkKey linkKey(std::string_view key)
{
    static constexpr std::array<KeyNames<LinkKey>, 6> names{{
        {LinkKey::Id, "id relationid"},
        {LinkKey::Subject,
            "fromid from head headid headentity source sourceid subject subjectid subj sub s arg1 h e1 entity1 "
            "subjectentity headidx headindex subjectidx subjidx hidx"},
        {LinkKey::Object,
            "toid to tail tailid tailentity target targetid object objectid obj o arg2 t e2 entity2 objectentity child "
            "tailidx tailindex objectidx objidx tidx"},
        {LinkKey::Both, "args arguments"},
        {LinkKey::Predicate,
            "type label relation predicate pred rel relationtype relationlabel relationname name property p r"},
        {LinkKey::Category, "categoryid"},
    }};
    const LinkKey meaning = meaningOfKey(names, key);
    if (meaning != LinkKey::Other) return meaning;
    switch (tripleRole(key)) {
    case TripleRole::Subject:
        return LinkKey::Subject;
    case TripleRole::Predicate:
        return LinkKey::Predicate;
    case TripleRole::Object:
        return LinkKey::Object;
    case TripleRole::None:
        break;
    }
    return LinkKey::Other;
}

} // namespace spotter
