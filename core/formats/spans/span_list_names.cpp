// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/span_list_names.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <string>

namespace spotter {

namespace {

constexpr std::array<std::string_view, 6> spanTextKeys{
    "text", "sentence", "content", "originalText", "document", "raw"}; // the most likely one first
constexpr std::array<std::string_view, 11> spanListKeys{"entities", "spans", "ents", "entity", "annotations",
    "annotation", "labels", "label", "mentions", "entity_list", "denotations"};
constexpr std::array<std::string_view, 5> linkListKeys{"relations", "relation", "rels", "connections", "relation_list"};

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

} // namespace

SpanListKey spanListKey(std::string_view key)
{
    if (std::ranges::contains(spanTextKeys, key)) return SpanListKey::Text;
    if (std::ranges::contains(spanListKeys, key)) return SpanListKey::Entities;
    return std::ranges::contains(linkListKeys, key) ? SpanListKey::Relations : SpanListKey::Other;
}

int spanTextRank(std::string_view key) { return int(std::ranges::find(spanTextKeys, key) - spanTextKeys.begin()); }

SpanKey spanKey(std::string_view key)
{
    static constexpr std::array<KeyNames<SpanKey>, 9> names{{
        {SpanKey::Id, "id entityid eid uid"},
        {SpanKey::Begin,
            "start begin startoffset startpos startidx startindex startchar charstart beginoffset startposition "
            "spanstart"},
        {SpanKey::End, "end stop endoffset endpos endidx endindex endchar charend endposition spanend"},
        {SpanKey::Both, "span offset offsets position pos range loc indices"},
        {SpanKey::Points, "points"},
        {SpanKey::Type, "label type entitytype labeltype tag entitylabel category class entitygroup labelname obj"},
        {SpanKey::Text, "text word value mention surface"},
        {SpanKey::TypeOrText, "entity name"},
        {SpanKey::Category, "categoryid"},
    }};
    return meaningOfKey(names, key);
}

LinkKey linkKey(std::string_view key)
{
    static constexpr std::array<KeyNames<LinkKey>, 6> names{{
        {LinkKey::Id, "id relationid"},
        {LinkKey::Subject,
            "fromid from head headid headentity source sourceid subject subjectid subj arg1 h e1 headidx headindex "
            "subjectidx "
            "subjidx hidx"},
        {LinkKey::Object,
            "toid to tail tailid tailentity target targetid object objectid obj arg2 t e2 child tailidx tailindex "
            "objectidx "
            "objidx tidx"},
        {LinkKey::Both, "args arguments"},
        {LinkKey::Predicate,
            "type label relation predicate pred rel relationtype relationlabel relationname name property"},
        {LinkKey::Category, "categoryid"},
    }};
    return meaningOfKey(names, key);
}

} // namespace spotter
