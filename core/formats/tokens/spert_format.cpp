// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tokens/spert_format.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/token_record_reader.h"

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Reads both formats: the brackets of each entity and relation show its format.
class SpertReader final : public TokenRecordReader {
public:
    using TokenRecordReader::TokenRecordReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasTokens = false;
        JsonFields metadata;
        beginRecord();
        m_listed.clear();
        m_linked.clear();
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "tokens") {
                hasTokens = true;
                readSentence(value);
            } else if (key == "entities") {
                value.optionalItems([&](JsonValue item) { readEntity(item); });
            } else if (key == "relations") {
                readListed(value, [&](JsonValue item) { readRelation(item); });
            } else if (!readText(key, value)) {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasTokens) return failMissing(root, "tokens"_L1);
        document.metadata = metadata.take();
        placeTokens(document);
        for (const Listed &entity : m_listed) {
            compareName(entity.range, entity.text, document.text);
            addEntity(entity.range, entity.type);
        }
        for (const Linked &relation : m_linked) link(relation);
        finishRecord(document, root);
    }

private:
    struct Listed {
        Range range;
        QString type;
        QString text; ///< what the record says that the tokens are
    };
    struct Linked {
        Range subject; ///< of tokens; without an end, the index of the entity in the list
        Range object;
        QString predicate;
        StatedAssertion assertion;
    };
    static constexpr qint64 noEnd = -1;

    [[nodiscard]] bool hasRoom(std::size_t listed, const JsonValue &item)
    {
        if (listed < maximumListed) return true;
        item.fail(ErrorCode::Limit, tooManyListed().message);
        return false;
    }

    void readEntity(JsonValue &item)
    {
        if (!hasRoom(m_listed.size(), item)) return;
        Listed &entity = m_listed.emplace_back();
        entity.range.token = item.token();
        if (item.isArray()) {
            const Row row = readRow(item, 2, "entities");
            entity.range.begin = row.numbers[0];
            entity.range.end = row.numbers[1];
            entity.type = row.name;
            return;
        }
        readRange(item, entity.range, [&entity](std::string_view key, JsonValue &value) {
            const bool isType = key == "type" || (key == "label" && entity.type.isEmpty());
            if (isType) entity.type = value.string();
            const bool isText = key == "text" && value.isString();
            if (isText) entity.text = value.string();
            return isType || isText;
        });
    }

    void readRelation(JsonValue &item)
    {
        if (!hasRoom(m_linked.size(), item)) return;
        Linked &relation = m_linked.emplace_back();
        relation.subject = {0, noEnd, item.token()};
        relation.object = relation.subject;
        if (item.isArray()) {
            const Row row = readRow(item, 4, "relations");
            relation.subject = {row.numbers[0], row.numbers[1], item.token()};
            relation.object = {row.numbers[2], row.numbers[3], item.token()};
            relation.predicate = row.name;
            return;
        }
        bool hasType = false;
        bool hasHead = false;
        bool hasTail = false;
        bool isReversed = false;
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "type" || (key == "label" && !hasType)) {
                hasType = true;
                relation.predicate = value.optionalString();
            } else if (key == "head") {
                hasHead = true;
                relation.subject.begin = value.integer();
            } else if (key == "tail") {
                hasTail = true;
                relation.object.begin = value.integer();
            } else if (!readForeignAssertion(relation.assertion, key, value)
                && !readDirection(key, value, isReversed)) {
                ignore(key, value);
            }
        });
        if (cursor().failed()) return;
        if (!hasType) return failMissing(item, "type"_L1);
        if (!hasHead) return failMissing(item, "head"_L1);
        if (!hasTail) return failMissing(item, "tail"_L1);
        if (isReversed) std::swap(relation.subject, relation.object);
    }

    /// Nothing if the record does not list the entity; the relation is then left out.
    std::optional<size_t> resolve(const Range &end)
    {
        if (end.end != noEnd) return entityAt(end);
        if (end.begin >= 0 && end.begin < qint64(m_listed.size())) return std::size_t(end.begin);
        leaveOutRelation(end.token,
            FormatMessages::tr("there is no entity %1; the record lists %Ln", nullptr, int(m_listed.size()))
                .arg(end.begin));
        return std::nullopt;
    }

    void link(const Linked &relation)
    {
        const auto subject = resolve(relation.subject);
        const auto object = subject ? resolve(relation.object) : std::nullopt;
        if (object) addRelation(*subject, relation.predicate, *object, relation.subject.token, relation.assertion);
    }

    std::vector<Listed> m_listed;
    std::vector<Linked> m_linked;
};

