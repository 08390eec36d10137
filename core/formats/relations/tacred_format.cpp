// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/tacred_format.h"

#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/token_record_reader.h"

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class TacredReader final : public TokenRecordReader {
public:
    using TokenRecordReader::TokenRecordReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasTokens = false;
        QString relation;
        End subject;
        End object;
        JsonFields metadata;
        beginRecord();
        root.fields([&](std::string_view key, JsonValue value) {
            if ((key == "token" || key == "tokens") && !hasTokens) {
                hasTokens = true;
                readSentence(value);
            } else if (key == "relation") {
                relation = value.isNull() ? (value.skip(), QString()) : value.string();
            } else if (!readEnd(key, value, "subj", "h", subject) && !readEnd(key, value, "obj", "t", object)
                && !readText(key, value)) {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasTokens) return failMissing(root, "token"_L1);
        if (subject.isStated() != object.isStated())
            return failMissing(root, subject.isStated() ? "obj_start"_L1 : "subj_start"_L1);
        document.metadata = metadata.take();
        placeTokens(document);
        if (isNoRelation(relation)) {
            if (!relation.isEmpty()) document.metadata.insert(pairRelationKey, relation);
            if (subject.isStated()) {
                addEntity(rangeOf(subject, document), subject.type, pairNote(true));
                addEntity(rangeOf(object, document), object.type, pairNote(false));
            }
        } else if (subject.isStated()) {
            const std::size_t from = addEntity(rangeOf(subject, document), subject.type);
            const std::size_t to = addEntity(rangeOf(object, document), object.type);
            addRelation(from, relation, to, root.token());
        } else {
            return failMissing(root, "subj_start"_L1);
        }
        finishRecord(document, root);
    }

private:
    struct End {
        std::optional<qint64> begin;
        std::optional<qint64> last; ///< inclusive
        std::optional<qint64> end; ///< exclusive by the usual convention
        QString name;
        QString type;
        const char *token = nullptr;

        [[nodiscard]] bool isStated() const { return begin && (last || end); }
    };

    bool readEnd(std::string_view key, JsonValue &value, std::string_view name, std::string_view object, End &end)
    {
        if (key == object && value.isObject()) {
            readObject(value, end);
            return true;
        }
        if (!key.starts_with(name)) return false;
        const std::string_view rest = key.substr(name.size());
        if (rest == "_start") {
            end.token = value.token();
            end.begin = value.integer();
        } else if (rest == "_end") {
            end.last = value.integer();
        } else if (rest == "_type") {
            end.type = value.isNull() ? (value.skip(), QString()) : value.string();
        } else {
            return false;
        }
        return true;
    }

    void readObject(JsonValue &object, End &end)
    {
        end.token = object.token();
        object.fields([&](std::string_view key, JsonValue value) {
            if (key == "name" || key == "word") {
                end.name = value.string();
            } else if (key == "type" || key == "category") {
                end.type = value.isNull() ? (value.skip(), QString()) : value.string();
            } else if (key == "pos") {
                value.items([&end](JsonValue number) { (end.begin ? end.end : end.begin) = number.integer(); });
            } else {
                ignore(key, value);
            }
        });
    }

    Range rangeOf(const End &end, const Document &document)
    {
        constexpr qint64 most = 1LL << 40;
        const qint64 begin = std::clamp<qint64>(*end.begin, -1, most);
        const auto range
            = [&](qint64 exclusive) { return Range{begin, std::clamp<qint64>(exclusive, -1, most), end.token}; };
        if (end.last) return range(std::clamp<qint64>(*end.last, -1, most) + 1);
        // [3, 4] can be one token or two: the name decides.
        const qint64 stated = std::clamp<qint64>(*end.end, -1, most);
        const auto says = [&](qint64 exclusive) {
            if (begin < 0 || exclusive <= begin || exclusive > tokenCount()) return false;
            const Span span = spanOf(range(exclusive));
            return isSameName(QStringView(document.text).sliced(span.beginUtf16, span.length()), end.name);
        };
        const bool isInclusive = !end.name.isEmpty() && !says(stated) && says(stated + 1);
        return range(isInclusive ? stated + 1 : stated);
    }

    static bool isSameName(QStringView words, const QString &name)
    {
        const auto bare = [](QString text) { return text.remove(u' ').toCaseFolded(); };
        return bare(words.toString()) == bare(name);
    }
};

class TacredWriter final : public JsonRecordWriter {
public:
    TacredWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(
              device, options, Layout::Array, {.metadata = true, .places = true, .types = true, .placedOnly = true})
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        const CodePointMap map(document.text);
        const std::vector<RelationPair> pairs
            = relationPairs(document, writtenLabels(document, carries()), map, lossCounter());
        if (pairs.empty()) return;
        const std::vector<Span> tokens = tokensOf(document, entitiesOf(pairs), map, WhiteSpace::BetweenTokens);
        const Document fitting = withFittingLists(document, qsizetype(tokens.size()));
        bool isFirst = true;
        for (const RelationPair &pair : pairs) {
            if (!isFirst) nextRecord(json);
            isFirst = false;
            json.beginObject();
            json.field(u"relation", pair.isRelation || !pair.predicate.isEmpty() ? pair.predicate : u"no_relation"_s);
            json.key(u"token");
            writeTokens(document, tokens, json);
            writeEnd(u"subj"_s, pair.subject, tokens, json);
            writeEnd(u"obj"_s, pair.object, tokens, json);
            writeTextOfTokens(document, tokens, {qsizetype(tokens.size())}, map, json);
            writeMetadataFields(fitting, json,
                {"token"_L1, "tokens"_L1, "subj_start"_L1, "subj_end"_L1, "subj_type"_L1, "obj_start"_L1, "obj_end"_L1,
                    "obj_type"_L1, "h"_L1, "t"_L1, textKey},
                {entitiesKey, tokensKey, pairRelationKey});
            json.endObject();
        }
    }

private:
    static void writeEnd(const QString &name, const Mention &mention, const std::vector<Span> &tokens, JsonWriter &json)
    {
        const TokenSpan range = tokenSpan(tokens, mention.span);
        json.key(name + u"_start"_s);
        json.integer(range.first);
        json.key(name + u"_end"_s);
        json.integer(range.last - 1);
        json.field(name + u"_type"_s, mention.type);
    }

    /// Removes lists with one item per token (tags, heads) that no longer fit because tokens were split.
    Document withFittingLists(const Document &document, qsizetype tokens)
    {
        Document fitting;
        fitting.metadata = document.metadata;
        for (auto field = fitting.metadata.begin(); field != fitting.metadata.end();) {
            const bool isOfTokens = field.key().startsWith("stanford_"_L1) && field.value().isArray();
            if (isOfTokens && field.value().toArray().size() != tokens) {
                lossCounter().add(LossKind::Metadata);
                field = fitting.metadata.erase(field);
            } else {
                ++field;
            }
        }
        return fitting;
    }
};

SniffVerdict sniffTacred(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    const bool hasTokens = shape->has("token") || shape->has("tokens");
    if (shape->has("subj_start") && shape->has("obj_start")) return {95, {}};
    if (hasTokens && shape->has("h") && shape->has("t")) return {94, {}};
    if (shape->has("token") && shape->has("relation")) return {80, {}};
    return {0, FormatMessages::tr("its first record has no \"token\" with \"subj_start\"")};
}

} // namespace

Format tacredFormat()
{
    return {{u"tacred"_s, FormatMessages::tr("TACRED (JSON)"), {u"json"_s, u"jsonl"_s}, true, true}, sniffTacred,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<TacredReader>(device, options);
        },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<TacredWriter>(device, options);
        }};
}

} // namespace spotter
