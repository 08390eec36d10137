// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/schema_file.h"

#include "core/formats/brat/brat_schema.h"
#include "core/formats/json/json_cursor.h"
#include "core/formats/json/json_record_reader.h"
#include "core/formats/json/json_writer.h"
#include "core/formats/label_studio/label_config.h"
#include "core/formats/messages.h"
#include "core/formats/text/output_sink.h"

#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t maximumSchemaBytes = 16 << 20;
/// Limit for one predicate, because each new pair is compared with all previous ones.
constexpr std::size_t maximumPairs = 5'000;

/// Collects the lines and objects of a schema file of any kind.
class SchemaCollector {
public:
    explicit SchemaCollector(const QString &name) : m_relations(name.contains("relation"_L1, Qt::CaseInsensitive)) { }

    void readObject(JsonValue &root)
    {
        Line line;
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "entityTypes")
                readEntityTypes(value);
            else if (key == "predicates")
                readPredicates(value);
            else if (key == "predicate" && value.isString())
                line.predicate = value.string();
            else if (key == "subject_type" && value.isString())
                line.subjectType = value.string();
            else if (key == "object_type" && !isNumber(value))
                readObjectType(value, line);
            else if (key == "text" && value.isString())
                line.label = value.string();
            else if (key == "background_color" && value.isString())
                line.color = value.string();
            else if (isNumber(value))
                line.byId.emplace_back(value.integer(), fromUtf8(key));
            else if (isWholeNumber(key))
                m_byId.emplace(fromUtf8(key).toLongLong(), value.string());
            else
                value.skip();
        });
        if (root.cursor().failed()) return;
        if (line.label) return addLabel(line);
        m_byId.insert(line.byId.begin(), line.byId.end());
        if (line.definitions.size() > maximumPairs) return root.fail(ErrorCode::Limit, tooManyPairs());
        if (line.predicate && !line.predicate->isEmpty()) {
            m_schema.addPredicate(*line.predicate, {line.subjectType, line.objectType}, line.definitions);
            checkSize(root, *line.predicate);
        } else if (!line.subjectType.isEmpty() || !line.objectType.isEmpty()) {
            root.fail(ErrorCode::Content, FormatMessages::tr("\"predicate\" is missing"));
        }
    }

    Schema take()
    {
        for (const auto &[id, predicate] : m_byId) m_schema.addPredicate(predicate);
        return std::move(m_schema);
    }

