// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/rebel_format.h"

#include "core/base/device_reading.h"
#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_record_writer.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/relations/linearized_triples.h"
#include "core/formats/relations/rebel_lines.h"
#include "core/formats/relations/stated_relation_reader.h"

#include <map>
#include <set>

#include <QRegularExpression>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView rebelId("rebel");
constexpr QLatin1StringView rebelUriKey("uri");
/// The metadata key for the URIs of predicates, by name.
constexpr QLatin1StringView rebelPredicatesKey("rebel:predicates");

class RebelReader final : public StatedRelationReader {
public:
    using StatedRelationReader::StatedRelationReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        JsonFields metadata;
        std::optional<QString> line;
        const char *lineToken = nullptr;
        bool hasText = false;
        m_predicates.clear();
        beginRecord();
        root.fields([&](std::string_view key, JsonValue value) {
            if ((key == "text" || key == "context" || key == "input") && !hasText && value.isString()) {
                hasText = true;
                document.text = value.string();
            } else if (key == "entities" && !value.isString()) {
                readListed(value, [&](JsonValue item) { readEntity(item); });
            } else if ((key == "triples" || key == "triplets" || key == "relations") && !value.isString()) {
                readListed(value, [&](JsonValue item) { readTriple(item); });
            } else if ((key == "triplets" || key == "triples" || key == "output") && !line) {
                lineToken = value.token();
                line = readText(value);
            } else {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasText) return failMissing(root, "text"_L1);
        if (line) addLine(*line, lineToken);
        document.metadata = metadata.take();
        JsonFields predicates;
        for (const auto &[name, uri] : m_predicates) predicates.insert(name, uri);
        if (!m_predicates.empty()) document.metadata.insert(rebelPredicatesKey, predicates.take());
        finishRecord(document, root);
    }

private:
    struct Named {
        Stated stated;
        QString uri;
    };

    Named readNamed(JsonValue &item)
    {
        Named named;
        named.stated.token = item.token();
        if (item.isString()) {
            named.stated.text = item.string();
            return named;
        }
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "surfaceform")
                named.stated.text = readText(value);
            else if (key == "boundaries")
                readOffsets(value, named.stated);
            else if (key == "uri")
                named.uri = readText(value);
            else if (key == "type")
                named.stated.type = readText(value);
            else if (key == "start")
                named.stated.begin = value.integer();
            else if (key == "end")
                named.stated.end = value.integer();
            else
                ignore(key, value);
        });
        if (!named.uri.isEmpty())
            named.stated.extra = {{QString(rebelId), QJsonObject{{QString(rebelUriKey), named.uri}}}};
        return named;
    }

    void readEntity(JsonValue &item)
    {
        Named entity = readNamed(item);
        if (!cursor().failed()) add(std::move(entity.stated));
    }

    void readTriple(JsonValue &item)
    {
        Relation relation;
        relation.token = item.token();
        bool isReversed = false;
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "subject" || key == "object") {
                Named end = readNamed(value);
                if (cursor().failed()) return;
                if (!end.stated.extra.isEmpty()) add(end.stated); // keeps the entity's URI
                (key == "subject" ? relation.subject : relation.object) = std::move(end.stated);
            } else if (key == "predicate") {
                const Named predicate = readNamed(value);
                relation.predicate = predicate.stated.text.isEmpty() ? predicate.uri : predicate.stated.text;
                if (!predicate.uri.isEmpty() && predicate.uri != relation.predicate)
                    m_predicates.try_emplace(relation.predicate, predicate.uri);
            } else if (key == "confidence" && !value.isNull()) {
                relation.score = value.number();
            } else if (!readDirection(key, value, isReversed)
                && !readForeignAssertion(relation.assertion, key, value)) {
                ignore(key, value);
            }
        });
        if (isReversed) std::swap(relation.subject, relation.object);
        if (!cursor().failed()) add(std::move(relation));
    }

    void addLine(const QString &line, const char *token)
    {
        LinearizedTriples read = linearizedTriples(line);
        for (Triple &triple : read.triples) {
            Relation relation;
            relation.token = relation.subject.token = relation.object.token = token;
            relation.subject.text = triple.subject.text;
            relation.subject.type = triple.subject.type;
            relation.predicate = triple.predicate;
            relation.object.text = triple.object.text;
            relation.object.type = triple.object.type;
            add(std::move(relation));
        }
        if (read.isBroken || (read.triples.empty() && !line.trimmed().isEmpty())) {
            noteLeftOut(token, FormatMessages::tr("not all of this line is triples; the rest is left out"));
        }
    }

    std::map<QString, QString> m_predicates; ///< URIs by names
};

