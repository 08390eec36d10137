// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/foreign/nearest_formats.h"

#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"

#include <algorithm>
#include <array>
#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

using Keys = std::vector<const char *>;

/// Keys that are characteristic of a format's JSON.
const Keys &tellingKeys(const QString &id)
{
    static const std::map<QString, Keys> known{
        {u"spotter"_s, {"text", "triples"}},
        {u"duie"_s, {"text", "spo_list"}},
        {u"duie1"_s, {"text", "spo_list", "postag"}},
        {u"casrel"_s, {"text", "triple_list"}},
        {u"spert"_s, {"tokens", "entities", "relations", "orig_id"}},
        {u"unified-tokens"_s, {"tokens", "entities", "relations"}},
        {u"dygie"_s, {"doc_key", "sentences", "ner", "relations"}},
        {u"tplinker"_s, {"text", "relation_list", "entity_list"}},
        {u"docred"_s, {"title", "sents", "vertexSet", "labels"}},
        {u"dwie"_s, {"content", "mentions", "concepts", "relations"}},
        {u"nyt"_s, {"sentText", "relationMentions", "entityMentions"}},
        {u"rebel"_s, {"docid", "uri", "text", "entities", "triples"}},
        {u"tacred"_s, {"token", "relation", "subj_start", "obj_start"}},
        {u"deepke"_s, {"sentence", "head", "tail", "relation", "h", "t"}},
        {u"oneke"_s, {"instruction", "relation", "entity", "output"}},
        {u"instructuie"_s, {"sentence", "entities", "relations"}},
        {u"oneie"_s, {"tokens", "entity_mentions", "relation_mentions", "event_mentions"}},
        {u"chat"_s, {"messages", "conversations", "prompt", "completion"}},
        {u"triples-json"_s, {"text", "sentence", "triples", "triplets", "relations"}},
        {u"doccano"_s, {"text", "entities", "relations", "label", "Comments"}},
        {u"label-studio"_s, {"data", "annotations", "predictions", "completions"}},
        {u"prodigy"_s, {"text", "tokens", "spans", "relations", "answer", "_input_hash"}},
        {u"uie"_s, {"content", "result_list", "prompt"}},
        {u"cluener"_s, {"text", "label"}},
        {u"spans"_s, {"text", "entities", "spans", "ents", "annotation", "originalText", "document"}},
        {u"tagged-tokens"_s, {"tokens", "words", "ner_tags", "tags"}},
    };
    static const Keys none;
    const auto found = known.find(id);
    return found == known.end() ? none : found->second;
}

/// How similar a sample is to a format; 0: not at all.
int nearness(const FormatInfo &info, const FormatSample &sample, const std::optional<JsonShape> &shape)
{
    if (!shape && info.id == "text"_L1) return 2; // rejected because it is binary, which is the most useful reason
    const Keys &keys = tellingKeys(info.id);
    if (shape && keys.empty()) return 0;
    int near = info.suffixes.contains(sample.suffix) ? 1 : 0;
    if (shape) near += 2 * int(std::ranges::count_if(keys, [&shape](const char *key) { return shape->has(key); }));
    return near;
}

/// The key under which records without labels have a text that is not called so; empty: there is none.
QString keyOfText(const JsonShape &shape)
{
    static constexpr std::array labels{"triples", "triplets", "relations", "relation", "entities", "entity", "spans",
        "labels", "label", "annotations", "tokens", "events", "text", "sentence"};
    static constexpr std::array texts{"body", "content", "article", "abstract", "description", "summary", "review",
        "comment", "message", "tweet", "post", "document", "正文", "内容"};
    if (std::ranges::any_of(labels, [&shape](const char *key) { return shape.has(key); })) return {};
    const auto found = std::ranges::find_if(texts, [&shape](const char *key) { return shape.form(key).isText(); });
    return found == texts.end() ? QString() : QString::fromUtf8(*found);
}

/// The key of the only list of a file, if it holds objects with texts; empty: there is none.
QString keyOfRecords(const JsonShape &shape)
{
    static constexpr std::array texts{"text", "sentence", "content", "tokens", "body"};
    if (shape.isArray || std::ranges::any_of(texts, [&shape](const char *key) { return shape.has(key); })) return {};
    QString found;
    for (const auto &[key, form] : shape.forms) {
        if (!form.isList()) continue;
        const bool holdsTexts
            = form.begin == "[{" && std::ranges::any_of(texts, [&form](const char *text) { return form.has(text); });
        if (!holdsTexts || !found.isEmpty()) return {};
        found = QString::fromUtf8(key);
    }
    return found;
}

} // namespace

QString noFormatSentence(const QString &fileName, const FormatSample &sample, const std::vector<RefusedFormat> &refused)
{
    const auto shape = jsonShape(sample.head);
    if (const QString key = shape ? keyOfText(*shape) : QString(); !key.isEmpty()) {
        return FormatMessages::tr(
            "%1: its first record has no \"text\"; if its text is in \"%2\", call that key \"text\"")
            .arg(fileName, key);
    }
    if (const QString key = shape ? keyOfRecords(*shape) : QString(); !key.isEmpty()) {
        return FormatMessages::tr("%1: its records are in the list \"%2\"; save that list as a file of its own")
            .arg(fileName, key);
    }
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
