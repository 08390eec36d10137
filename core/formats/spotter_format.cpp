// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spotter_format.h"

#include "core/formats/foreign/nearest_formats.h"
#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_record_reader.h"
#include "core/formats/json/json_record_writer.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/stated_split.h"
#include "core/text/alignment.h"
#include "core/text/code_points.h"
#include "core/text/structure.h"

#include <cmath>
#include <set>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Which mention of a label.
enum class Role { Subject, Object, Qualifier };

class SpotterReader final : public JsonRecordReader {
public:
    using JsonRecordReader::JsonRecordReader;

protected:
    [[nodiscard]] bool hasMetadataOfItsOwn() const override { return true; }

    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasText = false;
        bool hasTriples = false;
        std::optional<ForeignLabels> foreign;
        m_places.clear();
        m_withoutPlace.clear();
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "text") {
                hasText = true;
                document.text = value.string();
            } else if (key == "source") {
                document.source = value.string();
            } else if (key == "mediaType") {
                document.mediaType = value.string();
            } else if (key == "split") {
                document.split = named(value, statedSplit, FormatMessages::tr("train, dev or test"));
            } else if (key == "meta") {
                if (value.isObject())
                    document.metadata = value.toJson().toObject();
                else
                    value.fields([](std::string_view, JsonValue) { }); // fails with the right message
            } else if (key == "triples") {
                hasTriples = true;
                readListed(value, [&](JsonValue item) { readLabel(item, document); });
            } else if (key == "error") {
                value.fail(
                    ErrorCode::Content, FormatMessages::tr("this record is an error message: %1").arg(value.string()));
            } else if (const char *format = formatOfLabels(key); format && !foreign && value.isArray()) {
                const char *token = value.token();
                if (!value.toJson().toArray().isEmpty()) foreign = ForeignLabels{fromUtf8(key), format, token};
                noteIgnored(key, token);
            } else {
                ignore(key, value);
            }
        });
        if (cursor().failed()) return;
        if (!hasText) return failMissing(root, "text"_L1);
        if (foreign && !hasTriples) {
            return cursor().fail(ErrorCode::Content, foreign->token,
                FormatMessages::tr("\"%1\" holds labels of another format; choose it (--format %2, or Format in the "
                                   "import dialog)")
                    .arg(foreign->key, QLatin1StringView(foreign->format)));
        }
        for (const std::size_t label : m_withoutPlace) document.triples[label].hasNoPlace = true;
        placeMentions(document);
        countUnaligned(document);
    }

