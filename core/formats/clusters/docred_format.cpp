// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/clusters/docred_format.h"

#include "core/formats/clusters/docred_notes.h"
#include "core/formats/clusters/docred_reader.h"
#include "core/formats/clusters/entity_clusters.h"
#include "core/formats/clusters/mention_groups.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/token_record_reader.h"

#include <algorithm>
#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The entities of a document in DocRED's order: those in its notes; other mentions are grouped by string and type.
class DocredVertices {
public:
    struct Place {
        std::size_t vertex = 0;
        std::size_t mention = 0; ///< index in the vertex
    };
    struct Mention {
        std::size_t entity = 0; ///< index in the table
        QJsonObject note; ///< the mention's fields in the file
    };

    DocredVertices(const Document &document, const EntityTable &table)
    {
        std::map<qint64, std::vector<Mention>> numbered;
        std::map<std::pair<QString, QString>, std::vector<Mention>> alike;
        for (std::size_t i = 0; i < table.entities().size(); ++i) {
            const Entity &entity = table.entities()[i];
            const QJsonArray notes = docredNotes(entity);
            for (const QJsonValue note : notes)
                numbered[note.toObject().value(docredEntityKey).toInteger(-1)].push_back({i, note.toObject()});
            if (!notes.isEmpty()) continue;
            const QString string = document.text.sliced(entity.span.beginUtf16, entity.span.length());
            alike[{string, entity.type}].push_back({i, {}});
        }
        for (auto &[number, mentions] : numbered) {
            m_numbers.push_back(number);
            m_vertices.push_back(std::move(mentions));
        }
        for (auto &[name, mentions] : alike) m_vertices.push_back(std::move(mentions));
        for (std::size_t vertex = 0; vertex < m_vertices.size(); ++vertex) {
            for (std::size_t mention = 0; mention < m_vertices[vertex].size(); ++mention)
                m_places.try_emplace(m_vertices[vertex][mention].entity, Place{vertex, mention});
        }
    }

    [[nodiscard]] const std::vector<std::vector<Mention>> &vertices() const { return m_vertices; }
    /// The first place of an entity of the table in the lists.
    [[nodiscard]] Place placeOf(std::size_t entity) const { return m_places.at(entity); }
    /// The number of a vertex in its source file; -1: none.
    [[nodiscard]] qint64 numberOf(std::size_t vertex) const
    {
        return vertex < m_numbers.size() ? m_numbers[vertex] : -1;
    }

private:
    std::vector<std::vector<Mention>> m_vertices;
    std::vector<qint64> m_numbers; ///< of the first vertices
    std::map<std::size_t, Place> m_places; ///< by entity of the table
};

class DocredWriter final : public JsonRecordWriter {
public:
    DocredWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(
              device, options, Layout::Array, {.metadata = true, .places = true, .types = true, .placedOnly = true})
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        const CodePointMap map(document.text);
        const std::vector<const LabelledTriple *> labels = writtenLabels(document, carries());
        const EntityTable table(document, labels, map, docredId, lossCounter());
        const std::vector<Span> tokens = tokensOf(document, table.entities(), map, WhiteSpace::BetweenTokens);
        std::vector<TokenSpan> ranges;
        for (const Entity &entity : table.entities()) ranges.push_back(tokenSpan(tokens, entity.span));
        const std::vector<qsizetype> sentences = tokenLines(document.text, tokens, ranges);
        const DocredVertices vertices(document, table);
        ++m_number;
        json.beginObject();
        // Scoring programs identify a document by its title.
        if (!document.metadata.contains("title"_L1)) json.field(u"title", QString::number(m_number));
        json.key(u"sents");
        json.beginArray();
        qsizetype at = 0;
        m_begins.clear();
        for (const qsizetype count : sentences) {
            m_begins.push_back(at);
            writeTokens(document, std::span(tokens).subspan(std::size_t(at), std::size_t(count)), json);
            at += count;
        }
        json.endArray();
        writeVertices(document, table, vertices, ranges, json);
        writeLabels(document, labels, table, vertices, ranges, json);
        writeTextOfTokens(document, tokens, sentences, map, json);
        writeMetadataFields(document, json, {"sents"_L1, "vertexSet"_L1, "labels"_L1, textKey},
            {entitiesKey, tokensKey, docredEvidenceKey});
        json.endObject();
    }