class RebelWriter final : public JsonRecordWriter {
public:
    RebelWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(
              device, options, Layout::Lines, {.metadata = true, .places = true, .types = true, .scores = true})
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        const CodePointMap map(document.text);
        const std::vector<const LabelledTriple *> labels = writtenLabels(document, carries());
        const std::vector<Entity> entities = statedEntities(document, labels, map, rebelId, lossCounter());
        const QJsonObject predicates = document.metadata.value(rebelPredicatesKey).toObject();
        std::set<Span> typed;
        m_uris.clear();
        json.beginObject();
        json.field(u"text", document.text);
        json.key(u"entities");
        json.beginArray();
        for (const Entity &entity : entities) {
            const QString uri = entity.extra.value(rebelId).toObject().value(rebelUriKey).toString();
            m_uris.try_emplace(entity.span, uri);
            if (!entity.type.isEmpty()) typed.insert(entity.span);
            const QString text = document.text.sliced(entity.span.beginUtf16, entity.span.length());
            writeNamed({entity.span, text, entity.type}, map, json);
        }
        json.endArray();
        json.key(u"triples");
        json.beginArray();
        for (const LabelledTriple *label : labels) {
            for (const Mention *mention : {&label->triple.subject, &label->triple.object}) // reading gives it a type
                lossCounter().add(LossKind::Type, qint64(mention->type.isEmpty() && typed.contains(mention->span)));
            json.beginObject();
            json.key(u"subject");
            writeNamed(label->triple.subject, map, json);
            json.key(u"predicate");
            json.beginObject();
            json.key(u"uri");
            json.value(predicates.value(label->triple.predicate).isString() ? predicates.value(label->triple.predicate)
                                                                            : QJsonValue(QJsonValue::Null));
            json.key(u"boundaries");
            json.value(QJsonValue::Null);
            json.field(u"surfaceform", label->triple.predicate);
            json.endObject();
            json.key(u"object");
            writeNamed(label->triple.object, map, json);
            if (label->score) {
                json.key(u"confidence");
                json.number(*label->score);
            }
            json.endObject();
        }
        json.endArray();
        writeMetadataFields(document, json,
            {"text"_L1, "context"_L1, "input"_L1, "entities"_L1, "triples"_L1, "triplets"_L1, "output"_L1,
                "relations"_L1},
            {entitiesKey, rebelPredicatesKey});
        json.endObject();
    }

private:
    void writeNamed(const Mention &mention, const CodePointMap &map, JsonWriter &json)
    {
        const auto uri = mention.span.isValid() ? m_uris.find(mention.span) : m_uris.end();
        json.beginObject();
        json.key(u"uri");
        json.value(uri == m_uris.end() || uri->second.isEmpty() ? QJsonValue(QJsonValue::Null) : uri->second);
        json.key(u"boundaries");
        if (mention.span.isValid()) {
            json.beginArray();
            json.integer(map.toCodePoint(mention.span.beginUtf16));
            json.integer(map.toCodePoint(mention.span.endUtf16));
            json.endArray();
        } else {
            json.value(QJsonValue::Null);
        }
        json.field(u"surfaceform", mention.text);
        if (!mention.type.isEmpty()) json.field(u"type", mention.type);
        json.endObject();
    }

    std::map<Span, QString> m_uris;
};

/// Whether a file has triples in lines instead of JSON.
bool startsLikeLines(QIODevice &device)
{
    constexpr qint64 enough = 4096;
    QByteArray head = peekSome(device, enough);
    if (head.startsWith("\xEF\xBB\xBF")) head.remove(0, 3);
    head = head.trimmed();
    return !head.startsWith('{') && !head.startsWith('[') && head.contains("<triplet>");
}

/// Whether relations name their ends by numbers (SREDFM as a table of Hugging Face).
bool endsAreNumbers(const JsonShape &shape) { return shape.form("relations").field("subject") == "0"; }

/// Whether a record has triples in one string, under a key that is read; elsewhere they are a model's answer.
bool hasWrittenTriples(const QByteArray &head)
{
    static const QRegularExpression written(uR"re("(triplets|triples|output)"\s*:\s*"[^"]*<triplet>)re"_s);
    return written.match(QString::fromUtf8(head)).hasMatch();
}

SniffVerdict sniffRebel(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape && sample.head.contains("<triplet>") && sample.head.contains("<obj>")) return {94, {}};
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON object")};
    const bool namesSurface = sample.head.contains("\"surfaceform\"");
    if (namesSurface && endsAreNumbers(*shape))
        return {0, FormatMessages::tr("its relations refer to entities by number")};
    if (namesSurface && shape->has("text")) return {97, {}};
    if (hasWrittenTriples(sample.head)) return {96, {}};
    const bool isEmpty
        = shape->has("triples") && shape->has("text") && shape->has("docid") && shape->form("triples").isEmpty();
    if (isEmpty) return {96, {}};
    return {0, FormatMessages::tr("its first record has no triples with \"surfaceform\" or \"<triplet>\"")};
}

} // namespace

Format rebelFormat()
{
    return {{u"rebel"_s, FormatMessages::tr("REBEL and T-REx (JSON)"), {u"jsonl"_s, u"json"_s}, true, true}, sniffRebel,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            if (startsLikeLines(device)) return makeRebelLinesReader(device, options);
            return std::make_unique<RebelReader>(device, options);
        },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<RebelWriter>(device, options);
        }};
}

} // namespace spotter
