// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/deepke_format.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_record_writer.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/relations/stated_relation_reader.h"

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class DeepkeReader final : public StatedRelationReader {
public:
    using StatedRelationReader::StatedRelationReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasText = false;
        Relation relation;
        bool hasRelation = false;
        bool isReversed = false;
        JsonFields metadata;
        beginRecord();
        relation.token = relation.subject.token = relation.object.token = root.token();
        root.fields([&](std::string_view key, JsonValue value) {
            if ((key == "sentence" || key == "text") && !hasText) {
                hasText = true;
                document.text = withoutEndMark(value.string());
            } else if (key == "relation") {
                hasRelation = true;
                relation.predicate = readText(value);
            } else if (!readEnd(key, value, {"head", "h"}, relation.subject)
                && !readEnd(key, value, {"tail", "t"}, relation.object) && !readDirection(key, value, isReversed)) {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasText) return failMissing(root, "sentence"_L1);
        document.metadata = metadata.take();
        if (!hasRelation) relation.predicate = takeRelationOfOtherName(document.metadata);
        if (!isNoRelation(relation.predicate)) {
            relation.assertion = assertedBeside(document.metadata);
            if (const auto directed = directedName(relation.predicate)) {
                relation.predicate = directed->name;
                isReversed = isReversed || directed->isReversed;
            }
            if (isReversed) std::swap(relation.subject, relation.object);
            add(std::move(relation));
        } else {
            if (!relation.predicate.isEmpty()) document.metadata.insert(pairRelationKey, relation.predicate);
            relation.subject.extra = pairNote(true);
            relation.object.extra = pairNote(false);
            for (Stated *end : {&relation.subject, &relation.object}) {
                if (!end->text.isEmpty()) add(std::move(*end));
            }
        }
        finishRecord(document, root, Types::AsStated);
    }

private:
    /// "head", "head_type", "head_offset", or an object that contains all of them.
    bool readEnd(
        std::string_view key, JsonValue &value, std::pair<std::string_view, std::string_view> names, Stated &end)
    {
        if (key == names.first || key == names.second) {
            if (value.isObject())
                readObject(value, end);
            else
                end.text = readText(value);
            return true;
        }
        for (const std::string_view name : {names.first, names.second}) {
            if (key.starts_with(name) && readBeside(key.substr(name.size()), value, end)) return true;
        }
        return false;
    }

    /// What a key says about an end, from the name of the end on: "_type", "_offset".
    bool readBeside(std::string_view rest, JsonValue &value, Stated &end)
    {
        static constexpr std::array<std::string_view, 6> places{
            "_offset", "_offsets", "_pos", "_position", "_span", "_char_span"};
        if (rest == "_type")
            end.type = readText(value);
        else if (std::ranges::contains(places, rest) && value.isArray())
            readOffsets(value, end);
        else if (std::ranges::contains(places, rest) || rest == "_start")
            end.begin = readNumber(value);
        else if (rest == "_end")
            end.end = readNumber(value);
        else
            return false;
        return true;
    }

    void readObject(JsonValue &object, Stated &end)
    {
        static constexpr std::array<std::string_view, 6> objectPlaces{
            "pos", "span", "offset", "offsets", "position", "char_span"};
        static constexpr std::array<std::string_view, 6> objectBegins{
            "start", "begin", "start_offset", "char_start", "start_pos", "start_idx"};
        static constexpr std::array<std::string_view, 6> objectEnds{
            "end", "stop", "end_offset", "char_end", "end_pos", "end_idx"};
        object.fields([&](std::string_view key, JsonValue value) {
            if (key == "name" || key == "word" || key == "text")
                end.text = readText(value);
            else if (key == "type" || key == "category")
                end.type = readText(value);
            else if (std::ranges::contains(objectPlaces, key) && value.isArray())
                readOffsets(value, end);
            else if (std::ranges::contains(objectBegins, key) || key == "offset")
                end.begin = readNumber(value);
            else if (std::ranges::contains(objectEnds, key))
                end.end = readNumber(value);
            else
                ignore(key, value);
        });
    }

    /// A number, also in quotes as in tables; anything else counts as not stated.
    static qint64 readNumber(JsonValue &value)
    {
        if (!value.isString() && !value.isNull()) return value.integer();
        bool isNumber = false;
        const qint64 number = readText(value).toLongLong(&isNumber);
        return isNumber ? number : Stated::notStated;
    }
};

class DeepkeWriter final : public JsonRecordWriter {
public:
    DeepkeWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(
              device, options, Layout::Array, {.metadata = true, .places = true, .types = true, .placedOnly = true})
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        const CodePointMap map(document.text);
        bool isFirst = true;
        for (const RelationPair &pair :
            relationPairs(document, writtenLabels(document, carries()), map, lossCounter())) {
            if (!isFirst) nextRecord(json);
            isFirst = false;
            json.beginObject();
            json.field(u"sentence", document.text);
            json.field(u"relation",
                pair.isRelation                ? statedName(pair.predicate)
                    : pair.predicate.isEmpty() ? u"None"_s
                                               : pair.predicate);
            writeEnd(u"head"_s, pair.subject, map, json);
            writeEnd(u"tail"_s, pair.object, map, json);
            writeMetadataFields(document, json,
                {"sentence"_L1, "text"_L1, "head"_L1, "tail"_L1, "h"_L1, "t"_L1, "head_type"_L1, "tail_type"_L1,
                    "head_offset"_L1, "tail_offset"_L1, "head_start"_L1, "tail_start"_L1, "head_end"_L1, "tail_end"_L1},
                {entitiesKey, pairRelationKey});
            json.endObject();
        }
    }

private:
    static void writeEnd(const QString &name, const Mention &mention, const CodePointMap &map, JsonWriter &json)
    {
        json.field(name, mention.text);
        json.field(name + u"_type"_s, mention.type);
        json.key(name + u"_offset"_s);
        json.integer(map.toCodePoint(mention.span.beginUtf16));
    }
};

SniffVerdict sniffDeepke(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    const bool hasText = shape->has("sentence") || shape->has("text");
    const bool hasEnds = (shape->has("head") && shape->has("tail")) || (shape->has("h") && shape->has("t"));
    // Otherwise the relation would be lost: such a record is read by its own keys (triples-json).
    const bool namesItOtherwise = !shape->has("relation")
        && std::ranges::any_of(std::array{"predicate", "rel", "property", "relation_type", "relation_name"},
            [&shape](const char *key) { return shape->form(key).isText(); });
    if (hasText && hasEnds && !namesItOtherwise) return {92, {}};
    return {0, FormatMessages::tr("its first record has no \"sentence\" with \"head\" and \"tail\"")};
}

} // namespace

Format deepkeFormat()
{
    return {{u"deepke"_s, FormatMessages::tr("DeepKE and OpenNRE (JSON)"), {u"json"_s, u"jsonl"_s}, true, true},
        sniffDeepke,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<DeepkeReader>(device, options);
        },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<DeepkeWriter>(device, options);
        }};
}

} // namespace spotter
