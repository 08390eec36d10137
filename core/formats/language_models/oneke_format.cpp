// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/language_models/oneke_format.h"

#include "core/formats/json/json_record_writer.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/language_models/answer_record_reader.h"
#include "core/formats/language_models/prompt_text.h"
#include "core/formats/messages.h"

#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// A value that is parsed after the text is known, with its place.
struct OnekeAnswer {
    QString key;
    QJsonValue value;
    const char *token = nullptr;
};

class OnekeReader final : public AnswerRecordReader {
public:
    using AnswerRecordReader::AnswerRecordReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasText = false;
        bool isListed = false; // otherwise the triples are in an answer
        QString instruction;
        std::vector<OnekeAnswer> answers;
        JsonFields metadata;
        beginRecord();
        root.fields([&](std::string_view key, JsonValue value) {
            if ((key == "text" || key == "input") && !hasText && value.isString()) {
                const QString text = value.string();
                hasText = key == "text" || !text.isEmpty(); // an empty input: the text is in the instruction
                document.text = text;
            } else if (key == "relation" || key == "kg" || key == "entity") {
                isListed |= value.isArray();
                readListed(fromUtf8(key), value);
            } else if (key == "output" || key == "label") {
                const char *token = value.token();
                answers.push_back({fromUtf8(key), value.toJson(), token});
            } else {
                const QString name = fromUtf8(key);
                QJsonValue kept = value.toJson();
                if (name == "instruction"_L1) instruction = kept.toString();
                metadata.insert(name, std::move(kept));
            }
        });
        if (cursor().failed()) return;
        if (!hasText) {
            const auto text = textInPrompt(instruction);
            document.text = text ? text->text : textBehindColon(instruction, answers);
            if (document.text.isEmpty() && instruction.isEmpty()) return failMissing(root, "text"_L1);
            if (document.text.isEmpty()) {
                return root.fail(ErrorCode::Content,
                    FormatMessages::tr("\"input\" is empty, and \"instruction\" does not show where a text begins; put "
                                       "the text into \"input\""));
            }
        }
        for (OnekeAnswer &answer : answers) {
            if (isListed) { // redundant
                metadata.insert(answer.key, answer.value);
                continue;
            }
            const Answer read = answer.value.isString()
                ? readAnswer(answer.value.toString(), instruction, document.text)
                : readAnswerValue(answer.value, instruction, document.text);
            addAnswer(read, answer.token);
            if (read.isUnderstood) continue;
            metadata.insert(answer.key, answer.value);
            noteLeftOut(answer.token,
                FormatMessages::tr("some of \"%1\" is neither triples nor entities; it is kept as metadata")
                    .arg(answer.key));
        }
        document.metadata = metadata.take();
        finishRecord(document, root);
    }

private:
    /// "Extract triples from: Ada met Bo." if the answer has ends that are in the text behind the colon.
    static QString textBehindColon(const QString &instruction, const std::vector<OnekeAnswer> &answers)
    {
        const qsizetype colon = std::max(instruction.indexOf(u':'), instruction.indexOf(u'：'));
        const QString text = colon < 0 ? QString() : instruction.sliced(colon + 1).trimmed();
        if (text.isEmpty()) return {};
        const auto isOfText = [&text](const AnswerItem &item) {
            return !item.relation.isEmpty() && text.contains(item.head) && text.contains(item.tail);
        };
        for (const OnekeAnswer &answer : answers) {
            const Answer read = answer.value.isString() ? readAnswer(answer.value.toString(), instruction, text)
                                                        : readAnswerValue(answer.value, instruction, text);
            if (std::ranges::any_of(read.items, isOfText)) return text;
        }
        return {};
    }

    void readListed(const QString &key, JsonValue &value)
    {
        const char *token = value.token();
        const Answer read = readAnswerValue(QJsonObject{{key, value.toJson()}}, {}, {});
        addAnswer(read, token);
        if (read.isUnderstood || cursor().failed()) return;
        if (read.items.empty()) {
            return cursor().fail(ErrorCode::Content, token,
                FormatMessages::tr("nothing in \"%1\" is a triple or an entity as this format has them").arg(key));
        }
        noteLeftOut(
            token, FormatMessages::tr("some of \"%1\" is neither triples nor entities and is left out").arg(key));
    }
};

class OnekeWriter final : public JsonRecordWriter {
public:
    OnekeWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(device, options, Layout::Lines, {.metadata = true, .types = true})
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        const CodePointMap map(document.text);
        const std::vector<const LabelledTriple *> labels = writtenLabels(document, carries());
        const std::vector<Entity> entities = statedEntities(document, labels, map, {}, lossCounter());
        countPlacesByName(document, labels, entities, lossCounter());
        json.beginObject();
        json.field(u"text", document.text);
        json.key(u"entity");
        json.beginArray();
        QSet<QString> typed;
        for (const auto &[name, type] : distinctNames(document, entities)) {
            if (!type.isEmpty()) typed.insert(name);
            json.beginObject();
            json.field(u"entity", name);
            json.field(u"entity_type", type);
            json.endObject();
        }
        json.endArray();
        json.key(u"relation");
        json.beginArray();
        for (const LabelledTriple *label : labels) {
            const Triple &triple = label->triple;
            for (const Mention *mention : {&triple.subject, &triple.object}) { // reading gives it a type
                lossCounter().add(LossKind::Type,
                    qint64(mention->type.isEmpty() && mention->span.isValid() && typed.contains(mention->text)));
            }
            json.beginObject();
            json.field(u"head", triple.subject.text);
            if (!triple.subject.type.isEmpty()) json.field(u"head_type", triple.subject.type);
            json.field(u"relation", triple.predicate);
            json.field(u"tail", triple.object.text);
            if (!triple.object.type.isEmpty()) json.field(u"tail_type", triple.object.type);
            json.endObject();
        }
        json.endArray();
        writeMetadataFields(
            document, json, {"text"_L1, "input"_L1, "entity"_L1, "relation"_L1, "kg"_L1}, {entitiesKey});
        json.endObject();
    }
};

SniffVerdict sniffOneke(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    const bool hasText = shape->has("text") || shape->has("input");
    const bool hasEnds = shape->has("head") || shape->has("h");
    const bool isFlat = hasEnds && shape->form("relation").isText();
    // Another format's labels, with a prompt and an answer among its metadata.
    const bool hasOtherLists = shape->form("entities").isList() && shape->form("relations").isList();
    const bool isOthers = hasOtherLists || isFlat;
    if (!isOthers && shape->has("instruction")
        && (shape->has("output") || shape->has("label") || shape->has("relation") || shape->has("kg")))
        return {93, {}};
    if (shape->form("relation").isText()) return {0, FormatMessages::tr("its \"relation\" is a string")};
    if (shape->form("relation").has("args")) return {0, FormatMessages::tr("its relations have \"args\"")};
    const bool hasLists = shape->has("relation") || shape->has("entity") || shape->has("kg");
    if (hasText && !hasEnds && !isOthers && hasLists) return {85, {}};
    return {0, FormatMessages::tr("its first record has no \"relation\" or \"instruction\" with a text")};
}

} // namespace

Format onekeFormat()
{
    return {{u"oneke"_s, FormatMessages::tr("OneKE and InstructKGC (JSON)"), {u"json"_s, u"jsonl"_s}, true, true},
        sniffOneke,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<OnekeReader>(device, options);
        },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<OnekeWriter>(device, options);
        }};
}

} // namespace spotter
