// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/prodigy/prodigy_format.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_record_writer.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/prodigy/prodigy_reader.h"
#include "core/formats/token_layout.h"

#include <QRegularExpression>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

using Labels = std::vector<const LabelledTriple *>;

class ProdigyWriter final : public JsonRecordWriter {
public:
    ProdigyWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(device, options, Layout::Lines,
              {.metadata = true,
                  .places = true,
                  .types = true,
                  .negations = true,
                  .uncertainty = true,
                  .notes = true,
                  .states = true,
                  .placedOnly = true})
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        Labels labels = writtenLabels(document, carries());
        const QString answer = takeAnswer(document, labels);
        const CodePointMap map(document.text);
        const EntityTable table(document, labels, map, prodigyId, lossCounter());
        const std::vector<Span> tokens = tokensOf(document, table.entities(), map, WhiteSpace::IsTokens);
        json.beginObject();
        json.field(u"text", document.text);
        writeTokens(document, tokens, map, json);
        json.key(u"spans");
        json.beginArray();
        for (const Entity &entity : table.entities()) writeSpan(entity, tokens, map, true, json);
        json.endArray();
        json.key(u"relations");
        json.beginArray();
        for (const LabelledTriple *label : labels) writeRelation(*label, table, tokens, map, json);
        json.endArray();
        if (!answer.isEmpty()) json.field(u"answer", answer);
        writeMetadataFields(document, json, {"text"_L1, "tokens"_L1, "spans"_L1, "relations"_L1},
            {entitiesKey, tokensKey, "answer"_L1});
        json.endObject();
    }

private:
    /// The answer that fits all labels. A task has only one: if their states differ, rejected labels are left out.
    QString takeAnswer(const Document &document, Labels &labels)
    {
        const auto all = [&labels](ReviewState state) {
            return !labels.empty()
                && std::ranges::all_of(labels, [state](const LabelledTriple *label) { return label->state == state; });
        };
        if (all(ReviewState::Rejected)) return u"reject"_s;
        const auto rejected
            = std::erase_if(labels, [](const LabelledTriple *label) { return label->state == ReviewState::Rejected; });
        lossCounter().add(LossKind::Rejected, qint64(rejected));
        if (all(ReviewState::Accepted)) return u"accept"_s;
        const auto accepted = std::ranges::count(labels, ReviewState::Accepted, &LabelledTriple::state);
        lossCounter().add(LossKind::ReviewState, qint64(accepted));
        const QString kept = document.metadata.value("answer"_L1).toString();
        return labels.empty() || (kept != u"accept" && kept != u"reject") ? kept : QString();
    }

    static void writeTokens(
        const Document &document, const std::vector<Span> &tokens, const CodePointMap &map, JsonWriter &json)
    {
        const QStringView text = document.text;
        json.key(u"tokens");
        json.beginArray();
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            json.beginObject();
            json.field(u"text", text.sliced(tokens[i].beginUtf16, tokens[i].length()));
            writeOffsets(tokens[i], map, json);
            json.key(u"id");
            json.integer(qint64(i));
            const qsizetype end = tokens[i].endUtf16;
            const qsizetype next = i + 1 < tokens.size() ? tokens[i + 1].beginUtf16 : text.size();
            json.key(u"ws");
            json.value(end < next && text[end] == u' ');
            json.endObject();
        }
        json.endArray();
    }

    static void writeOffsets(Span span, const CodePointMap &map, JsonWriter &json)
    {
        json.key(u"start");
        json.integer(map.toCodePoint(span.beginUtf16));
        json.key(u"end");
        json.integer(map.toCodePoint(span.endUtf16));
    }

    static void writeSpan(const Entity &entity, const std::vector<Span> &tokens, const CodePointMap &map,
        bool withNotes, JsonWriter &json)
    {
        const TokenSpan range = tokenSpan(tokens, entity.span);
        json.beginObject();
        writeOffsets(entity.span, map, json);
        json.key(u"token_start");
        json.integer(range.first);
        json.key(u"token_end");
        json.integer(range.last - 1);
        json.field(u"label", entity.type);
        static const QStringList own{
            u"start"_s, u"end"_s, u"token_start"_s, u"token_end"_s, u"label"_s, u"text"_s, u"id"_s, u"ws"_s};
        const QJsonObject extra = withNotes ? entity.extra.value(prodigyId).toObject() : QJsonObject();
        for (auto note = extra.begin(); note != extra.end(); ++note) {
            if (own.contains(note.key())) continue;
            json.key(note.key());
            json.value(note.value());
        }
        json.endObject();
    }

    static void writeRelation(const LabelledTriple &label, const EntityTable &table, const std::vector<Span> &tokens,
        const CodePointMap &map, JsonWriter &json)
    {
        const Triple &triple = label.triple;
        const Entity &head = table.entities()[table.indexOf(triple.subject)];
        const Entity &child = table.entities()[table.indexOf(triple.object)];
        json.beginObject();
        json.key(u"head");
        json.integer(tokenSpan(tokens, head.span).last - 1);
        json.key(u"child");
        json.integer(tokenSpan(tokens, child.span).last - 1);
        json.key(u"head_span");
        writeSpan(head, tokens, map, false, json);
        json.key(u"child_span");
        writeSpan(child, tokens, map, false, json);
        json.field(u"label", triple.predicate);
        writeAssertion(json, label.assertion);
        json.endObject();
    }
};

SniffVerdict sniffProdigy(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON object")};
    const JsonForm spansForm = shape->form("spans"); // spaCy has an object there
    const bool isList = spansForm.begin == "[{" || (spansForm.isEmpty() && spansForm.begin != "{");
    const JsonForm relations = shape->form("relations");
    const JsonForm tokens = shape->form("tokens");
    const bool spans = shape->has("text") && shape->has("spans") && isList;
    const bool isWhole = tokens.hasAll({"start", "end", "id"}) && (relations.isEmpty() || relations.has("child"));
    if (spans && isWhole && (spansForm.isEmpty() || spansForm.hasAll({"start", "end"})))
        return {certainByStructure, {}};
    const bool areObjects = tokens.begin == "[{" || (tokens.isEmpty() && shape->has("tokens")); // others count tokens
    if (spans && areObjects) return {90, {}};
    // rel.manual without entities has spans only in its relations.
    if (shape->has("text") && relations.hasAll({"head_span", "child_span"})) return {90, {}};
    if (shape->has("text") && shape->has("_input_hash")) return {85, {}};
    // Without them: what an annotator has answered must not be lost.
    static const QRegularExpression answer(uR"re("answer"\s*:\s*"(accept|reject|ignore)")re"_s);
    if (spans && answer.match(QString::fromUtf8(sample.head)).hasMatch()) return {84, {}};
    if (spans && shape->has("relations") && (relations.isEmpty() || relations.has("child"))) return {70, {}};
    return {0, FormatMessages::tr("its first record has no \"tokens\" with \"spans\"")};
}

} // namespace

Format prodigyFormat()
{
    return {{u"prodigy"_s, FormatMessages::tr("Prodigy (JSON lines)"), {u"jsonl"_s, u"json"_s}, true, true},
        sniffProdigy, makeProdigyReader,
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<ProdigyWriter>(device, options);
        }};
}

} // namespace spotter