private:
    /// Labels in a record of which only the text would be read: a file whose first records have none looks like ours.
    struct ForeignLabels {
        QString key;
        const char *format = nullptr; ///< that has this key
        const char *token = nullptr;
    };

    /// The offsets of a mention in code points, kept until the text is known: it may come after the labels.
    struct Place {
        std::size_t label = 0;
        Role role = Role::Subject;
        std::size_t qualifier = 0;
        qint64 begin = 0;
        qint64 end = 0;
        const char *token = nullptr;
    };

    /// A value of an enumeration, by its name.
    template <typename Value>
    Value named(JsonValue &value, std::optional<Value> (*fromName)(QStringView), const QString &choices)
    {
        const QString name = value.string();
        const std::optional<Value> found = fromName(name);
        if (!found && !cursor().failed()) {
            value.fail(
                ErrorCode::Content, FormatMessages::tr("\"%1\" is not valid here; expected %2").arg(name, choices));
        }
        return found.value_or(Value{});
    }

    /// Reads {"slot"?,"text","start"?,"end"?,"type"?}; a start of null says that the mention has no place.
    void readMention(JsonValue &value, Mention &mention, QString *slot, Place place)
    {
        bool hasText = false;
        bool hasSlot = false;
        std::optional<qint64> begin;
        std::optional<qint64> end;
        value.fields([&](std::string_view key, JsonValue member) {
            if (key == "text") {
                hasText = true;
                mention.text = member.string();
            } else if (key == "start" && member.isNull()) {
                member.skip();
                m_withoutPlace.insert(place.label);
            } else if (key == "start") {
                begin = member.integer();
            } else if (key == "end") {
                end = member.integer();
            } else if (key == "type") {
                mention.type = member.string();
            } else if (key == "slot" && slot) {
                hasSlot = true;
                *slot = member.string();
            } else {
                ignore(key, member);
            }
        });
        if (cursor().failed()) return;
        if (!hasText) return failMissing(value, "text"_L1);
        if (slot && !hasSlot) return failMissing(value, "slot"_L1);
        if (begin && !end) return failMissing(value, "end"_L1);
        if (end && !begin) return failMissing(value, "start"_L1);
        if (!begin) return;
        place.begin = *begin;
        place.end = *end;
        place.token = value.token();
        m_places.push_back(place);
    }

    void readLabel(JsonValue &item, Document &document)
    {
        const std::size_t index = document.triples.size();
        LabelledTriple &label = document.triples.emplace_back();
        bool hasSubject = false;
        bool hasPredicate = false;
        bool hasObject = false;
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "subject") {
                hasSubject = true;
                readMention(value, label.triple.subject, nullptr, {index, Role::Subject});
            } else if (key == "predicate") {
                hasPredicate = true;
                label.triple.predicate = value.string();
            } else if (key == "object") {
                hasObject = true;
                readMention(value, label.triple.object, nullptr, {index, Role::Object});
            } else if (key == "qualifiers") {
                value.items([&](JsonValue entry) {
                    const std::size_t number = label.triple.qualifiers.size();
                    Qualifier &qualifier = label.triple.qualifiers.emplace_back();
                    readMention(entry, qualifier.value, &qualifier.slot, {index, Role::Qualifier, number});
                });
            } else if (key == "origin") {
                label.origin = named(value, originFromName, FormatMessages::tr("imported, human or model-accepted"));
            } else if (key == "state") {
                label.state = named(value, reviewStateFromName, FormatMessages::tr("unreviewed, accepted or rejected"));
            } else if (key == "score") {
                label.score = value.number();
            } else if (readAssertion(label.assertion, key, value)) {
                // one of its members
            } else if (key == "page" || key == "heading") {
                value.skip(); // redundant with "structure" in the document's "meta"
            } else {
                ignore(key, value);
            }
        });
        if (cursor().failed()) return;
        if (!hasSubject) return failMissing(item, "subject"_L1);
        if (!hasPredicate) return failMissing(item, "predicate"_L1);
        if (!hasObject) return failMissing(item, "object"_L1);
    }

    void placeMentions(Document &document)
    {
        if (m_places.empty()) return;
        const CodePointMap map(document.text);
        std::set<std::size_t> misfits; // of the labels
        for (const Place &place : m_places) {
            if (misfits.contains(place.label)) continue;
            Triple &triple = document.triples[place.label].triple;
            Mention &mention = place.role == Role::Subject ? triple.subject
                : place.role == Role::Object               ? triple.object
                                                           : triple.qualifiers[place.qualifier].value;
            mention.span = map.spanFromCodePoints(place.begin, place.end);
            if (!mention.span.isValid()) {
                misfits.insert(place.label);
                leaveOutMisfit(place.token,
                    FormatMessages::tr(
                        "offsets %1–%2 are outside the text (%Ln character(s))", nullptr, int(map.lengthCodePoints()))
                        .arg(place.begin)
                        .arg(place.end));
                continue;
            }
            const QStringView slice = QStringView(document.text).sliced(mention.span.beginUtf16, mention.span.length());
            if (slice == mention.text) continue;
            constexpr qsizetype shown = 60;
            misfits.insert(place.label);
            leaveOutMisfit(place.token,
                FormatMessages::tr("the text from %1 to %2 is \"%3\", not \"%4\"")
                    .arg(place.begin)
                    .arg(place.end)
                    .arg(slice.left(shown), QStringView(mention.text).left(shown)));
        }
        std::size_t number = 0;
        std::erase_if(document.triples, [&](const LabelledTriple &) { return misfits.contains(number++); });
    }

    void countUnaligned(const Document &document)
    {
        for (const LabelledTriple &label : document.triples) {
            if (!label.triple.isAligned()) noteUnaligned();
        }
    }

    std::vector<Place> m_places;
    std::set<std::size_t> m_withoutPlace; ///< labels with a mention that says so
};

void writeMention(const Mention &mention, const CodePointMap &map, JsonWriter &json)
{
    json.field(u"text", mention.text);
    if (mention.span.isValid()) {
        json.key(u"start");
        json.integer(map.toCodePoint(mention.span.beginUtf16));
        json.key(u"end");
        json.integer(map.toCodePoint(mention.span.endUtf16));
    }
    if (!mention.type.isEmpty()) json.field(u"type", mention.type);
    json.endObject();
}

