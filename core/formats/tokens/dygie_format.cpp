// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tokens/dygie_format.h"

#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/token_record_reader.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class DygieReader final : public TokenRecordReader {
public:
    using TokenRecordReader::TokenRecordReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasSentences = false;
        JsonFields metadata;
        beginRecord();
        m_named.clear();
        m_linked.clear();
        QJsonObject predicted;
        bool hasLabels = false;
        bool isFlat = false;
        root.fields([&](std::string_view key, JsonValue value) {
            if ((key == "sentence" || key == "tokenized_text") && value.isArray() && !hasSentences) {
                hasSentences = isFlat = true;
                readSentence(value);
            } else if (key == "sentences" && !isFlat) {
                hasSentences = true;
                value.items([&](JsonValue sentence) { readSentence(sentence); });
            } else if (key == "ner") {
                hasLabels = true;
                readRows(value, 2, m_named);
            } else if (key == "relations") {
                hasLabels = true;
                readRows(value, 4, m_linked);
            } else if (key == "predicted_ner" || key == "predicted_relations") {
                predicted.insert(fromUtf8(key), value.toJson());
            } else if (!readText(key, value)) {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasSentences) return failMissing(root, "sentences"_L1);
        document.metadata = metadata.take();
        takePredictions(predicted, hasLabels, root, document);
        placeTokens(document);
        findEnds(document.text);
        for (const Placed &row : m_named) addEntity(range(row, 0), row.content.name);
        for (const Placed &row : m_linked) {
            const std::size_t subject = entityAt(range(row, 0));
            const std::size_t object = entityAt(range(row, 2));
            if (cursor().failed()) return;
            compareName(range(row, 0), row.names[0], document.text);
            compareName(range(row, 2), row.names[1], document.text);
            addRelation(subject, row.content.name, object, row.token, {}, row.score);
        }
        finishRecord(document, root);
    }

private:
    struct Placed {
        Row content;
        const char *token = nullptr;
        std::optional<double> score = {}; // NOLINT(readability-redundant-member-init): may be left out
        std::array<QString, 2> names = {}; ///< of the ends, if the row says them
    };

    /// What a model predicts, in one list per sentence: the rows of labels, then a raw score and a probability.
    void readPredictions(const QJsonArray &list, qsizetype numbers, const JsonValue &root, std::vector<Placed> &rows)
    {
        for (const QJsonValue sentence : list) {
            const QJsonArray items = sentence.toArray();
            for (const QJsonValue item : items) {
                const QJsonArray parts = item.toArray();
                if (rows.size() >= maximumListed) return root.fail(ErrorCode::Limit, tooManyListed().message);
                if (parts.size() <= numbers) {
                    noteLeftOut(root.token(), FormatMessages::tr("a prediction without a name is left out"));
                    continue;
                }
                Placed row{{}, root.token()};
                for (qsizetype i = 0; i < numbers; ++i) row.content.numbers[std::size_t(i)] = parts[i].toInteger(-1);
                row.content.name = parts[numbers].toString();
                const double score = parts.size() > numbers + 1 ? parts.last().toDouble(-1) : -1;
                if (score >= 0 && score <= 1) row.score = score;
                rows.push_back(std::move(row));
            }
        }
    }

    /// Predictions are read if there are no labels, else they are kept as they are.
    void takePredictions(const QJsonObject &predicted, bool hasLabels, const JsonValue &root, Document &document)
    {
        if (predicted.isEmpty()) return;
        if (!hasLabels) {
            readPredictions(predicted["predicted_ner"_L1].toArray(), 2, root, m_named);
            readPredictions(predicted["predicted_relations"_L1].toArray(), 4, root, m_linked);
            return;
        }
        for (auto list = predicted.begin(); list != predicted.end(); ++list)
            document.metadata.insert(list.key(), list.value());
        if (std::exchange(m_saidPredictions, true)) return;
        note(ReadIssue::Kind::Understood, root.token(),
            FormatMessages::tr("the predictions of a model beside the labels are kept as metadata, not as labels"));
    }

    /// One list per sentence, or the rows themselves: the token numbers of a row also show its sentence.
    void readRows(JsonValue &list, std::size_t numbers, std::vector<Placed> &rows)
    {
        list.optionalItems([&](JsonValue item) {
            if (isRow(item)) return addRow(item, numbers, rows);
            item.optionalItems([&](JsonValue inner) { addRow(inner, numbers, rows); });
        });
    }

    /// Whether a list begins with a number, or is an object as in GLiREL.
    bool isRow(const JsonValue &item)
    {
        if (!item.isArray()) return item.isObject();
        const std::string_view record = cursor().record();
        const auto at = record.find_first_not_of(" \t\r\n", std::size_t(item.token() + 1 - record.data()));
        return at != record.npos && (record[at] == '-' || (record[at] >= '0' && record[at] <= '9'));
    }

    void addRow(JsonValue &item, std::size_t numbers, std::vector<Placed> &rows)
    {
        const char *token = item.token();
        if (rows.size() >= maximumListed)
            item.fail(ErrorCode::Limit, tooManyListed().message);
        else if (item.isObject())
            rows.push_back(readLink(item));
        else
            rows.push_back({readRow(item, numbers, numbers == 2 ? "ner" : "relations"), token});
    }

    /// GLiREL: {"head": {"position": [4, 6], …}, "tail": …, "relation_text": …}
    Placed readLink(JsonValue &item)
    {
        Placed link{{}, item.token()};
        Row &row = link.content;
        bool hasName = false;
        std::array<std::size_t, 2> stated{};
        const auto readEnd = [&](JsonValue &end, std::size_t index) {
            end.fields([&](std::string_view key, JsonValue value) {
                if (key == "position") {
                    value.items([&](JsonValue number) {
                        const qint64 read = number.integer();
                        if (stated[index] < 2) row.numbers[2 * index + stated[index]] = read;
                        ++stated[index];
                    });
                } else if (key == "mention" && value.isString()) {
                    link.names[index] = value.string();
                } else if (key == "mention" || key == "type") {
                    value.skip(); // the text and its entity say the same
                } else {
                    ignore(key, value);
                }
            });
        };
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "head" || key == "tail") {
                readEnd(value, key == "head" ? 0 : 1);
            } else if (key == "relation_text" || key == "relation" || key == "label") {
                hasName = true;
                row.name = value.string();
            } else {
                ignore(key, value);
            }
        });
        if (cursor().failed()) return link;
        if (stated[0] != 2 || stated[1] != 2)
            failMissing(item, "position"_L1);
        else if (!hasName)
            failMissing(item, "relation_text"_L1);
        return link;
    }

    /// Whether the tokens of a range say a name.
    [[nodiscard]] bool says(qint64 begin, qint64 end, const QString &name, const QString &text)
    {
        const auto bare = [](QString words) { return words.remove(u' ').toCaseFolded(); };
        if (begin < 0 || begin >= end || end > tokenCount() || bare(name).isEmpty()) return false;
        const Span span = spanOf({begin, end});
        return span.isValid() && bare(text.sliced(span.beginUtf16, span.length())) == bare(name);
    }

    /// Some files of GLiREL have exclusive ends, which the names of the mentions show.
    void findEnds(const QString &text)
    {
        qint64 inclusive = 0;
        qint64 exclusive = 0;
        for (const Placed &row : m_linked) {
            for (const std::size_t end : {std::size_t(0), std::size_t(1)}) {
                const qint64 first = row.content.numbers[2 * end];
                const qint64 last = std::clamp<qint64>(row.content.numbers[2 * end + 1], -1, tokenCount());
                inclusive += says(first, last + 1, row.names[end], text);
                exclusive += says(first, last, row.names[end], text);
            }
        }
        if (inclusive != exclusive) m_areExclusive = exclusive > inclusive;
    }

    /// With an exclusive end, whatever the file has.
    [[nodiscard]] Range range(const Placed &row, std::size_t first) const
    {
        const qint64 end = row.content.numbers[first + 1];
        const bool isLast = !m_areExclusive && end < std::numeric_limits<qint64>::max();
        return {row.content.numbers[first], isLast ? end + 1 : end, row.token};
    }

    std::vector<Placed> m_named;
    std::vector<Placed> m_linked;
    bool m_saidPredictions = false;
    bool m_areExclusive = false; ///< as the names of mentions in this record or those before it show
};