private:
    [[nodiscard]] qsizetype sentenceOf(TokenSpan range) const
    {
        return std::ranges::upper_bound(m_begins, range.first) - m_begins.begin() - 1;
    }

    void writeVertices(const Document &document, const EntityTable &table, const DocredVertices &vertices,
        const std::vector<TokenSpan> &ranges, JsonWriter &json)
    {
        json.key(u"vertexSet");
        json.beginArray();
        for (const auto &mentions : vertices.vertices()) {
            json.beginArray();
            for (const DocredVertices::Mention &mention : mentions) {
                const Entity &entity = table.entities()[mention.entity];
                const TokenSpan range = ranges[mention.entity];
                const qsizetype sentence = sentenceOf(range);
                const qsizetype begin = m_begins[std::size_t(sentence)];
                const QString slice = document.text.sliced(entity.span.beginUtf16, entity.span.length());
                json.beginObject();
                json.field(u"name", mention.note.value(docredNameKey).toString(slice));
                json.key(u"sent_id");
                json.integer(sentence);
                json.key(u"pos");
                json.beginArray();
                json.integer(range.first - begin);
                json.integer(range.last - begin);
                json.endArray();
                json.field(u"type", entity.type);
                writeOthers(mention.note, {docredEntityKey, docredNameKey, "sent_id"_L1, "pos"_L1, "type"_L1}, json);
                json.endObject();
            }
            json.endArray();
        }
        json.endArray();
    }

    void writeLabels(const Document &document, const std::vector<const LabelledTriple *> &labels,
        const EntityTable &table, const DocredVertices &vertices, const std::vector<TokenSpan> &ranges,
        JsonWriter &json)
    {
        std::vector<EntityCluster> clusters;
        for (const auto &mentions : vertices.vertices()) {
            EntityCluster &cluster = clusters.emplace_back();
            for (const DocredVertices::Mention &mention : mentions) {
                const TokenSpan range = ranges[mention.entity];
                cluster.add({range.first, range.last, sentenceOf(range)});
            }
            cluster.sort();
        }
        const DocredEvidence evidence(document);
        json.key(u"labels");
        json.beginArray();
        for (const LabelledTriple *label : labels) {
            const auto subject = vertices.placeOf(table.indexOf(label->triple.subject));
            const auto object = vertices.placeOf(table.indexOf(label->triple.object));
            const QJsonObject said = evidence.of(
                vertices.numberOf(subject.vertex), label->triple.predicate, vertices.numberOf(object.vertex));
            json.beginObject();
            json.field(u"r", label->triple.predicate);
            json.key(u"h");
            json.integer(qint64(subject.vertex));
            json.key(u"t");
            json.integer(qint64(object.vertex));
            json.key(u"evidence");
            json.value(said.value("evidence"_L1).toArray());
            writeOthers(said, {"r"_L1, "h"_L1, "t"_L1, "evidence"_L1, docredMentionsKey}, json);
            const auto closest = closestMentions(
                clusters[subject.vertex], clusters[object.vertex], docredSentences(said.value("evidence"_L1)));
            if (closest != std::pair(subject.mention, object.mention)) {
                json.key(QString(docredMentionsKey));
                json.beginArray();
                json.integer(qint64(subject.mention));
                json.integer(qint64(object.mention));
                json.endArray();
            }
            json.endObject();
        }
        json.endArray();
    }

    static void writeOthers(const QJsonObject &object, std::initializer_list<QLatin1StringView> taken, JsonWriter &json)
    {
        for (auto field = object.begin(); field != object.end(); ++field) {
            if (std::ranges::find(taken, field.key()) != taken.end()) continue;
            json.key(field.key());
            json.value(field.value());
        }
    }

    std::vector<qsizetype> m_begins; ///< the first token of each sentence
    qint64 m_number = 0;
};

SniffVerdict sniffDocred(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    constexpr int groups = certainByStructure + 1; // its other lists are those of formats that count tokens, too
    if (listsMentionGroups(*shape)) return {groups, {}};
    if (shape->form("sents").begin.startsWith("[[") || shape->has("vertexSet")) return {95, {}};
    return {0, FormatMessages::tr("its first record has no \"vertexSet\" with \"sents\"")};
}

} // namespace

Format docredFormat()
{
    return {
        {u"docred"_s, FormatMessages::tr("DocRED, Re-DocRED and JEREX (JSON)"), {u"json"_s, u"jsonl"_s}, true, true},
        sniffDocred, makeDocredReader,
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<DocredWriter>(device, options);
        }};
}

} // namespace spotter