private:
    struct Line {
        std::optional<QString> predicate;
        QString subjectType;
        QString objectType;
        std::vector<SlotDefinition> definitions;
        std::optional<QString> label; ///< doccano's
        QString color;
        std::vector<std::pair<qint64, QString>> byId;
    };

    void addLabel(const Line &line)
    {
        if (m_relations) return m_schema.addPredicate(*line.label);
        m_schema.addEntityType(*line.label);
        if (!line.color.isEmpty()) m_schema.setColor(*line.label, line.color);
    }

    static bool isNumber(const JsonValue &value) { return *value.token() >= '0' && *value.token() <= '9'; }
    static bool isWholeNumber(std::string_view key)
    {
        return !key.empty() && key.size() <= 18 && key.find_first_not_of("0123456789") == key.npos;
    }

    static void readObjectType(JsonValue &value, Line &line)
    {
        if (!value.isObject()) {
            line.objectType = value.string();
            return;
        }
        value.fields([&](std::string_view key, JsonValue slot) {
            if (key == "@value")
                line.objectType = slot.string();
            else
                line.definitions.push_back({fromUtf8(key), slot.string()});
        });
    }

    void readEntityTypes(JsonValue &list)
    {
        list.items([&](JsonValue item) {
            if (item.isString()) {
                m_schema.addEntityType(item.string());
                return;
            }
            QString name;
            QString color;
            QString description;
            item.fields([&](std::string_view key, JsonValue value) {
                if (key == "name")
                    name = value.string();
                else if (key == "color" && value.isString())
                    color = value.string();
                else if (key == "description" && value.isString())
                    description = value.string();
                else
                    value.skip();
            });
            m_schema.addEntityType(name);
            // A type that is listed twice keeps its first colour.
            if (!color.isEmpty()) m_schema.setColor(name, color);
            if (!description.isEmpty()) m_schema.setTypeDescription(name, description);
        });
    }

    void readPredicates(JsonValue &list)
    {
        list.items([&](JsonValue item) {
            QString name;
            std::vector<TypePair> pairs;
            QString description;
            std::vector<SlotDefinition> definitions;
            item.fields([&](std::string_view key, JsonValue value) {
                if (key == "name")
                    name = value.string();
                else if (key == "description" && value.isString())
                    description = value.string();
                else if (key == "pairs")
                    value.items([&](JsonValue pair) { pairs.push_back(readPair(pair)); });
                else if (key == "slots")
                    value.items([&](JsonValue slot) {
                        definitions.push_back(readSlot(slot));
                        if (definitions.size() > maximumPairs) slot.fail(ErrorCode::Limit, tooManyPairs());
                    });
                else
                    value.skip();
            });
            if (item.cursor().failed()) return;
            if (name.isEmpty()) return item.fail(ErrorCode::Content, FormatMessages::tr("\"name\" is missing"));
            if (pairs.empty() && definitions.empty())
                m_schema.addPredicate(name);
            else if (pairs.empty())
                m_schema.addPredicate(name, {}, definitions);
            for (std::size_t i = 0; i < pairs.size() && !item.cursor().failed(); ++i) {
                // The slots come with the first pair.
                m_schema.addPredicate(name, pairs[i], i == 0 ? definitions : std::vector<SlotDefinition>());
                checkSize(item, name);
            }
            if (!description.isEmpty()) m_schema.setPredicateDescription(name, description);
        });
    }

    void checkSize(const JsonValue &value, const QString &name)
    {
        const Predicate &predicate = m_schema.predicates()[std::size_t(m_schema.indexOf(name))];
        if (predicate.pairs.size() > maximumPairs || predicate.slotDefinitions.size() > maximumPairs)
            value.fail(ErrorCode::Limit, tooManyPairs());
    }

    static QString tooManyPairs()
    {
        return FormatMessages::tr(
            "a predicate has more than %Ln pair(s) of types or slots", nullptr, int(maximumPairs));
    }

    static TypePair readPair(JsonValue &value)
    {
        QStringList types;
        value.items([&](JsonValue type) { types.append(type.string()); });
        if (types.size() == 2) return {types[0], types[1]};
        value.fail(ErrorCode::Content, FormatMessages::tr("expected a subject type and an object type"));
        return {};
    }

    static SlotDefinition readSlot(JsonValue &value)
    {
        SlotDefinition slot;
        value.fields([&](std::string_view key, JsonValue member) {
            if (key == "name")
                slot.name = member.string();
            else if (key == "type")
                slot.type = member.string();
            else
                member.skip();
        });
        return slot;
    }

    Schema m_schema;
    std::map<qint64, QString> m_byId;
    bool m_relations; ///< doccano's types are relation types
};

/// Reads the records of a JSON text that is one value, an array or lines. Schema files are small: the whole text is in
/// memory, followed by InputBuffer::paddingBytes.
Result<void> collect(std::string_view text, const QString &name, SchemaCollector &collector)
{
    JsonCursor cursor(name, defaultMaximumDepth);
    const auto read = [&](const RawRecord &record) {
        return cursor.read(record, [&](JsonValue &root) {
            if (root.isArray())
                root.items([&](JsonValue item) { collector.readObject(item); });
            else
                collector.readObject(root);
        });
    };
    FilePlace place;
    // Several objects, one per line, or one value over all lines: if the first line is a complete value, it is the
    // former.
    const std::size_t firstEnd = text.find('\n');
    const std::string_view first = text.substr(0, firstEnd);
    const std::size_t last = first.find_last_not_of(" \t\r");
    const bool lines = firstEnd != text.npos && last != first.npos && first.starts_with('{') && first[last] == '}';
    if (!lines) return read({text, place});
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        if (line.find_first_not_of(" \t\r") != line.npos) {
            if (const auto done = read({line, place}); !done) return done;
        }
        ++place.line;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return {};
}

Result<Schema> readJson(std::string_view text, const QString &name)
{
    SchemaCollector collector(name);
    if (const auto done = collect(text, name, collector); !done) return std::unexpected(done.error());
    return collector.take();
}

void writeDuie(const Schema &schema, JsonWriter &json)
{
    for (const Predicate &predicate : schema.predicates()) {
        std::vector<TypePair> pairs = predicate.pairs;
        if (pairs.empty()) pairs.emplace_back();
        for (const TypePair &pair : pairs) {
            json.beginObject();
            json.key(u"object_type");
            json.beginObject();
            for (const SlotDefinition &slot : predicate.slotDefinitions) json.field(slot.name, slot.type);
            json.field(u"@value", pair.objectType);
            json.endObject();
            json.field(u"predicate", predicate.name);
            json.field(u"subject_type", pair.subjectType);
            json.endObject();
            json.lineFeed();
        }
    }
}