/// The number of tokens in each sentence: a sentence is a line, but no entity or relation crosses a boundary.
std::vector<qsizetype> dygieSentences(const Document &document, const std::vector<Span> &tokens,
    const EntityTable &table, const std::vector<const LabelledTriple *> &labels)
{
    std::vector<TokenSpan> uncut;
    const auto join = [&](Span a, Span b) {
        const TokenSpan first = tokenSpan(tokens, a);
        const TokenSpan second = tokenSpan(tokens, b);
        uncut.push_back({std::min(first.first, second.first), std::max(first.last, second.last)});
    };
    for (const Entity &entity : table.entities()) join(entity.span, entity.span);
    for (const LabelledTriple *label : labels) join(label->triple.subject.span, label->triple.object.span);
    return tokenLines(document.text, tokens, uncut);
}

class DygieWriter final : public JsonRecordWriter {
public:
    DygieWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(
              device, options, Layout::Lines, {.metadata = true, .places = true, .types = true, .placedOnly = true})
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        const CodePointMap map(document.text);
        const std::vector<const LabelledTriple *> labels = writtenLabels(document, carries());
        const EntityTable table(document, labels, map, {}, lossCounter());
        const std::vector<Span> tokens = tokensOf(document, table.entities(), map, WhiteSpace::BetweenTokens);
        const std::vector<qsizetype> sentences = dygieSentences(document, tokens, table, labels);
        ++m_number;
        json.beginObject();
        // DyGIE++ requires a key for each document.
        if (!document.metadata.contains("doc_key"_L1)) json.field(u"doc_key", QString::number(m_number));
        json.key(u"sentences");
        json.beginArray();
        qsizetype at = 0;
        for (const qsizetype count : sentences) {
            writeTokens(document, std::span(tokens).subspan(std::size_t(at), std::size_t(count)), json);
            at += count;
        }
        json.endArray();
        writeEntities(table, tokens, sentences, json);
        writeRelations(table, labels, tokens, sentences, json);
        writeTextOfTokens(document, tokens, sentences, map, json);
        writeMetadataFields(
            document, json, {"sentences"_L1, "ner"_L1, "relations"_L1, textKey}, {entitiesKey, tokensKey});
        json.endObject();
    }

