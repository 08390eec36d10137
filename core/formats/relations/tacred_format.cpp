// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/tacred_format.h"

#include "core/formats/json/json_sniff.h"
#include "core/formats/marked_documents.h"
#include "core/formats/messages.h"
#include "core/formats/relations/relation_dictionary.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/relations/tacred_reader.h"
#include "core/formats/token_record_reader.h"

#include <QRegularExpression>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

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
            json.field(u"relation",
                pair.isRelation                ? statedName(pair.predicate)
                    : pair.predicate.isEmpty() ? u"no_relation"_s
                                               : pair.predicate);
            json.key(u"token");
            writeTokens(document, tokens, json);
            writeEnd(u"subj"_s, pair.subject, tokens, json);
            writeEnd(u"obj"_s, pair.object, tokens, json);
            const bool hasPlaces = writeTextOfTokens(document, tokens, {qsizetype(tokens.size())}, map, json);
            if (!hasPlaces && !m_showsEnds) {
                json.key(QString(tokensKey));
                json.value(tokenOffsets(tokens, map));
            }
            m_showsEnds = true;
            writeMetadataFields(fitting, json,
                {"token"_L1, "tokens"_L1, "subj_start"_L1, "subj_end"_L1, "subj_type"_L1, "obj_start"_L1, "obj_end"_L1,
                    "obj_type"_L1, "h"_L1, "t"_L1, "head"_L1, "tail"_L1, textKey},
                {entitiesKey, tokensKey, pairRelationKey});
            json.endObject();
        }
    }

private:
    void writeEnd(const QString &name, const Mention &mention, const std::vector<Span> &tokens, JsonWriter &json)
    {
        const TokenSpan range = tokenSpan(tokens, mention.span);
        m_showsEnds = m_showsEnds || range.first + 1 == range.last;
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

    /// A record shows that ends are inclusive, as TACRED has them: a mention begins and ends with the same token, or
    /// the record has the places of tokens, which only Spotter adds. Mentions of several tokens alone would look like
    /// exclusive ends, see TacredReader.
    bool m_showsEnds = false;
};

/// Whether a record has tokens and, in one of the usual forms, two mentions.
bool hasTacredMentions(const JsonShape &shape)
{
    return (shape.has("token") || shape.has("tokens"))
        && ((shape.has("h") && shape.has("t")) || (shape.has("head") && shape.has("tail"))
            || (shape.has("subj_start") && shape.has("obj_start")));
}

SniffVerdict sniffTacred(const FormatSample &sample)
{
    static const QRegularExpression head(u"\"head\"\\s*:\\s*\\{"_s);
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    if (const auto first = RelationDictionary::firstRecord(sample.head); first && hasTacredMentions(*first))
        return {94, {}};
    const bool hasTokens = shape->has("token") || shape->has("tokens");
    if (shape->has("subj_start") && shape->has("obj_start")) return {95, {}};
    if (hasTokens && shape->has("h") && shape->has("t")) return {94, {}};
    if (hasTokens && shape->has("head") && shape->has("tail") && head.match(QString::fromUtf8(sample.head)).hasMatch())
        return {93, {}};
    if (hasTokens && !shape->has("entities") && statesMarkedPair(sample.head)) return {80, {}};
    if (shape->has("token") && shape->has("relation")) return {80, {}};
    return {0, FormatMessages::tr("its first record has no \"token\" with \"subj_start\"")};
}

} // namespace

Format tacredFormat()
{
    return {{u"tacred"_s, FormatMessages::tr("TACRED and FewRel (JSON)"), {u"json"_s, u"jsonl"_s}, true, true},
        sniffTacred,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return makeTacredReader(device, options);
        },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<TacredWriter>(device, options);
        }};
}

} // namespace spotter
