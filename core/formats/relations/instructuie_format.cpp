// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/instructuie_format.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/relations/stated_relation_reader.h"

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class InstructuieReader final : public StatedRelationReader {
public:
    using StatedRelationReader::StatedRelationReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasText = false;
        JsonFields metadata;
        beginRecord();
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "sentence") {
                hasText = true;
                document.text = value.string();
            } else if (key == "entities") {
                readListed(value, [&](JsonValue item) {
                    if (auto entity = readMention(item)) add(std::move(*entity));
                });
            } else if (key == "relations") {
                readListed(value, [&](JsonValue item) { readLink(item); });
            } else {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasText) return failMissing(root, "sentence"_L1);
        document.metadata = metadata.take();
        finishRecord(document, root);
    }

private:
    std::optional<Stated> readMention(JsonValue &item)
    {
        Stated mention;
        mention.token = item.token();
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "name" || key == "text")
                mention.text = readText(value);
            else if (key == "type")
                mention.type = readText(value);
            else if (key == "pos")
                readOffsets(value, mention);
            else
                ignore(key, value);
        });
        if (cursor().failed()) return std::nullopt;
        if (!mention.text.isEmpty()) return mention;
        failMissing(item, "name"_L1);
        return std::nullopt;
    }

    void readLink(JsonValue &item)
    {
        Relation relation;
        relation.token = item.token();
        std::optional<Stated> head;
        std::optional<Stated> tail;
        bool isReversed = false;
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "head")
                head = readMention(value);
            else if (key == "tail")
                tail = readMention(value);
            else if (key == "type")
                relation.predicate = readText(value);
            else if (!readDirection(key, value, isReversed) && !readForeignAssertion(relation.assertion, key, value))
                ignore(key, value);
        });
        if (cursor().failed()) return;
        if (!head) return failMissing(item, "head"_L1);
        if (!tail) return failMissing(item, "tail"_L1);
        relation.subject = std::move(*head);
        relation.object = std::move(*tail);
        if (isReversed) std::swap(relation.subject, relation.object);
        if (!isNoRelation(relation.predicate)) return add(std::move(relation));
        // Two mentions without a relation are entities.
        add(std::move(relation.subject));
        add(std::move(relation.object));
    }
};

SniffVerdict sniffInstructuie(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    const bool hasLists = shape->has("entities") || shape->has("relations");
    if (shape->has("sentence") && hasLists && sample.head.contains("\"pos\"")) return {91, {}};
    return {0, FormatMessages::tr("its first record has no \"sentence\" with \"entities\" and \"pos\"")};
}

} // namespace

Format instructuieFormat()
{
    return {{u"instructuie"_s, FormatMessages::tr("InstructUIE (JSON)"), {u"json"_s, u"jsonl"_s}, true, false},
        sniffInstructuie,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<InstructuieReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
