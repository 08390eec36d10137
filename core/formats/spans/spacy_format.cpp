// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/spacy_format.h"

#include "core/formats/entity_list.h"
#include "core/formats/json/json_record_writer.h"
#include "core/formats/messages.h"

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class SpacyWriter final : public JsonRecordWriter {
public:
    SpacyWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(device, options, Layout::Lines,
              {.metadata = true,
                  .places = true,
                  .types = true,
                  .placedOnly = true,
                  .noRelation = NoRelationNames::None})
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        const CodePointMap map(document.text);
        const std::vector<const LabelledTriple *> labels = writtenLabels(document, carries());
        const EntityTable table(document, labels, map, {}, lossCounter());
        json.beginObject();
        json.field(u"text", document.text);
        json.key(u"entities");
        json.beginArray();
        for (const Entity &entity : table.entities()) {
            json.beginArray();
            json.integer(map.toCodePoint(entity.span.beginUtf16));
            json.integer(map.toCodePoint(entity.span.endUtf16));
            json.string(entity.type);
            json.endArray();
        }
        json.endArray();
        json.key(u"relations");
        json.beginArray();
        for (const LabelledTriple *label : labels) {
            const Triple &triple = label->triple;
            lossCounter().add(
                LossKind::Place, qint64(sharesBegin(table, triple.subject) || sharesBegin(table, triple.object)));
            json.beginArray();
            json.integer(map.toCodePoint(triple.subject.span.beginUtf16));
            json.integer(map.toCodePoint(triple.object.span.beginUtf16));
            json.string(triple.predicate);
            json.endArray();
        }
        json.endArray();
        writeMeta(document, json);
        json.endObject();
    }

private:
    /// Relations identify entities only by where they begin.
    static bool sharesBegin(const EntityTable &table, const Mention &mention)
    {
        const std::vector<Entity> &entities = table.entities();
        const std::size_t index = table.indexOf(mention);
        const qsizetype begin = mention.span.beginUtf16;
        return (index > 0 && entities[index - 1].span.beginUtf16 == begin)
            || (index + 1 < entities.size() && entities[index + 1].span.beginUtf16 == begin);
    }

    static void writeMeta(const Document &document, JsonWriter &json)
    {
        QJsonObject meta = document.metadata;
        meta.remove(entitiesKey);
        if (meta.isEmpty()) return;
        json.key(u"meta");
        json.value(meta);
    }
};

} // namespace

Format spacyFormat()
{
    return {{u"spacy"_s, FormatMessages::tr("For spaCy (JSON lines with character spans)"), {u"jsonl"_s, u"json"_s},
                false, true},
        nullptr, nullptr, [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<SpacyWriter>(device, options);
        }};
}

} // namespace spotter
