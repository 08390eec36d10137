// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/doccano_format.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_record_writer.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/label_places.h"
#include "core/formats/messages.h"
#include "core/formats/spans/span_record_reader.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView formatId("doccano");

/// The list of labels that doccano exports beside its texts: [{"id": 1, "text": "Person", …}].
QHash<qint64, QString> labelNamesOf(const QJsonValue &list)
{
    QHash<qint64, QString> names;
    const QJsonArray labels = list.toArray();
    for (const QJsonValue label : labels) {
        const QJsonValue name = label["text"_L1].isString() ? label["text"_L1] : label["name"_L1];
        if (label["id"_L1].isDouble() && name.isString()) names.insert(label["id"_L1].toInteger(), name.toString());
    }
    return names;
}

class DoccanoReader final : public SpanRecordReader {
public:
    DoccanoReader(QIODevice &device, const ReadOptions &options)
        : SpanRecordReader(device, options), m_openCompanion(options.openCompanion)
    {
    }

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasText = false;
        JsonFields metadata;
        beginRecord();
        m_listed.clear();
        root.fields([&](std::string_view key, JsonValue value) {
            if ((key == "text" || key == "data") && !hasText) {
                hasText = true;
                document.text = value.string();
            } else if (key == "label" && value.isObject()) {
                readLists(value);
            } else if (!readList(key, value)) {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasText) return failMissing(root, "text"_L1);
        document.metadata = metadata.take();
        const CodePointMap map(document.text);
        for (Numbered &listed : m_listed) {
            fitText(listed.entity, document.text, map);
            if (listed.number) listed.entity.type = nameOf(*listed.number, listed.entity.token);
            add(std::move(listed.entity));
        }
        finishRecord(document, root);
    }

private:
    /// An entity whose type may be only the number of a label.
    struct Numbered {
        ListedEntity entity;
        std::optional<qint64> number;
    };

    /// Where the offsets are not those of the entity's own text, that text is searched for.
    void fitText(ListedEntity &entity, const QString &text, const CodePointMap &map)
    {
        const QString said = entity.extra.value(formatId)["text"_L1].toString();
        entity.hasText = !said.isEmpty();
        const Span stated = map.spanFromCodePoints(entity.begin, entity.end);
        if (said.isEmpty() || !stated.isValid()) return;
        const PlaceOfText place = placeOfText(text, stated, entity.begin, said);
        if (!place.finding) return;
        countMisplaced();
        note(place.finding->kind, entity.token, place.finding->sentence);
        entity.begin = map.toCodePoint(place.span.beginUtf16);
        entity.end = map.toCodePoint(place.span.endUtf16);
    }

    /// The name of a label that a file of doccano 1.0 only numbers: from the record itself or from the list of labels
    /// beside the file.
    QString nameOf(qint64 number, const char *token)
    {
        if (!std::exchange(m_hasLookedBeside, true)) readNamesBeside();
        if (const auto known = m_names.constFind(number); known != m_names.constEnd()) return *known;
        if (!std::exchange(m_isNumberTold, true)) {
            note(ReadIssue::Kind::Understood, token,
                FormatMessages::tr("the label is only the number %1, which becomes the type; for its name, export the "
                                   "labels from doccano as labels.json into the same folder and import the file again")
                    .arg(number));
        }
        return QString::number(number);
    }

    void readNamesBeside()
    {
        constexpr qint64 mostBytes = 1 << 20;
        for (const QString &name : {u"labels.json"_s, u"label_config.json"_s, u"label.json"_s}) {
            const auto file = m_openCompanion ? m_openCompanion(name) : nullptr;
            if (!file || !*file) continue;
            const QHash<qint64, QString> names
                = labelNamesOf(QJsonDocument::fromJson((*file)->read(mostBytes)).array());
            for (auto one = names.begin(); one != names.end(); ++one) m_names.insert(one.key(), one.value());
        }
    }

    /// The type of an entity, a string or a number.
    static void readLabel(JsonValue &value, Numbered &listed)
    {
        if (value.isString() || value.isNull())
            listed.entity.type = value.optionalString();
        else
            listed.number = value.integer();
    }

    /// A list of labels in the record, with names for numbers.
    void readNames(JsonValue &list)
    {
        const QJsonValue labels = list.toJson();
        const QHash<qint64, QString> names = labelNamesOf(labels);
        for (auto one = names.begin(); one != names.end(); ++one) m_names.insert(one.key(), one.value());
    }

    std::vector<Numbered> m_listed;
    CompanionOpener m_openCompanion;
    QHash<qint64, QString> m_names;
    bool m_hasLookedBeside = false;
    bool m_isNumberTold = false;

    /// The lists in "label" of exports before doccano 1.7.
    void readLists(JsonValue &label)
    {
        bool isKnown = false;
        bool isEmpty = true;
        label.fields([&](std::string_view name, JsonValue list) {
            isEmpty = false;
            if (readList(name, list))
                isKnown = true;
            else
                ignore(name, list);
        });
        if (cursor().failed() || isKnown || isEmpty) return;
        label.fail(ErrorCode::Content, FormatMessages::tr("expected \"entities\" or \"relations\" within \"label\""));
    }

    bool readList(std::string_view key, JsonValue &value)
    {
        if (key == "entities" || (key == "annotations" && value.isArray()))
            readListed(value, [&](JsonValue item) { readEntity(item); });
        else if (key == "relations")
            readListed(value, [&](JsonValue item) { readRelation(item); });
        else if ((key == "label" || key == "labels") && holdsObjects(value))
            readNames(value);
        else if ((key == "label" || key == "labels") && value.isArray())
            value.items([&](JsonValue item) { readSpan(item); });
        else
            return false;
        return true;
    }

    /// Whether the first item of a list is an object.
    bool holdsObjects(const JsonValue &list)
    {
        const std::string_view record = cursor().record();
        if (!list.isArray()) return false;
        const auto at = record.find_first_not_of(" \t\r\n", std::size_t(list.token() + 1 - record.data()));
        return at != record.npos && record[at] == '{';
    }

    [[nodiscard]] bool isFull(const JsonValue &item)
    {
        if (m_listed.size() < maximumListed) return false;
        item.fail(ErrorCode::Limit, tooManyListed().message);
        return true;
    }

    /// null fits no text.
    static qint64 offsetOf(JsonValue &value)
    {
        if (!value.isNull()) return value.integer();
        value.skip();
        return -1;
    }

    void readEntity(JsonValue &item)
    {
        if (isFull(item)) return;
        Numbered &listed = m_listed.emplace_back();
        ListedEntity &entity = listed.entity;
        entity.token = item.token();
        bool hasBegin = false;
        bool hasEnd = false;
        JsonFields extra;
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "id") {
                entity.id = readId(value);
            } else if (key == "label") {
                readLabel(value, listed);
            } else if (key == "start_offset") {
                hasBegin = true;
                entity.begin = offsetOf(value);
            } else if (key == "end_offset") {
                hasEnd = true;
                entity.end = offsetOf(value);
            } else {
                extra.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasBegin) return failMissing(item, "start_offset"_L1);
        if (!hasEnd) return failMissing(item, "end_offset"_L1);
        if (const QJsonObject noted = extra.take(); !noted.isEmpty()) entity.extra.insert(formatId, noted);
    }

