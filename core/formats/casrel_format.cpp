// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/casrel_format.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_record_reader.h"
#include "core/formats/json/json_record_writer.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/json/triple_names.h"
#include "core/formats/messages.h"
#include "core/formats/relations/stated_triple.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class CasrelReader final : public JsonRecordReader {
public:
    using JsonRecordReader::JsonRecordReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasText = false;
        bool hasTriples = false;
        bool hasOtherLists = false;
        JsonFields metadata;
        m_labelTokens.clear();
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "text") {
                hasText = true;
                document.text = value.string();
            } else if (key == "triple_list") {
                hasTriples = true;
                readListed(value, [&](JsonValue item) { readLabel(item, document); });
            } else {
                hasOtherLists |= value.isArray();
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasText) return failMissing(root, "text"_L1);
        // A text alone has no labels; with a list under another name, it is of another format.
        if (!hasTriples && hasOtherLists) return failMissing(root, "triple_list"_L1);
        document.metadata = metadata.take();
        alignLabels(document, m_labelTokens);
    }

private:
    void readLabel(JsonValue &item, Document &document)
    {
        if (item.isObject()) return readNamedLabel(item, document);
        std::size_t count = 0;
        Triple triple;
        const std::array<QString *, 3> members{&triple.subject.text, &triple.predicate, &triple.object.text};
        item.items([&](JsonValue member) {
            if (count < members.size()) // a predicate that is a number has lost its name
                *members[count] = count == 1 ? member.optionalString() : stringOrNumber(member);
            else
                member.skip();
            ++count;
        });
        if (cursor().failed()) return;
        if (count == 0) return noteLeftOut(item.token(), FormatMessages::tr("an empty label is left out"));
        if (count != members.size()) {
            item.fail(ErrorCode::Content,
                FormatMessages::tr("expected three strings (subject, predicate, object), not %1").arg(count));
            return;
        }
        addLabel(std::move(triple), item, document);
    }

    /// A label as an object with the usual key names: {"subject", "relation", "object"}, {"head", "type", "tail"}, …
    void readNamedLabel(JsonValue &item, Document &document)
    {
        const QJsonObject object = item.toJson().toObject();
        if (cursor().failed()) return;
        const auto triples = statedTriples(object);
        if (!triples) {
            const QStringList keys = object.keys();
            const bool hasSubject = std::ranges::any_of(
                keys, [](const QString &key) { return tripleRole(key.toStdString()) == TripleRole::Subject; });
            const QLatin1StringView lacking = hasBothEnds(object) ? "predicate"_L1 : "object"_L1;
            return failMissing(item, hasSubject ? lacking : "subject"_L1);
        }
        for (const StatedTriple &stated : *triples) {
            for (const QString &key : stated.unread) {
                static const QStringList others{u"source"_s, u"target"_s, u"from"_s, u"to"_s, u"x"_s, u"y"_s};
                const TripleRole role = tripleRole(key.toStdString());
                if ((role == TripleRole::Subject || role == TripleRole::Object) && !others.contains(key)) {
                    return item.fail(ErrorCode::Content,
                        FormatMessages::tr("\"%1\" says again what another key of this label has said").arg(key));
                }
                noteIgnored(key.toStdString(), item.token());
            }
            Triple triple{{{}, stated.subject.text, stated.subject.type}, stated.predicate,
                {{}, stated.object.text, stated.object.type}};
            for (const auto &[slot, value] : stated.qualifiers) triple.qualifiers.push_back({slot, {{}, value, {}}});
            addLabel(std::move(triple), item, document, stated.assertion);
            document.triples.back().score = stated.score;
        }
    }

    void addLabel(Triple triple, const JsonValue &item, Document &document, StatedAssertion assertion = {})
    {
        LabelledTriple label;
        label.triple = std::move(triple);
        assertAs(label, std::move(assertion));
        document.triples.push_back(std::move(label));
        m_labelTokens.push_back(item.token());
    }

    std::vector<const char *> m_labelTokens;
};

class CasrelWriter final : public JsonRecordWriter {
public:
    CasrelWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(device, options, Layout::Array, {.metadata = true})
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        json.beginObject();
        json.field(u"text", document.text);
        json.key(u"triple_list");
        json.beginArray();
        for (const LabelledTriple &label : document.triples) {
            if (!isWritten(label, carries())) continue;
            json.beginArray();
            json.string(label.triple.subject.text);
            json.string(label.triple.predicate);
            json.string(label.triple.object.text);
            json.endArray();
        }
        json.endArray();
        for (auto entry = document.metadata.begin(); entry != document.metadata.end(); ++entry) {
            if (entry.key() == "text"_L1 || entry.key() == "triple_list"_L1) {
                lossCounter().add(LossKind::Metadata);
                continue;
            }
            json.key(entry.key());
            json.value(entry.value());
        }
        json.endObject();
    }
};

SniffVerdict sniffCasrel(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    if (shape->has("text") && shape->has("triple_list")) {
        const JsonForm labels = shape->form("triple_list");
        const bool isNested = std::ranges::any_of(labels.fields, [](const auto &field) { return field.second == "{"; });
        if (!isNested) return {95, {}};
        return {0, FormatMessages::tr("its labels have objects as their ends")};
    }
    if (shape->isArray && shape->keys.empty() && sample.complete) return {60, {}};
    return {0, FormatMessages::tr("its first record has no \"triple_list\"")};
}

} // namespace

Format casrelFormat()
{
    return {{u"casrel"_s, FormatMessages::tr("CasRel and TPLinker (JSON)"), {u"json"_s, u"jsonl"_s}, true, true},
        sniffCasrel,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<CasrelReader>(device, options);
        },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<CasrelWriter>(device, options);
        }};
}

} // namespace spotter