class SpertWriter final : public JsonRecordWriter {
public:
    SpertWriter(QIODevice *device, const WriteOptions &options, bool unified)
        : JsonRecordWriter(
              device, options, Layout::Array, {.metadata = true, .places = true, .types = true, .placedOnly = true}),
          m_unified(unified)
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        const CodePointMap map(document.text);
        const std::vector<const LabelledTriple *> labels = writtenLabels(document, carries());
        const EntityTable table(document, labels, map, {}, lossCounter(), EntityTable::Untyped::Typed);
        const std::vector<Span> tokens = tokensOf(document, table.entities(), map, WhiteSpace::BetweenTokens);
        json.beginObject();
        json.key(u"tokens");
        writeTokens(document, tokens, json);
        json.key(u"entities");
        json.beginArray();
        for (const Entity &entity : table.entities()) writeEntity(entity, tokens, json);
        json.endArray();
        json.key(u"relations");
        json.beginArray();
        for (const LabelledTriple *label : labels) writeRelation(label->triple, table, tokens, json);
        json.endArray();
        writeTextOfTokens(document, tokens, {qsizetype(tokens.size())}, map, json);
        writeMetadataFields(
            document, json, {"tokens"_L1, "entities"_L1, "relations"_L1, textKey}, {entitiesKey, tokensKey});
        json.endObject();
    }

private:
    static void writeRange(const std::vector<Span> &tokens, Span span, JsonWriter &json)
    {
        const TokenSpan range = tokenSpan(tokens, span);
        json.integer(range.first);
        json.integer(range.last);
    }

    void writeEntity(const Entity &entity, const std::vector<Span> &tokens, JsonWriter &json) const
    {
        if (m_unified) {
            json.beginArray();
            writeRange(tokens, entity.span, json);
            json.string(entity.type);
            json.endArray();
            return;
        }
        const TokenSpan range = tokenSpan(tokens, entity.span);
        json.beginObject();
        json.field(u"type", entity.type);
        json.key(u"start");
        json.integer(range.first);
        json.key(u"end");
        json.integer(range.last);
        json.endObject();
    }

    void writeRelation(
        const Triple &triple, const EntityTable &table, const std::vector<Span> &tokens, JsonWriter &json)
    {
        if (m_unified) {
            lossCounter().add(
                LossKind::Type, qint64(table.isAmbiguous(triple.subject)) + qint64(table.isAmbiguous(triple.object)));
            json.beginArray();
            writeRange(tokens, triple.subject.span, json);
            writeRange(tokens, triple.object.span, json);
            json.string(triple.predicate);
            json.endArray();
            return;
        }
        json.beginObject();
        json.field(u"type", triple.predicate);
        json.key(u"head");
        json.integer(qint64(table.indexOf(triple.subject)));
        json.key(u"tail");
        json.integer(qint64(table.indexOf(triple.object)));
        json.endObject();
    }

    bool m_unified;
};

/// Detects which of the two formats a sample is in, by the first entity.
SniffVerdict sniffSpert(const FormatSample &sample, bool unified)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    const JsonForm entities = shape->form("entities");
    const bool areOthers = entities.begin == "[{" && !entities.isEmpty() && !entities.has("start");
    if (!shape->has("tokens") || !shape->has("entities") || shape->form("tokens").begin == "[{" || areOthers)
        return {0, FormatMessages::tr("its first record has no \"tokens\" with \"entities\"")};
    if (entities.isEmpty()) return {unified ? 70 : 80, {}};
    if (entities.begin.startsWith("[[") == unified) return {95, {}};
    return {0,
        unified ? FormatMessages::tr("its entities are objects, as in SpERT")
                : FormatMessages::tr("its entities are lists")};
}

std::unique_ptr<RecordReader> makeSpertReader(QIODevice &device, const ReadOptions &options)
{
    return std::make_unique<SpertReader>(device, options);
}

} // namespace

Format spertFormat()
{
    return {{u"spert"_s, FormatMessages::tr("SpERT (JSON)"), {u"json"_s, u"jsonl"_s}, true, true},
        [](const FormatSample &sample) { return sniffSpert(sample, false); }, makeSpertReader,
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<SpertWriter>(device, options, false);
        }};
}

Format unifiedTokensFormat()
{
    return {{u"unified-tokens"_s, FormatMessages::tr("Unified tokens (JSON)"), {u"json"_s, u"jsonl"_s}, true, true},
        [](const FormatSample &sample) { return sniffSpert(sample, true); }, makeSpertReader,
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<SpertWriter>(device, options, true);
        }};
}

} // namespace spotter
