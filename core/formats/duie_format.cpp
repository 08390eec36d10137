// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/duie_format.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_record_reader.h"
#include "core/formats/json/json_record_writer.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/relations/stated_triple.h"

#include <QHash>
#include <QSet>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The value of "object" or "object_type": a string, or "@value" with slots, in file order.
struct ComplexValue {
    QString value;
    std::vector<std::pair<QString, QString>> slotValues;
};

ComplexValue readComplex(JsonValue value)
{
    ComplexValue complex;
    if (!value.isObject()) {
        complex.value = stringOrNumber(value);
        return complex;
    }
    bool hasValue = false;
    value.fields([&](std::string_view key, JsonValue slot) {
        if (key == "@value") {
            hasValue = true;
            complex.value = stringOrNumber(slot);
        } else if (slot.isNull()) {
            slot.skip();
        } else {
            QString text = stringOrNumber(slot);
            complex.slotValues.emplace_back(fromUtf8(key), std::move(text));
        }
    });
    if (!hasValue && !value.cursor().failed())
        value.fail(ErrorCode::Content, FormatMessages::tr("\"@value\" is missing"));
    return complex;
}

class DuieReader final : public JsonRecordReader {
public:
    using JsonRecordReader::JsonRecordReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasText = false;
        JsonFields metadata;
        m_labelTokens.clear();
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "text") {
                hasText = true;
                document.text = value.string();
            } else if (key == "spo_list") {
                readListed(value, [&](JsonValue item) { readLabel(item, document); });
            } else if (key == "postag") {
                ignore(key, value); // words and their parts of speech
            } else {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasText) return failMissing(root, "text"_L1);
        document.metadata = metadata.take();
        alignLabels(document, m_labelTokens);
    }

private:
    void readLabel(JsonValue &item, Document &document)
    {
        bool hasSubject = false;
        bool hasPredicate = false;
        bool hasObject = false;
        ComplexValue object;
        ComplexValue objectType;
        Triple triple;
        LabelledTriple label;
        StatedAssertion stated;
        bool isReversed = false;
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "subject") {
                hasSubject = true;
                triple.subject.text = stringOrNumber(value);
            } else if (key == "predicate") {
                hasPredicate = true;
                triple.predicate = value.optionalString();
            } else if (key == "object") {
                hasObject = true;
                object = readComplex(value);
            } else if (key == "subject_type") {
                triple.subject.type = value.optionalString();
            } else if (key == "object_type") {
                objectType = readComplex(value);
            } else if (!readForeignAssertion(stated, key, value) && !readDirection(key, value, isReversed)) {
                ignore(key, value);
            }
        });
        if (cursor().failed()) return;
        if (!hasSubject) return failMissing(item, "subject"_L1);
        if (!hasPredicate) return failMissing(item, "predicate"_L1);
        if (!hasObject) return failMissing(item, "object"_L1);
        triple.object.text = std::move(object.value);
        triple.object.type = std::move(objectType.value);
        const QHash<QString, QString> types(objectType.slotValues.begin(), objectType.slotValues.end());
        for (auto &[slot, text] : object.slotValues)
            triple.qualifiers.push_back({slot, {{}, std::move(text), types.value(slot)}});
        if (isReversed) std::swap(triple.subject, triple.object);
        label.triple = std::move(triple);
        assertAs(label, std::move(stated));
        document.triples.push_back(std::move(label));
        m_labelTokens.push_back(item.token());
    }

    std::vector<const char *> m_labelTokens;
};

class DuieWriter final : public JsonRecordWriter {
public:
    DuieWriter(QIODevice *device, const WriteOptions &options, bool complex)
        : JsonRecordWriter(device, options, Layout::Lines, {.metadata = true, .types = true, .qualifiers = complex}),
          m_complex(complex)
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        json.beginObject();
        json.field(u"text", document.text);
        json.key(u"spo_list");
        json.beginArray();
        for (const LabelledTriple &label : document.triples) {
            if (isWritten(label, carries())) writeLabel(label.triple, json);
        }
        json.endArray();
        for (auto entry = document.metadata.begin(); entry != document.metadata.end(); ++entry) {
            if (entry.key() == "text"_L1 || entry.key() == "spo_list"_L1 || entry.key() == "postag"_L1) {
                lossCounter().add(LossKind::Metadata);
                continue;
            }
            json.key(entry.key());
            json.value(entry.value());
        }
        json.endObject();
    }