/// An end of a label. One without a place whose words stand in the text says so, or a reader would take that place.
void writeEnd(const Mention &mention, const QString &text, const CodePointMap &map, JsonWriter &json)
{
    json.beginObject();
    if (!mention.span.isValid() && firstOccurrence(text, mention.text)) {
        json.key(u"start");
        json.value(QJsonValue::Null);
    }
    writeMention(mention, map, json);
}

void writeLabel(const LabelledTriple &label, const QString &text, const CodePointMap &map,
    const DocumentStructure &structure, JsonWriter &json)
{
    json.beginObject();
    json.key(u"subject");
    writeEnd(label.triple.subject, text, map, json);
    json.field(u"predicate", label.triple.predicate);
    json.key(u"object");
    writeEnd(label.triple.object, text, map, json);
    if (!label.triple.qualifiers.empty()) {
        json.key(u"qualifiers");
        json.beginArray();
        for (const Qualifier &qualifier : label.triple.qualifiers) {
            json.beginObject();
            json.field(u"slot", qualifier.slot);
            writeMention(qualifier.value, map, json);
        }
        json.endArray();
    }
    if (label.origin != Origin::Imported) json.field(u"origin", originName(label.origin));
    if (label.state != ReviewState::Unreviewed) json.field(u"state", reviewStateName(label.state));
    if (label.score && std::isfinite(*label.score)) {
        json.key(u"score");
        json.number(*label.score);
    }
    writeAssertion(json, label.assertion);
    const SourcePlace place = structure.placeOf(label.triple.subject.span);
    if (place.page > 0) {
        json.key(u"page");
        json.integer(place.page);
    }
    if (!place.heading.isEmpty()) json.field(u"heading", place.heading);
    json.endObject();
}

class SpotterWriter final : public JsonRecordWriter {
public:
    SpotterWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(device, options, Layout::Lines,
              {.documentFields = true,
                  .metadata = true,
                  .places = true,
                  .types = true,
                  .qualifiers = true,
                  .negations = true,
                  .uncertainty = true,
                  .notes = true,
                  .labelFields = true,
                  .noRelation = NoRelationNames::None})
    {
    }

    Result<void> writeFailure(const QString &message) override { return writeErrorRecord(message); }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        json.beginObject();
        json.field(u"text", document.text);
        if (!document.source.isEmpty()) json.field(u"source", document.source);
        if (document.mediaType != Document{}.mediaType) json.field(u"mediaType", document.mediaType);
        if (document.split != Split::None) json.field(u"split", splitName(document.split));
        if (!document.metadata.isEmpty()) {
            json.key(u"meta");
            json.value(document.metadata);
        }
        for (const LabelledTriple &label : document.triples) {
            if (label.score && !std::isfinite(*label.score)) lossCounter().add(LossKind::Score);
        }
        writeSpotterTriples(document, json);
        json.endObject();
    }
};

SniffVerdict sniffSpotter(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON object")};
    if (shape->isArray) return {0, FormatMessages::tr("its records are in an array, not one per line")};
    if (shape->has("text") && shape->has("triples")) {
        const JsonForm triples = shape->form("triples");
        const bool isOurs = triples.isEmpty()
            || (triples.begin == "[{"
                && (triples.field("subject") == "{" || (triples.has("subject") && !triples.has("object"))));
        if (isOurs) return {95, {}};
        return {0, FormatMessages::tr("its triples have no \"subject\" with a \"text\"")};
    }
    // The first lines of an extraction may be failures; a text without labels is also a complete record.
    const bool bareText = shape->has("text") && shape->keys.size() == 1;
    const bool onlyFailure = shape->has("error") && shape->keys.size() == 1;
    if (bareText && !shape->isWhole) return {0, FormatMessages::tr("its first record is too long to be recognised")};
    if (bareText || onlyFailure) return {60, {}};
    return {0, FormatMessages::tr("its first record has no \"triples\"")};
}

} // namespace

void writeSpotterTriples(const Document &document, JsonWriter &json)
{
    const CodePointMap map(document.text);
    const DocumentStructure structure(document.text, document.metadata);
    json.key(u"triples");
    json.beginArray();
    for (const LabelledTriple &label : document.triples) writeLabel(label, document.text, map, structure, json);
    json.endArray();
}

Format spotterFormat()
{
    return {{u"spotter"_s, FormatMessages::tr("Spotter (JSON lines)"), {u"jsonl"_s, u"json"_s}, true, true},
        sniffSpotter,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<SpotterReader>(device, options);
        },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<SpotterWriter>(device, options);
        }};
}

} // namespace spotter
