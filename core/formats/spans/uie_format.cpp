// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/uie_format.h"

#include "core/formats/json/json_record_writer.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/spans/span_record_reader.h"
#include "core/text/alignment.h"
#include "core/text/word_boundaries.h"

#include <QJsonArray>

#include <algorithm>
#include <map>
#include <set>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar of(u'的');
/// The longest prompt that is searched for a subject, so that this stays fast.
constexpr qsizetype maximumPromptUtf16 = 4096;

/// A prompt for the objects of a subject; empty if it asks for entities of a type.
struct RelationPrompt {
    QString subject;
    QString predicate;
};

bool occursIn(QStringView text, QStringView words)
{
    const auto place = firstOccurrence(text, words);
    return place && text.sliced(place->beginUtf16, place->length()) == words;
}

/// "writer of Yesterday", if the subject is in the text. A type may look the same ("date of birth"); then the text is
/// likely to contain all of it.
RelationPrompt splitEnglish(const QString &prompt, const QString &text)
{
    constexpr QLatin1StringView ofWord(" of ");
    if (!prompt.contains(ofWord) || text.contains(prompt, Qt::CaseInsensitive)) return {};
    int tries = 16;
    for (qsizetype at = prompt.indexOf(ofWord); at > 0 && tries > 0; at = prompt.indexOf(ofWord, at + 1), --tries) {
        const QString subject = prompt.sliced(at + ofWord.size()).trimmed();
        if (subject.isEmpty() || !occursIn(text, subject)) continue;
        const bool isWord = std::ranges::any_of(
            occurrences(text, subject), [&text](const Span span) { return isWholeWord(text, span); });
        if (isWord) return {subject, prompt.first(at).trimmed()};
    }
    return {};
}

RelationPrompt split(const QString &prompt, const QString &text)
{
    if (prompt.size() > maximumPromptUtf16) return {};
    // Both a subject and a predicate may contain the particle: takes the longest subject that occurs in the text.
    int tries = 16;
    for (qsizetype at = prompt.lastIndexOf(of); at > 0 && tries > 0; at = prompt.lastIndexOf(of, at - 1), --tries) {
        if (at + 1 < prompt.size() && occursIn(text, QStringView(prompt).first(at)))
            return {prompt.first(at), prompt.sliced(at + 1)};
    }
    return splitEnglish(prompt, text);
}

/// The occurrence of the subject that is closest to an object; subjects must not be empty.
Span nearest(const std::vector<Span> &subjects, Span object)
{
    const auto behind = std::ranges::upper_bound(subjects, object.beginUtf16, {}, &Span::endUtf16);
    const auto after = std::ranges::lower_bound(subjects, object.endUtf16, {}, &Span::beginUtf16);
    const bool hasBefore = behind != subjects.begin();
    if (after == subjects.end()) return hasBefore ? *std::prev(behind) : subjects.front(); // it overlaps the object
    if (!hasBefore) return *after;
    const Span before = *std::prev(behind);
    return after->beginUtf16 - object.endUtf16 < object.beginUtf16 - before.endUtf16 ? *after : before;
}

class UieReader final : public JsonRecordReader {
public:
    using JsonRecordReader::JsonRecordReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasText = false;
        bool hasPrompt = false;
        QString prompt;
        JsonFields metadata;
        m_results.clear();
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "content") {
                hasText = true;
                document.text = value.string();
            } else if (key == "prompt") {
                hasPrompt = true;
                prompt = value.string();
            } else if (key == "result_list") {
                value.optionalItems([&](JsonValue item) { readResult(item); });
            } else {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasText) return failMissing(root, "content"_L1);
        if (!hasPrompt) return failMissing(root, "prompt"_L1);
        document.metadata = metadata.take();
        makeLabels(document, prompt, root);
    }

