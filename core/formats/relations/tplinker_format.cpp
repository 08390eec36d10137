// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/tplinker_format.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_record_writer.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/relations/stated_relation_reader.h"

#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The name of the type of entities without a type.
constexpr QLatin1StringView tplinkerNoType("DEFAULT");

class TplinkerReader final : public StatedRelationReader {
public:
    using StatedRelationReader::StatedRelationReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasText = false;
        JsonFields metadata;
        beginRecord();
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "text") {
                hasText = true;
                document.text = value.string();
            } else if (key == "relation_list") {
                readListed(value, [&](JsonValue item) { readRelation(item); });
            } else if (key == "entity_list") {
                readListed(value, [&](JsonValue item) { readEntity(item); });
            } else {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasText) return failMissing(root, "text"_L1);
        document.metadata = metadata.take();
        finishRecord(document, root);
    }

private:
    static QString readType(JsonValue &value)
    {
        const QString type = readText(value);
        return type == tplinkerNoType ? QString() : type;
    }

    void readEntity(JsonValue &item)
    {
        Stated entity;
        entity.token = item.token();
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "text")
                entity.text = readText(value);
            else if (key == "type")
                entity.type = readType(value);
            else if (key == "char_span")
                readOffsets(value, entity);
            else
                ignore(key, value);
        });
        if (!cursor().failed()) add(std::move(entity));
    }

    void readRelation(JsonValue &item)
    {
        Relation relation;
        relation.token = item.token();
        relation.subject.token = item.token();
        relation.object.token = item.token();
        bool isReversed = false;
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "subject")
                relation.subject.text = readText(value);
            else if (key == "object")
                relation.object.text = readText(value);
            else if (key == "predicate" || key == "relation")
                relation.predicate = readText(value);
            else if (key == "subj_char_span")
                readOffsets(value, relation.subject);
            else if (key == "obj_char_span")
                readOffsets(value, relation.object);
            else if (key == "subj_type" || key == "subject_type")
                relation.subject.type = readType(value);
            else if (key == "obj_type" || key == "object_type")
                relation.object.type = readType(value);
            else if (!readForeignAssertion(relation.assertion, key, value) && !readDirection(key, value, isReversed))
                ignore(key, value);
        });
        if (isReversed) std::swap(relation.subject, relation.object);
        if (!cursor().failed()) add(std::move(relation));
    }
};

class TplinkerWriter final : public JsonRecordWriter {
public:
    TplinkerWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(
              device, options, Layout::Array, {.metadata = true, .places = true, .types = true, .placedOnly = true})
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        const CodePointMap map(document.text);
        const std::vector<const LabelledTriple *> labels = writtenLabels(document, carries());
        const std::vector<Entity> entities = statedEntities(document, labels, map, {}, lossCounter());
        json.beginObject();
        json.field(u"text", document.text);
        json.key(u"relation_list");
        json.beginArray();
        for (const LabelledTriple *label : labels) writeRelation(label->triple, map, json);
        json.endArray();
        json.key(u"entity_list");
        json.beginArray();
        std::map<Span, QString> types; // the types that reading would find: the first one at each place
        for (const Entity &entity : entities) {
            if (!entity.type.isEmpty() && entity.type != tplinkerNoType) types.try_emplace(entity.span, entity.type);
            writeEntity(document, entity, map, json);
        }
        json.endArray();
        for (const LabelledTriple *label : labels) {
            for (const Mention *mention : {&label->triple.subject, &label->triple.object}) {
                const auto found = types.find(mention->span);
                const QString read = found == types.end() ? QString() : found->second;
                lossCounter().add(LossKind::Type, qint64(read != mention->type));
            }
        }
        writeMetadataFields(document, json, {"text"_L1, "relation_list"_L1, "entity_list"_L1}, {entitiesKey});
        json.endObject();
    }

private:
    static void writeSpan(QStringView key, Span span, const CodePointMap &map, JsonWriter &json)
    {
        json.key(key);
        json.beginArray();
        json.integer(map.toCodePoint(span.beginUtf16));
        json.integer(map.toCodePoint(span.endUtf16));
        json.endArray();
    }

    static void writeRelation(const Triple &triple, const CodePointMap &map, JsonWriter &json)
    {
        json.beginObject();
        json.field(u"subject", triple.subject.text);
        json.field(u"object", triple.object.text);
        writeSpan(u"subj_char_span", triple.subject.span, map, json);
        writeSpan(u"obj_char_span", triple.object.span, map, json);
        json.field(u"predicate", triple.predicate);
        json.endObject();
    }

    static void writeEntity(const Document &document, const Entity &entity, const CodePointMap &map, JsonWriter &json)
    {
        json.beginObject();
        json.field(u"text", QStringView(document.text).sliced(entity.span.beginUtf16, entity.span.length()));
        json.field(u"type", entity.type.isEmpty() ? QString(tplinkerNoType) : entity.type);
        writeSpan(u"char_span", entity.span, map, json);
        json.endObject();
    }
};

SniffVerdict sniffTplinker(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    if (shape->has("text") && shape->has("relation_list")) return {95, {}};
    if (shape->has("text") && shape->has("entity_list")) return {90, {}};
    return {0, FormatMessages::tr("its first record has no \"relation_list\"")};
}

} // namespace

Format tplinkerFormat()
{
    return {{u"tplinker"_s, FormatMessages::tr("TPLinker with positions (JSON)"), {u"json"_s, u"jsonl"_s}, true, true},
        sniffTplinker,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<TplinkerReader>(device, options);
        },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<TplinkerWriter>(device, options);
        }};
}

} // namespace spotter
