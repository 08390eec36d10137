// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cluener_format.h"

#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/relations/stated_relation_reader.h"

#include <QRegularExpression>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class CluenerReader final : public StatedRelationReader {
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
            } else if (key == "label" && value.isObject()) {
                readLabel(value);
            } else if (key == "entities") {
                readItems(value, [&](JsonValue item) { readEntity(item); });
            } else {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasText) return failMissing(root, "text"_L1);
        document.metadata = metadata.take();
        finishRecord(document, root, Types::AsStated);
    }

private:
    /// CLUENER: {type: {name: [[first, last], …]}}
    void readLabel(JsonValue &label)
    {
        label.fields([&](std::string_view type, JsonValue names) {
            names.fields([&](std::string_view name, JsonValue places) {
                readItems(places, [&](JsonValue place) {
                    Stated entity{fromUtf8(name), fromUtf8(type)};
                    entity.token = place.token();
                    readOffsets(place, entity);
                    if (!cursor().failed()) add(std::move(entity));
                });
            });
        });
    }

    /// CMeEE: {"start_idx", "end_idx", "type", "entity"}
    void readEntity(JsonValue &item)
    {
        Stated entity;
        entity.token = item.token();
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "entity")
                entity.text = readText(value);
            else if (key == "type")
                entity.type = readText(value);
            else if (key == "start_idx")
                entity.begin = value.integer();
            else if (key == "end_idx")
                entity.end = value.integer();
            else
                ignore(key, value);
        });
        if (cursor().failed()) return;
        if (entity.text.isEmpty()) return failMissing(item, "entity"_L1);
        add(std::move(entity));
    }
};

SniffVerdict sniffCluener(const FormatSample &sample)
{
    static const QRegularExpression label(u"\"label\"\\s*:\\s*\\{\\s*\"[^\"]*\"\\s*:\\s*\\{"_s);
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    if (shape->has("text")) {
        const bool hasLabels = shape->has("label") && label.match(QString::fromUtf8(sample.head)).hasMatch();
        if (hasLabels || (shape->has("entities") && sample.head.contains("\"start_idx\""))) return {91, {}};
    }
    return {0, FormatMessages::tr("its first record has no \"label\" with types and names")};
}

} // namespace

Format cluenerFormat()
{
    return {{u"cluener"_s, FormatMessages::tr("CLUENER and CMeEE (JSON)"), {u"json"_s, u"jsonl"_s}, true, false},
        sniffCluener,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<CluenerReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
