// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/foreign/nearest_formats.h"

#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <vector>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The JSON of a format.
struct KnownKeys {
    const char *format;
    std::vector<std::string_view> telling; ///< characteristic of its records
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
        {"webnlg", {"entries", "tripleset", "annotations"}, {}},
        {"bioc-json", {"documents", "passages", "infons"}, {}},
        {"cas-json", {"%TYPES", "%FEATURE_STRUCTURES", "%VIEWS"}, {}},
        {"triples-json",
            {"text", "sentence", "context", "input", "triples", "triplets", "triple", "relations", "relation",
                "relationships", "subject", "predicate", "object", "head", "tail", "edges", "facts"},
            {"triplets"}},
        {"doccano", {"text", "entities", "relations", "label", "Comments"},
            {"label", "labels", "entities", "relations"}},
        {"label-studio", {"data", "annotations", "predictions", "completions"}, {}},
        {"prodigy", {"text", "tokens", "spans", "relations", "answer", "_input_hash"}, {"spans"}},
        {"uie", {"content", "result_list", "prompt"}, {}},
        {"cluener", {"text", "label"}, {}},
        {"spans",
            {"text", "sentence", "content", "entities", "entity", "spans", "ents", "mentions", "annotation",
                "annotations", "labels", "originalText", "document", "start", "end"},
            {}},
        {"tagged-tokens", {"tokens", "words", "ner_tags", "tags"}, {}},
    };
    return known;
}

/// Keys that are characteristic of a format's JSON.
const std::vector<std::string_view> &tellingKeys(const QString &id)
{
    static const std::vector<std::string_view> none;
    const auto found
        = std::ranges::find(knownKeys(), id, [](const KnownKeys &one) { return QLatin1StringView(one.format); });
    return found == knownKeys().end() ? none : found->telling;
}

/// How much a key says: the fewer formats have it, the more.
int weightOf(std::string_view key)
{
    constexpr int most = 60;
    const auto formats = std::ranges::count_if(
        knownKeys(), [key](const KnownKeys &one) { return std::ranges::contains(one.telling, key); });
    return formats == 0 ? 0 : most / int(formats);
}

/// Whether records have a key, perhaps in another spelling: "Entities", "sent_text" for "sentText".
bool hasKey(const JsonShape &shape, std::string_view key)
{
    const auto compact = [](QByteArray name) { return name.toLower().replace("_", "").replace("-", ""); };
    const QByteArray wanted = compact(QByteArray(key.data(), qsizetype(key.size())));
    return std::ranges::any_of(shape.keys, [&](const QByteArray &present) { return compact(present) == wanted; });
}

/// How similar a sample is to a format; 0: not at all. Of two formats with the same keys, the one that lacks fewer is
/// nearer.
int nearness(const FormatInfo &info, const FormatSample &sample, const std::optional<JsonShape> &shape)
{
    if (!shape && info.id == "text"_L1) return 2; // rejected because it is binary, which is the most useful reason
    const auto &keys = tellingKeys(info.id);
    if (shape && keys.empty()) return 0;
    const int suffix = info.suffixes.contains(sample.suffix) ? 1 : 0;
    if (!shape || shape->keys.empty()) return suffix;
    int near = 0;
    int lacking = 0;
    for (const std::string_view key : keys) (hasKey(*shape, key) ? near : lacking) += weightOf(key);
    constexpr int lackingCounts = 8; // an eighth
    return near == 0 ? 0 : std::max(1, lackingCounts * near - lacking);
}

/// The only key whose value has a form; empty if there are several or none.
template <typename Fits>
QString onlyKey(const JsonShape &shape, Fits fits)
{
    QString only;
    for (const auto &[key, form] : shape.forms) {
        if (!fits(form)) continue;
        if (!only.isEmpty()) return {};
        only = QString::fromUtf8(key);
    }
    return only;
}

/// What to do about JSON that fits no format.
QString wayOut(const JsonShape &shape)
{
    if (shape.keys.empty()) return FormatMessages::tr("if you know the format, choose it yourself");
    const QString triples
        = onlyKey(shape, [](const JsonForm &form) { return form.begin == "[[\"" || form.begin == "[{"; });
    const QString text
        = shape.has("text") ? u"text"_s : onlyKey(shape, [](const JsonForm &form) { return form.isText(); });
    if (text.isEmpty() || triples.isEmpty()) {
        return FormatMessages::tr("choose the format yourself (--format NAME), or write \"text\" and \"triples\"");
    }
    if (text == "text"_L1) {
        return FormatMessages::tr("choose the format yourself (--format NAME), or rename \"%1\" to \"triples\"")
            .arg(quotedBegin(triples));
    }
    return FormatMessages::tr(
        "choose the format yourself (--format NAME), or rename \"%1\" to \"text\" and \"%2\" to \"triples\"")
        .arg(quotedBegin(text), quotedBegin(triples));
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

constexpr std::array recordTexts{"text", "sentence", "content", "tokens", "body"};

/// The keys of the objects around the first list deep in a file that holds objects with texts: "response.items".
QString pathOfRecords(const QJsonValue &value, int levels)
{
    if (levels == 0 || !value.isObject()) return {};
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QJsonObject first = member.value().toArray().first().toObject();
        if (std::ranges::any_of(
                recordTexts, [&first](const char *key) { return first.contains(QLatin1StringView(key)); }))
            return member.key();
        if (const QString inside = pathOfRecords(member.value(), levels - 1); !inside.isEmpty())
            return member.key() + u'.' + inside;
    }
    return {};
}

