// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/foreign/nearest_formats.h"

#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The JSON of a format.
struct KnownKeys {
    const char *format;
    std::vector<const char *> telling; ///< characteristic of its records
    std::vector<std::string_view> labels; ///< under which its labels are, if the record also has a "text"
};

const std::vector<KnownKeys> &knownKeys()
{
    static const std::vector<KnownKeys> known{
        {"spotter", {"text", "triples"}, {}},
        {"duie", {"text", "spo_list"}, {"spo_list"}},
        {"duie1", {"text", "spo_list", "postag"}, {}},
        {"casrel", {"text", "triple_list"}, {"triple_list"}},
        {"spert", {"tokens", "entities", "relations", "orig_id"}, {}},
        {"unified-tokens", {"tokens", "entities", "relations"}, {}},
        {"dygie", {"doc_key", "sentences", "ner", "relations"}, {}},
        {"tplinker", {"text", "relation_list", "entity_list"}, {"relation_list"}},
        {"docred", {"title", "sents", "vertexSet", "labels"}, {}},
        {"dwie", {"content", "mentions", "concepts", "relations"}, {}},
        {"nyt", {"sentText", "relationMentions", "entityMentions"}, {"relationMentions"}},
        {"rebel", {"docid", "uri", "text", "entities", "triples"}, {}},
        {"tacred", {"token", "relation", "subj_start", "obj_start"}, {}},
        {"deepke", {"sentence", "head", "tail", "relation", "h", "t"}, {}},
        {"oneke", {"instruction", "relation", "entity", "output"}, {}},
        {"instructuie", {"sentence", "entities", "relations"}, {}},
        {"oneie", {"tokens", "entity_mentions", "relation_mentions", "event_mentions"}, {}},
        {"chat", {"messages", "conversations", "prompt", "completion"}, {}},
        {"triples-json", {"text", "sentence", "triples", "triplets", "relations"}, {"triplets"}},
        {"doccano", {"text", "entities", "relations", "label", "Comments"},
            {"label", "labels", "entities", "relations"}},
        {"label-studio", {"data", "annotations", "predictions", "completions"}, {}},
        {"prodigy", {"text", "tokens", "spans", "relations", "answer", "_input_hash"}, {"spans"}},
        {"uie", {"content", "result_list", "prompt"}, {}},
        {"cluener", {"text", "label"}, {}},
        {"spans", {"text", "entities", "spans", "ents", "annotation", "originalText", "document"}, {}},
        {"tagged-tokens", {"tokens", "words", "ner_tags", "tags"}, {}},
    };
    return known;
}

/// Keys that are characteristic of a format's JSON.
const std::vector<const char *> &tellingKeys(const QString &id)
{
    static const std::vector<const char *> none;
    const auto found
        = std::ranges::find(knownKeys(), id, [](const KnownKeys &one) { return QLatin1StringView(one.format); });
    return found == knownKeys().end() ? none : found->telling;
}

/// How similar a sample is to a format; 0: not at all.
int nearness(const FormatInfo &info, const FormatSample &sample, const std::optional<JsonShape> &shape)
{
    if (!shape && info.id == "text"_L1) return 2; // rejected because it is binary, which is the most useful reason
    const auto &keys = tellingKeys(info.id);
    if (shape && keys.empty()) return 0;
    int near = info.suffixes.contains(sample.suffix) ? 1 : 0;
    if (shape) near += 2 * int(std::ranges::count_if(keys, [&shape](const char *key) { return shape->has(key); }));
    return near;
}

} // namespace

const char *formatOfLabels(std::string_view key)
{
    const auto found = std::ranges::find_if(
        knownKeys(), [key](const KnownKeys &one) { return std::ranges::contains(one.labels, key); });
    return found == knownKeys().end() ? nullptr : found->format;
}

QString noFormatSentence(const QString &fileName, const FormatSample &sample, const std::vector<RefusedFormat> &refused)
{
    const auto shape = jsonShape(sample.head);
    std::vector<std::pair<int, const RefusedFormat *>> nearest;
    for (const RefusedFormat &format : refused) {
        const int near = nearness(format.info, sample, shape);
        const bool isSaid = std::ranges::any_of(
            nearest, [&format](const auto &other) { return other.second->whyNot == format.whyNot; });
        if (near > 0 && !isSaid) nearest.emplace_back(near, &format);
    }
    std::ranges::stable_sort(nearest, std::ranges::greater(), &std::pair<int, const RefusedFormat *>::first);
    if (nearest.empty())
        return FormatMessages::tr("%1: no format matches; if you know the format, choose it yourself").arg(fileName);
    const RefusedFormat &first = *nearest.front().second;
    if (nearest.size() == 1) {
        return FormatMessages::tr(
            "%1: no format matches; the nearest is %2, but %3; if you know the format, choose it yourself")
            .arg(fileName, first.info.title, first.whyNot);
    }
    const RefusedFormat &second = *nearest[1].second;
    return FormatMessages::tr(
        "%1: no format matches; the nearest are %2, but %3, and %4, but %5; if you know the format, "
        "choose it yourself")
        .arg(fileName, first.info.title, first.whyNot, second.info.title, second.whyNot);
}

} // namespace spotter