private:
    struct Result {
        qint64 begin = 0;
        qint64 end = 0;
        std::optional<QString> text;
        const char *token = nullptr;
    };

    void readResult(JsonValue &item)
    {
        if (m_results.size() >= maximumListed) return item.fail(ErrorCode::Limit, tooManyListed().message);
        Result &result = m_results.emplace_back();
        result.token = item.token();
        bool hasBegin = false;
        bool hasEnd = false;
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "text") {
                result.text = value.string();
            } else if (key == "start") {
                hasBegin = true;
                result.begin = value.integer();
            } else if (key == "end") {
                hasEnd = true;
                result.end = value.integer();
            } else {
                ignore(key, value);
            }
        });
        if (cursor().failed()) return;
        if (!hasBegin) return failMissing(item, "start"_L1);
        if (!hasEnd) return failMissing(item, "end"_L1);
    }

    Span place(const Result &result, const Document &document, const CodePointMap &map)
    {
        const Span span = map.spanFromCodePoints(result.begin, result.end);
        if (!span.isValid()) {
            leaveOutMisfit(result.token,
                FormatMessages::tr(
                    "offsets %1–%2 are outside the text (%Ln character(s))", nullptr, int(map.lengthCodePoints()))
                    .arg(result.begin)
                    .arg(result.end));
            return span;
        }
        const QStringView slice = QStringView(document.text).sliced(span.beginUtf16, span.length());
        if (!result.text || *result.text == slice) return span;
        constexpr qsizetype shown = 60;
        leaveOutMisfit(result.token,
            FormatMessages::tr("the text from %1 to %2 is \"%3\", not \"%4\"")
                .arg(result.begin)
                .arg(result.end)
                .arg(slice.left(shown), QStringView(*result.text).left(shown)));
        return {};
    }

    void makeLabels(Document &document, const QString &prompt, const JsonValue &root)
    {
        const CodePointMap map(document.text);
        std::vector<Span> spans;
        for (const Result &result : m_results) {
            if (result.begin < 0 && result.end <= 0) {
                noteLeftOut(result.token,
                    FormatMessages::tr("the answer \"%1\" is from the prompt and classifies the text; it is left out")
                        .arg(quotedBegin(result.text.value_or(QString()))));
                continue;
            }
            if (const Span span = place(result, document, map); span.isValid()) spans.push_back(span);
        }
        // A question without an answer is a negative example; it is kept unchanged.
        if (m_results.empty() && !prompt.isEmpty()) {
            document.metadata.insert(
                uieMetadataKey, QJsonObject{{QString(uieUnansweredKey), QJsonArray{QJsonValue(prompt)}}});
        }
        const RelationPrompt relation = spans.empty() ? RelationPrompt{} : split(prompt, document.text);
        std::vector<Entity> entities;
        std::vector<EntityRelation> relations;
        const bool linked = !relation.predicate.isEmpty();
        const std::vector<Span> subjects = linked ? occurrences(document.text, relation.subject) : std::vector<Span>();
        for (const Span span : spans) {
            entities.push_back({span, linked ? QString() : prompt});
            if (!linked) continue;
            entities.push_back({nearest(subjects, span), QString()});
            relations.push_back({entities.size() - 1, relation.predicate, entities.size() - 2});
        }
        if (const auto added = addLabels(document, entities, relations); !added)
            return root.fail(added.error().code, added.error().message);
        for (const LabelledTriple &label : document.triples) {
            const Mention &subject = label.triple.subject; // the file gives the place of an object
            if (!isWholeWord(document.text, subject.span)) noteInsideWord(document, subject, root.token());
        }
    }

    std::vector<Result> m_results;
};

class UieWriter final : public JsonRecordWriter {
public:
    UieWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(device, options, Layout::Lines, {.metadata = true, .places = true, .placedOnly = true})
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        const CodePointMap map(document.text);
        const std::vector<const LabelledTriple *> labels = writtenLabels(document, carries());
        const EntityTable table(document, labels, map, {}, lossCounter());
        std::map<QString, std::vector<Span>> answers; // sorted, so that the order of a text's prompts is deterministic
        std::set<Span> placed; // where labels and types give an entity when they are read again
        for (const LabelledTriple *label : labels) {
            const Triple &triple = label->triple;
            const QString question = triple.subject.text + of + triple.predicate;
            const RelationPrompt again = split(question, document.text);
            if (again.subject != triple.subject.text || again.predicate != triple.predicate) {
                lossCounter().add(LossKind::Predicate);
                continue;
            }
            answers[question].push_back(triple.object.span);
            const Span subject = nearest(occurrences(document.text, again.subject), triple.object.span);
            lossCounter().add(LossKind::Place, qint64(subject != triple.subject.span));
            placed.insert({subject, triple.object.span});
        }
        for (const Entity &entity : table.entities()) {
            if (entity.type.isEmpty()) continue;
            if (!split(entity.type, document.text).predicate.isEmpty()) continue; // would be read as a label
            answers[entity.type].push_back(entity.span);
            placed.insert(entity.span);
        }
        for (const Entity &entity : looseEntities(document, map))
            lossCounter().add(LossKind::Entities, qint64(!placed.contains(entity.span)));
        for (const QString &prompt : unanswered(document)) answers.try_emplace(prompt);
        if (answers.empty()) answers.try_emplace(QString());
        bool first = true;
        for (const auto &[question, spans] : answers) {
            if (!first) json.lineFeed();
            first = false;
            writePrompt(document, question, spans, map, json);
        }
    }

private:
    static QStringList unanswered(const Document &document)
    {
        QStringList prompts;
        const QJsonArray kept = document.metadata.value(uieMetadataKey)[uieUnansweredKey].toArray();
        for (const QJsonValue prompt : kept) prompts.append(prompt.toString());
        prompts.append(document.metadata.value("prompt"_L1).toString()); // from corpora of older versions
        prompts.removeAll(QString());
        return prompts;
    }

    void writePrompt(const Document &document, const QString &prompt, const std::vector<Span> &spans,
        const CodePointMap &map, JsonWriter &json)
    {
        json.beginObject();
        json.field(u"content", document.text);
        json.key(u"result_list");
        json.beginArray();
        for (const Span span : spans) {
            json.beginObject();
            json.field(u"text", QStringView(document.text).sliced(span.beginUtf16, span.length()));
            json.key(u"start");
            json.integer(map.toCodePoint(span.beginUtf16));
            json.key(u"end");
            json.integer(map.toCodePoint(span.endUtf16));
            json.endObject();
        }
        json.endArray();
        json.field(u"prompt", prompt);
        writeMetadataFields(
            document, json, {"content"_L1, "result_list"_L1}, {entitiesKey, uieMetadataKey, "prompt"_L1});
        json.endObject();
    }
};

SniffVerdict sniffUie(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON object")};
    if (shape->has("content") && shape->has("result_list")) return {95, {}};
    return {0, FormatMessages::tr("its first record has no \"content\" with \"result_list\"")};
}

} // namespace

Format uieFormat()
{
    return {
        {u"uie"_s, FormatMessages::tr("UIE of PaddleNLP (JSON lines)"), {u"jsonl"_s, u"txt"_s, u"json"_s}, true, true},
        sniffUie,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<UieReader>(device, options);
        },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<UieWriter>(device, options);
        }};
}

} // namespace spotter
