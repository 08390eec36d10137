// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/nyt_format.h"

#include "core/formats/json/json_record_writer.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/relations/stated_relation_reader.h"

#include <QJsonArray>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView nytNoRelation("None");

class NytReader final : public StatedRelationReader {
public:
    using StatedRelationReader::StatedRelationReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasText = false;
        JsonFields metadata;
        QJsonArray none;
        beginRecord();
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "sentText") {
                hasText = true;
                document.text = value.string();
            } else if (key == "relationMentions" || key == "intraRelationMentions" || key == "interRelationMentions") {
                readItems(value, [&](JsonValue item) { readRelation(item, none); });
            } else if (key == "entityMentions") {
                readItems(value, [&](JsonValue item) { readEntity(item); });
            } else {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasText) return failMissing(root, "sentText"_L1);
        document.metadata = metadata.take();
        if (!none.isEmpty()) document.metadata.insert(nytNoneKey, none);
        finishRecord(document, root);
    }

private:
    void readRelation(JsonValue &item, QJsonArray &none)
    {
        Relation relation;
        relation.token = relation.subject.token = relation.object.token = item.token();
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "em1Text")
                relation.subject.text = readText(value);
            else if (key == "em2Text")
                relation.object.text = readText(value);
            else if (key == "label")
                relation.predicate = readText(value);
            else
                ignore(key, value);
        });
        if (cursor().failed()) return;
        if (relation.predicate == nytNoRelation) {
            none.append(QJsonObject{{u"em1Text"_s, relation.subject.text}, {u"em2Text"_s, relation.object.text},
                {u"label"_s, relation.predicate}});
            return;
        }
        add(std::move(relation));
    }

    void readEntity(JsonValue &item)
    {
        Stated entity;
        entity.token = item.token();
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "text")
                entity.text = readText(value);
            else if (key == "label")
                entity.type = readText(value);
            else if (key == "start")
                value.skip(); // the number of the entity, despite its name
            else
                ignore(key, value);
        });
        if (!cursor().failed()) add(std::move(entity));
    }
};

class NytWriter final : public JsonRecordWriter {
public:
    NytWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(device, options, Layout::Lines, {.metadata = true, .types = true})
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        const CodePointMap map(document.text);
        std::vector<const LabelledTriple *> labels = writtenLabels(document, carries());
        lossCounter().add(LossKind::Predicate, qint64(std::erase_if(labels, [](const LabelledTriple *label) {
            return label->triple.predicate == nytNoRelation;
        })));
        const std::vector<Entity> entities = statedEntities(document, labels, map, {}, lossCounter());
        const auto names = distinctNames(document, entities);
        countTypesByName(labels, names, lossCounter());
        countPlacesByName(document, labels, entities, lossCounter());
        json.beginObject();
        json.field(u"sentText", document.text);
        json.key(u"relationMentions");
        json.beginArray();
        for (const LabelledTriple *label : labels) {
            json.beginObject();
            json.field(u"em1Text", label->triple.subject.text);
            json.field(u"em2Text", label->triple.object.text);
            json.field(u"label", label->triple.predicate);
            json.endObject();
        }
        const QJsonArray none = document.metadata.value(nytNoneKey).toArray();
        for (const QJsonValue pair : none) json.value(pair);
        json.endArray();
        json.key(u"entityMentions");
        json.beginArray();
        qint64 number = 0;
        for (const auto &[name, type] : names) {
            json.beginObject();
            json.key(u"start");
            json.integer(number++);
            json.field(u"label", type);
            json.field(u"text", name);
            json.endObject();
        }
        json.endArray();
        writeMetadataFields(document, json,
            {"sentText"_L1, "relationMentions"_L1, "intraRelationMentions"_L1, "interRelationMentions"_L1,
                "entityMentions"_L1},
            {entitiesKey, nytNoneKey});
        json.endObject();
    }
};

SniffVerdict sniffNyt(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON object")};
    if (shape->has("sentText")) return {95, {}};
    return {0, FormatMessages::tr("its first record has no \"sentText\"")};
}

} // namespace

Format nytFormat()
{
    return {
        {u"nyt"_s, FormatMessages::tr("NYT with relationMentions (JSON lines)"), {u"json"_s, u"jsonl"_s}, true, true},
        sniffNyt,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<NytReader>(device, options);
        },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<NytWriter>(device, options);
        }};
}

} // namespace spotter