/// The keys of the lists of a file that hold objects with texts.
QStringList keysOfRecords(const JsonShape &shape)
{
    const auto &texts = recordTexts;
    if (shape.isArray || std::ranges::any_of(texts, [&shape](const char *key) { return shape.has(key); })) return {};
    QStringList found;
    for (const auto &[key, form] : shape.forms) {
        const bool holdsTexts
            = form.begin == "[{" && std::ranges::any_of(texts, [&form](const char *text) { return form.has(text); });
        if (holdsTexts) found += QString::fromUtf8(key);
    }
    return found;
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
    if (const QByteArray head = sample.head.trimmed(); sample.complete && (head.isEmpty() || head == "{}"))
        return FormatMessages::tr("%1: the file holds no records").arg(fileName);
    const auto shape = jsonShape(sample.head);
    if (shape && shape->has("triple_list_gold")) {
        return FormatMessages::tr("%1: these are results of CasRel or TPLinker; to import their correct triples, "
                                  "rename \"triple_list_gold\" to \"triple_list\"")
            .arg(fileName);
    }
    if (const QString key = shape ? keyOfText(*shape) : QString(); !key.isEmpty()) {
        return FormatMessages::tr(
            "%1: its first record has no \"text\"; if its text is in \"%2\", call that key \"text\"")
            .arg(fileName, key);
    }
    if (!shape && sample.head.trimmed().startsWith('[')
        && QByteArrayView("[\"0123456789-").contains(sample.head.trimmed().sliced(1).trimmed().left(1))) {
        return FormatMessages::tr(
            "%1: no format matches; its records are lists or strings, not objects with keys; write each as "
            "{\"text\": \"…\", \"triples\": [[subject, predicate, object], …]}, or, if you know the format, choose it "
            "yourself (--format NAME, or Format in the import dialog)")
            .arg(fileName);
    }
    if (const QStringList keys = shape ? keysOfRecords(*shape) : QStringList(); keys.size() > 1) {
        return FormatMessages::tr("%1: its records are in several lists (%2); save each of them as a file of its own")
            .arg(fileName, keys.join(u", "_s));
    } else if (!keys.isEmpty()) {
        return FormatMessages::tr("%1: its records are in the list \"%2\"; save that list as a file of its own")
            .arg(fileName, keys.front());
    }
    constexpr int deepest = 6;
    const QJsonValue whole = sample.complete ? QJsonDocument::fromJson(sample.head).object() : QJsonObject();
    if (const QString path = pathOfRecords(whole, deepest); path.contains(u'.')) {
        return FormatMessages::tr("%1: its records are in the list \"%2\"; save that list as a file of its own")
            .arg(fileName, quotedBegin(path));
    }
    std::vector<std::pair<int, const RefusedFormat *>> nearest;
    for (const RefusedFormat &format : refused) {
        const int near = nearness(format.info, sample, shape);
        const bool isSaid = std::ranges::any_of(
            nearest, [&format](const auto &other) { return other.second->whyNot == format.whyNot; });
        if (near > 0 && !isSaid) nearest.emplace_back(near, &format);
    }
    std::ranges::stable_sort(nearest, std::ranges::greater(), &std::pair<int, const RefusedFormat *>::first);
    const QString way = shape ? wayOut(*shape) : FormatMessages::tr("if you know the format, choose it yourself");
    if (nearest.empty()) return FormatMessages::tr("%1: no format matches; %2").arg(fileName, way);
    const RefusedFormat &first = *nearest.front().second;
    if (nearest.size() == 1) {
        return FormatMessages::tr("%1: no format matches; the nearest is %2, but %3; %4")
            .arg(fileName, first.info.title, first.whyNot, way);
    }
    const RefusedFormat &second = *nearest[1].second;
    return FormatMessages::tr("%1: no format matches; the nearest are %2, but %3, and %4, but %5; %6")
        .arg(fileName, first.info.title, first.whyNot, second.info.title, second.whyNot, way);
}

} // namespace spotter