void writeRelationIds(const Schema &schema, JsonWriter &json)
{
    json.beginObject();
    for (std::size_t i = 0; i < schema.predicates().size(); ++i) {
        json.key(schema.predicates()[i].name);
        json.integer(qint64(i));
    }
    json.endObject();
    json.lineFeed();
}

void writePredicate(const Predicate &predicate, const QString &description, JsonWriter &json)
{
    json.beginObject();
    json.field(u"name", predicate.name);
    json.key(u"pairs");
    json.beginArray();
    for (const TypePair &pair : predicate.pairs) {
        json.beginArray();
        json.string(pair.subjectType);
        json.string(pair.objectType);
        json.endArray();
    }
    json.endArray();
    if (!predicate.slotDefinitions.empty()) {
        json.key(u"slots");
        json.beginArray();
        for (const SlotDefinition &slot : predicate.slotDefinitions) {
            json.beginObject();
            json.field(u"name", slot.name);
            json.field(u"type", slot.type);
            json.endObject();
        }
        json.endArray();
    }
    if (!description.isEmpty()) json.field(u"description", description);
    json.endObject();
}

void writeSpotter(const Schema &schema, JsonWriter &json)
{
    json.beginObject();
    json.key(u"entityTypes");
    json.beginArray();
    for (const QString &type : schema.entityTypes()) {
        json.beginObject();
        json.field(u"name", type);
        if (const QString color = schema.colorOf(type); !color.isEmpty()) json.field(u"color", color);
        if (const QString text = schema.descriptionOfType(type); !text.isEmpty()) json.field(u"description", text);
        json.endObject();
    }
    json.endArray();
    json.key(u"predicates");
    json.beginArray();
    for (const Predicate &predicate : schema.predicates())
        writePredicate(predicate, schema.descriptionOfPredicate(predicate.name), json);
    json.endArray();
    json.endObject();
    json.lineFeed();
}

} // namespace

Result<Schema> readSchemaFile(QIODevice &device, const QString &name)
{
    InputBuffer buffer(device, name);
    if (const auto skipped = buffer.skipByteOrderMark(); !skipped) return std::unexpected(skipped.error());
    for (;;) {
        const Result<bool> more = buffer.fill();
        if (!more) return std::unexpected(more.error());
        if (!*more) break;
        if (buffer.available().size() > maximumSchemaBytes) {
            return failure(
                ErrorCode::Limit, FormatMessages::tr("%1 is too large for a schema; choose another file").arg(name));
        }
    }
    const std::string_view bytes = buffer.available();
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    const bool isXml
        = first != std::string_view::npos && bytes[first] == '<' && !bytes.substr(first).starts_with("<OVERLAP");
    const bool isJson
        = first != std::string_view::npos && (bytes[first] == '{' || bytes.substr(first).starts_with("[{"));
    const QByteArray head(bytes.data(), qsizetype(bytes.size()));
    const Result<Schema> read = isXml          ? readLabelStudioConfig(bytes, name)
        : !isJson && looksLikeBratSchema(head) ? readBratSchema(head, name)
                                               : readJson(bytes, name);
    if (!read) return read;
    if (!read->isEmpty() || !read->entityTypes().isEmpty()) return read;
    return failure(ErrorCode::Content,
        FormatMessages::tr(
            "%1 contains no predicates; expected a DuIE schema, a rel2id.json, labels of doccano or Label "
            "Studio, brat's annotation.conf, or a schema of Spotter")
            .arg(name));
}

Result<void> writeSchemaFile(QIODevice &device, const QString &name, const Schema &schema, SchemaFileKind kind)
{
    OutputSink sink(&device, name);
    JsonWriter json;
    Result<QByteArray> bytes;
    switch (kind) {
    case SchemaFileKind::Duie:
        writeDuie(schema, json);
        break;
    case SchemaFileKind::RelationIds:
        writeRelationIds(schema, json);
        break;
    case SchemaFileKind::Spotter:
        writeSpotter(schema, json);
        break;
    case SchemaFileKind::LabelStudio:
        bytes = labelStudioConfig(schema, name);
        break;
    case SchemaFileKind::DoccanoSpans:
        bytes = doccanoSpanTypes(schema);
        break;
    case SchemaFileKind::DoccanoRelations:
        bytes = doccanoRelationTypes(schema);
        break;
    case SchemaFileKind::Brat:
        bytes = bratSchema(schema);
        break;
    }
    if (!bytes) return std::unexpected(bytes.error());
    if (const auto written = sink.write(bytes->isEmpty() ? json.bytes() : *bytes); !written) return written;
    return sink.flush();
}

} // namespace spotter