    /// [start, end, type] of an export without relations.
    void readSpan(JsonValue &item)
    {
        if (isFull(item)) return;
        Numbered &listed = m_listed.emplace_back();
        ListedEntity &entity = listed.entity;
        entity.token = item.token();
        int count = 0;
        item.items([&](JsonValue member) {
            if (count == 0)
                entity.begin = member.integer();
            else if (count == 1)
                entity.end = member.integer();
            else if (count == 2)
                readLabel(member, listed);
            else
                member.skip();
            ++count;
        });
        if (cursor().failed()) return;
        if (count != 3) {
            return item.fail(
                ErrorCode::Content, FormatMessages::tr("expected a start, an end and a label in this list"));
        }
    }

    void readRelation(JsonValue &item)
    {
        if (!hasRoom(item)) return;
        ListedRelation relation;
        relation.token = item.token();
        bool hasType = false;
        bool lacksEnd = false;
        bool isReversed = false;
        item.fields([&](std::string_view key, JsonValue value) {
            if ((key == "from_id" || key == "to_id") && value.isNull()) {
                lacksEnd = true;
                value.skip();
            } else if (key == "from_id") {
                relation.from = readId(value);
            } else if (key == "to_id") {
                relation.to = readId(value);
            } else if (key == "type") {
                hasType = true;
                relation.predicate = value.optionalString();
            } else if (key == "id") {
                value.skip();
            } else if (!readForeignAssertion(relation.assertion, key, value)
                && !readDirection(key, value, isReversed)) {
                ignore(key, value);
            }
        });
        if (cursor().failed()) return;
        if (lacksEnd) {
            return noteLeftOut(relation.token, FormatMessages::tr("a relation that names only one entity is left out"));
        }
        if (relation.from.isEmpty()) return failMissing(item, "from_id"_L1);
        if (relation.to.isEmpty()) return failMissing(item, "to_id"_L1);
        if (!hasType) return noteLeftOut(relation.token, FormatMessages::tr("a relation without a type is left out"));
        if (isReversed) std::swap(relation.from, relation.to);
        add(std::move(relation));
    }
};