private:
    static void writeRange(const std::vector<Span> &tokens, Span span, JsonWriter &json)
    {
        const TokenSpan range = tokenSpan(tokens, span);
        json.integer(range.first);
        json.integer(range.last - 1);
    }

    static void writeEntities(const EntityTable &table, const std::vector<Span> &tokens,
        const std::vector<qsizetype> &sentences, JsonWriter &json)
    {
        json.key(u"ner");
        json.beginArray();
        auto entity = table.entities().begin(); // sorted by place, like the sentences
        qsizetype end = 0;
        for (const qsizetype count : sentences) {
            end += count;
            json.beginArray();
            for (; entity != table.entities().end() && tokenSpan(tokens, entity->span).first < end; ++entity) {
                json.beginArray();
                writeRange(tokens, entity->span, json);
                json.string(entity->type);
                json.endArray();
            }
            json.endArray();
        }
        json.endArray();
    }

    void writeRelations(const EntityTable &table, const std::vector<const LabelledTriple *> &labels,
        const std::vector<Span> &tokens, const std::vector<qsizetype> &sentences, JsonWriter &json)
    {
        std::vector<std::vector<const Triple *>> bySentence(sentences.size());
        std::vector<qsizetype> ends;
        ends.reserve(sentences.size());
        for (const qsizetype count : sentences) ends.push_back((ends.empty() ? 0 : ends.back()) + count);
        for (const LabelledTriple *label : labels) {
            const qsizetype first = tokenSpan(tokens, label->triple.subject.span).first;
            const auto sentence = std::ranges::upper_bound(ends, first) - ends.begin();
            bySentence[std::size_t(sentence)].push_back(&label->triple);
        }
        json.key(u"relations");
        json.beginArray();
        for (const auto &triples : bySentence) {
            json.beginArray();
            for (const Triple *triple : triples) writeRelation(*triple, table, tokens, json);
            json.endArray();
        }
        json.endArray();
    }

    void writeRelation(
        const Triple &triple, const EntityTable &table, const std::vector<Span> &tokens, JsonWriter &json)
    {
        lossCounter().add(
            LossKind::Type, qint64(table.isAmbiguous(triple.subject)) + qint64(table.isAmbiguous(triple.object)));
        json.beginArray();
        writeRange(tokens, triple.subject.span, json);
        writeRange(tokens, triple.object.span, json);
        json.string(triple.predicate);
        json.endArray();
    }

    qint64 m_number = 0;
};

/// Whether a value may be a list of words, within `brackets`.
bool isListOfWords(const JsonForm &form, const QByteArray &brackets)
{
    return form.begin == brackets + '"' || form.begin.isEmpty() || form.begin.endsWith('[') || form.begin.endsWith(']');
}

SniffVerdict sniffDygie(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON object")};
    const auto isOneSentence
        = [&shape](const char *key) { return shape->has(key) && isListOfWords(shape->form(key), "["); };
    const bool hasTags = shape->form("ner").begin == "[\""; // tagged-tokens
    if (shape->has("ner") && !hasTags && (isOneSentence("sentence") || isOneSentence("tokenized_text")))
        return {94, {}};
    if (!shape->has("sentences")) return {0, FormatMessages::tr("its first record has no \"sentences\"")};
    if (!isListOfWords(shape->form("sentences"), "[["))
        return {0, FormatMessages::tr("its \"sentences\" are not lists of words")};
    return {shape->has("ner") || shape->has("doc_key") ? 95 : 50, {}};
}

} // namespace

Format dygieFormat()
{
    return {{u"dygie"_s, FormatMessages::tr("DyGIE++ (JSON lines)"), {u"jsonl"_s, u"json"_s}, true, true}, sniffDygie,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<DygieReader>(device, options);
        },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<DygieWriter>(device, options);
        }};
}

} // namespace spotter
