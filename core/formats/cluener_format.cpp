// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cluener_format.h"

#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/relations/stated_relation_reader.h"

#include <algorithm>

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
    /// {type: {name: [[first, last], …]}}
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
};

SniffVerdict sniffCluener(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    const JsonForm label = shape->form("label");
    const bool hasNames = label.begin == "{"
        && std::ranges::any_of(label.fields, [](const auto &field) { return field.second == "{"; });
    if (shape->has("text") && hasNames) return {91, {}};
    return {0, FormatMessages::tr("its first record has no \"label\" with types and names")};
}

} // namespace

Format cluenerFormat()
{
    return {{u"cluener"_s, FormatMessages::tr("CLUENER (JSON)"), {u"json"_s, u"jsonl"_s}, true, false}, sniffCluener,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<CluenerReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