private:
    /// The order of keys is that of the published files.
    void writeLabel(const Triple &triple, JsonWriter &json)
    {
        std::vector<const Qualifier *> qualifiers;
        if (m_complex) qualifiers = expressible(triple);
        json.beginObject();
        json.field(u"predicate", triple.predicate);
        json.key(u"object_type");
        writeComplex(triple.object.type, qualifiers, [](const Mention &mention) { return mention.type; }, json);
        json.field(u"subject_type", triple.subject.type);
        json.key(u"object");
        writeComplex(triple.object.text, qualifiers, [](const Mention &mention) { return mention.text; }, json);
        json.field(u"subject", triple.subject.text);
        json.endObject();
    }

    /// The qualifiers that keys of an object can represent: one per slot, and none named like the object itself.
    std::vector<const Qualifier *> expressible(const Triple &triple)
    {
        std::vector<const Qualifier *> qualifiers;
        QSet<QString> taken{u"@value"_s};
        for (const Qualifier &qualifier : triple.qualifiers) {
            if (taken.contains(qualifier.slot)) {
                lossCounter().add(LossKind::Qualifier);
                continue;
            }
            taken.insert(qualifier.slot);
            qualifiers.push_back(&qualifier);
        }
        return qualifiers;
    }

    template <typename Member>
    void writeComplex(
        const QString &value, const std::vector<const Qualifier *> &qualifiers, Member member, JsonWriter &json)
    {
        if (!m_complex) {
            json.string(value);
            return;
        }
        json.beginObject();
        for (const Qualifier *qualifier : qualifiers) json.field(qualifier->slot, member(qualifier->value));
        json.field(u"@value", value);
        json.endObject();
    }

    bool m_complex;
};

/// Whether labels have the keys and values of DuIE, as far as they are in the sample.
bool hasDuieLabels(const JsonForm &labels, const QByteArray &head)
{
    if (labels.isEmpty()) return true;
    if (labels.begin != "[{") return false; // lists of three
    const QByteArray subject = labels.field("subject");
    const QByteArray object = labels.field("object");
    const bool isString = subject != "{" && !subject.startsWith('[');
    const bool isComplex = object == "{" && head.contains("\"@value\"");
    return labels.isCut || (labels.has("predicate") && isString && (object == "\"" || object == "n" || isComplex));
}

/// Detects the version of DuIE: 2.0 writes "@value" into every label.
SniffVerdict sniffDuie(const FormatSample &sample, bool complex)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON object")};
    // Test files contain only texts and their words.
    if (!complex && shape->has("text") && shape->has("postag") && !shape->has("spo_list")) return {85, {}};
    if (!shape->has("text") || !shape->has("spo_list"))
        return {0, FormatMessages::tr("its first record has no \"spo_list\"")};
    if (!hasDuieLabels(shape->form("spo_list"), sample.head))
        return {0, FormatMessages::tr("its labels have other keys than \"subject\", \"predicate\" and \"object\"")};
    const bool hasLabels = sample.head.contains("\"predicate\"");
    if (!hasLabels) return {complex ? 80 : 70, {}};
    if (sample.head.contains("\"@value\"") == complex) return {95, {}};
    return {0,
        complex ? FormatMessages::tr("its objects are strings, as in DuIE 1.0")
                : FormatMessages::tr("its objects have \"@value\", as in DuIE 2.0")};
}

std::unique_ptr<RecordReader> makeDuieReader(QIODevice &device, const ReadOptions &options)
{
    return std::make_unique<DuieReader>(device, options);
}

} // namespace

Format duieFormat()
{
    return {{u"duie"_s, FormatMessages::tr("DuIE 2.0 (JSON lines)"), {u"jsonl"_s, u"json"_s}, true, true},
        [](const FormatSample &sample) { return sniffDuie(sample, true); }, makeDuieReader,
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<DuieWriter>(device, options, true);
        }};
}

Format duie1Format()
{
    return {{u"duie1"_s, FormatMessages::tr("DuIE 1.0 (JSON lines)"), {u"jsonl"_s, u"json"_s}, true, true},
        [](const FormatSample &sample) { return sniffDuie(sample, false); }, makeDuieReader,
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<DuieWriter>(device, options, false);
        }};
}

} // namespace spotter