class DoccanoWriter final : public JsonRecordWriter {
public:
    DoccanoWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(device, options, Layout::Lines,
              {.metadata = true,
                  .places = true,
                  .types = true,
                  .placedOnly = true,
                  .noRelation = NoRelationNames::Certain})
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        const CodePointMap map(document.text);
        const std::vector<const LabelledTriple *> labels = writtenLabels(document, carries());
        const EntityTable table(document, labels, map, formatId, lossCounter());
        json.beginObject();
        json.field(u"text", document.text);
        json.key(u"entities");
        json.beginArray();
        for (std::size_t i = 0; i < table.entities().size(); ++i)
            writeEntity(table.entities()[i], m_nextEntity + qint64(i), map, json);
        json.endArray();
        json.key(u"relations");
        json.beginArray();
        for (const LabelledTriple *label : labels) writeRelation(label->triple, table, json);
        json.endArray();
        m_nextEntity += qint64(table.entities().size());
        writeMetadataFields(document, json,
            {"text"_L1, "data"_L1, "entities"_L1, "relations"_L1, "label"_L1, "labels"_L1}, {entitiesKey});
        json.endObject();
    }

private:
    static void writeEntity(const Entity &entity, qint64 id, const CodePointMap &map, JsonWriter &json)
    {
        json.beginObject();
        json.key(u"id");
        json.integer(id);
        json.field(u"label", entity.type);
        json.key(u"start_offset");
        json.integer(map.toCodePoint(entity.span.beginUtf16));
        json.key(u"end_offset");
        json.integer(map.toCodePoint(entity.span.endUtf16));
        static const QStringList own{u"id"_s, u"label"_s, u"start_offset"_s, u"end_offset"_s};
        const QJsonObject extra = entity.extra.value(formatId).toObject();
        for (auto note = extra.begin(); note != extra.end(); ++note) {
            if (own.contains(note.key())) continue;
            json.key(note.key());
            json.value(note.value());
        }
        json.endObject();
    }

    void writeRelation(const Triple &triple, const EntityTable &table, JsonWriter &json)
    {
        json.beginObject();
        json.key(u"id");
        json.integer(m_nextRelation++);
        json.key(u"from_id");
        json.integer(m_nextEntity + qint64(table.indexOf(triple.subject)));
        json.key(u"to_id");
        json.integer(m_nextEntity + qint64(table.indexOf(triple.object)));
        json.field(u"type", triple.predicate);
        json.endObject();
    }

    // doccano numbers across all documents: its ids are database ids.
    qint64 m_nextEntity = 1;
    qint64 m_nextRelation = 1;
};

/// Whether labels are [start, end, type] lists, or {"entities","relations"} of an export before 1.7.
bool areDoccanoLabels(const JsonForm &form)
{
    return form.begin == "[[0"
        || (form.begin == "{" && (form.isEmpty() || form.has("entities") || form.has("relations")));
}

SniffVerdict sniffDoccano(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON object")};
    const bool hasText = shape->form("text").isText() || shape->form("data").isText();
    const JsonForm entities = shape->form("entities");
    const bool isList = entities.isEmpty() || entities.has("start_offset");
    const JsonForm relations = shape->form("relations");
    if (hasText && shape->has("relations") && entities.hasAll({"start_offset", "end_offset"})
        && (relations.isEmpty() || relations.hasAll({"from_id", "to_id"})))
        return {certainByStructure, {}};
    if (hasText && shape->has("entities") && shape->has("relations") && isList) return {90, {}};
    if (entities.has("start_offset")) return {85, {}};
    if (hasText && shape->form("annotations").has("start_offset")) return {85, {}}; // of 1.0
    const JsonForm label = shape->has("label") ? shape->form("label") : shape->form("labels");
    if (hasText && areDoccanoLabels(label)) return {70, {}};
    if (hasText && label.begin == "[\"")
        return {0, FormatMessages::tr("its labels classify whole texts, and Spotter reads labels of parts of a text")};
    const bool hasLabels = shape->has("label") || shape->has("labels");
    if (hasText && hasLabels && label.begin.endsWith(']')) return {60, {}};
    return {0, FormatMessages::tr("its first record has no \"entities\" with \"relations\"")};
}

} // namespace

Format doccanoFormat()
{
    return {{formatId, FormatMessages::tr("doccano (JSON lines with relations)"), {u"jsonl"_s, u"json"_s}, true, true},
        sniffDoccano,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<DoccanoReader>(device, options);
        },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<DoccanoWriter>(device, options);
        }};
}

} // namespace spotter
