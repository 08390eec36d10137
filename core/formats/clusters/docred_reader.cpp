// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/clusters/docred_reader.h"

#include "core/formats/clusters/docred_notes.h"
#include "core/formats/clusters/entity_clusters.h"
#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_peek.h"
#include "core/formats/messages.h"
#include "core/formats/token_record_reader.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Of relations between entities with ids.
constexpr std::array<QLatin1StringView, 5> predicateKeys{"type"_L1, "relation"_L1, "label"_L1, "predicate"_L1, "r"_L1};

class DocredReader final : public TokenRecordReader {
public:
    using TokenRecordReader::TokenRecordReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasSentences = false;
        JsonFields metadata;
        beginRecord();
        m_mentions.clear();
        m_vertices.clear();
        m_labels.clear();
        m_ids.clear();
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "sents") {
                hasSentences = true;
                value.items([&](JsonValue sentence) { readSentence(sentence); });
            } else if (key == "vertexSet" && !value.isNull()) {
                value.items([&](JsonValue vertex) { readVertex(vertex); });
            } else if (key == "entities" && m_vertices.empty() && listsEntities(firstObjectOf(value))) {
                value.items([&](JsonValue entity) { readEntity(entity); });
            } else if (key == "relations" && listsRelations(firstObjectOf(value))) {
                value.items([&](JsonValue item) { readLabel(item, Ends::ById); });
            } else if (key == "labels" && value.isObject()) {
                readColumns(value);
            } else if (key == "labels" && !value.isNull()) {
                value.items([&](JsonValue item) { readLabel(item, Ends::ByNumber); });
            } else if (!readText(key, value)) {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasSentences) return failMissing(root, "sents"_L1);
        document.metadata = metadata.take();
        placeTokens(document);
        placeMentions(document);
        if (cursor().failed()) return;
        resolveIds();
        link();
        keepEvidence(document);
        finishRecord(document, root);
    }

private:
    struct Listed {
        std::size_t vertex = 0;
        QString name;
        QString type;
        qint64 sentence = 0;
        Range range; ///< within the sentence
        QJsonObject others;
        bool isMisfit = false; ///< it is not in the record and left out
    };
    struct Label {
        qint64 subject = -1;
        qint64 object = -1;
        QString subjectId; ///< instead of the number
        QString objectId;
        QString predicate;
        Assertion assertion;
        QJsonArray evidence;
        std::optional<std::pair<qint64, qint64>> mentions;
        QJsonObject others;
        const char *token = nullptr;
    };
    /// How relations refer to entities.
    enum class Ends { ByNumber, ById };
    /// An entity of the record, with the indices that addEntity() returned for its mentions.
    struct Vertex {
        EntityCluster cluster;
        std::vector<std::size_t> entities;
    };

    [[nodiscard]] bool hasRoom(std::size_t listed, const JsonValue &item)
    {
        if (listed < maximumListed) return true;
        item.fail(ErrorCode::Limit, tooManyListed().message);
        return false;
    }

    void readVertex(JsonValue &vertex)
    {
        if (!hasRoom(m_vertices.size(), vertex)) return;
        const std::size_t number = m_vertices.size();
        m_vertices.emplace_back();
        vertex.items([&](JsonValue item) { readMention(item, number); });
    }

    /// Whether entities have a list of mentions: {"id", "type", "mentions": [{"sent_id", "start", "end"}]}.
    [[nodiscard]] static bool listsEntities(const QJsonObject &entity)
    {
        return entity.value("mentions"_L1)[0]["sent_id"_L1].isDouble();
    }

    /// Whether relations are between them: {"head", "tail", "type"}.
    [[nodiscard]] static bool listsRelations(const QJsonObject &relation)
    {
        const bool isNamed = std::ranges::any_of(
            predicateKeys, [&relation](QLatin1StringView key) { return relation.value(key).isString(); });
        return isNamed && relation.contains("head"_L1) && relation.contains("tail"_L1);
    }

    /// An id, which is a string or a number.
    static QString readId(JsonValue &value)
    {
        return value.isString() ? value.string() : QString::number(value.integer());
    }

    void readEntity(JsonValue &entity)
    {
        if (!hasRoom(m_vertices.size(), entity)) return;
        const std::size_t number = m_vertices.size();
        const std::size_t first = m_mentions.size();
        m_vertices.emplace_back();
        QString type;
        entity.fields([&](std::string_view key, JsonValue value) {
            if ((key == "id" || key == "entity_id") && !value.isNull())
                m_ids.insert(readId(value), qint64(number));
            else if (key == "type")
                type = value.optionalString();
            else if (key == "mentions")
                value.optionalItems([&](JsonValue item) { readMention(item, number); });
            else
                ignore(key, value);
        });
        for (std::size_t mention = first; mention < m_mentions.size(); ++mention) {
            if (m_mentions[mention].type.isEmpty()) m_mentions[mention].type = type;
        }
    }

    /// Ends of relations are ids of entities, which may be listed later, or else their numbers in the list.
    void resolveIds()
    {
        const auto numberOf = [this](const QString &id) {
            bool isNumber = false;
            const qint64 number = id.toLongLong(&isNumber);
            return m_ids.value(id, isNumber && m_ids.isEmpty() ? number : -1);
        };
        for (Label &label : m_labels) {
            if (!label.subjectId.isEmpty()) label.subject = numberOf(label.subjectId);
            if (!label.objectId.isEmpty()) label.object = numberOf(label.objectId);
        }
    }

    void readMention(JsonValue &item, std::size_t vertex)
    {
        if (!hasRoom(m_mentions.size(), item)) return;
        Listed &mention = m_mentions.emplace_back();
        mention.vertex = vertex;
        mention.range.token = item.token();
        std::size_t numbers = 0;
        bool hasSentence = false;
        JsonFields others;
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "name" || (key == "text" && mention.name.isEmpty())) {
                mention.name = value.string();
            } else if (key == "type") {
                mention.type = value.optionalString();
            } else if (key == "sent_id") {
                hasSentence = true;
                mention.sentence = value.integer();
            } else if ((key == "start" || key == "end") && !value.isNull()) {
                ++numbers;
                (key == "start" ? mention.range.begin : mention.range.end) = value.integer();
            } else if (key == "pos") {
                value.items([&](JsonValue number) {
                    (numbers++ == 0 ? mention.range.begin : mention.range.end) = number.integer();
                });
            } else {
                others.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        mention.others = others.take();
        if (!hasSentence) return failMissing(item, "sent_id"_L1);
        if (numbers == 1) mention.range.end = mention.range.begin + 1;
        if (numbers < 1 || numbers > 2) return failMissing(item, "pos"_L1);
    }

    static bool isHead(std::string_view key) { return key == "h" || key == "head" || key == "h_idx"; }
    static bool isTail(std::string_view key) { return key == "t" || key == "tail" || key == "t_idx"; }
    static qint64 *endOf(std::string_view key, Label &label)
    {
        if (isHead(key)) return &label.subject;
        return isTail(key) ? &label.object : nullptr;
    }
    static bool isPredicate(std::string_view key, Ends ends = Ends::ByNumber)
    {
        if (key == "r" || key == "relation_id" || key == "relation") return true;
        return ends == Ends::ById && (key == "type" || key == "label" || key == "predicate");
    }

    void readMentions(JsonValue &value, Label &label)
    {
        std::vector<qint64> numbers;
        value.items([&numbers](JsonValue number) {
            if (numbers.size() < 3) numbers.push_back(number.integer());
        });
        if (numbers.size() == 2) label.mentions = {numbers[0], numbers[1]};
    }

    void readLabel(JsonValue &item, Ends ends)
    {
        if (!hasRoom(m_labels.size(), item)) return;
        Label &label = m_labels.emplace_back();
        label.token = item.token();
        JsonFields others;
        item.fields([&](std::string_view key, JsonValue value) {
            if (qint64 *end = endOf(key, label); end && ends == Ends::ById)
                (isHead(key) ? label.subjectId : label.objectId) = readId(value);
            else if (end)
                *end = value.integer();
            else if (isPredicate(key, ends) && (value.isString() || ends == Ends::ByNumber)
                && label.predicate.isEmpty())
                label.predicate = value.string();
            else if (key == "evidence")
                label.evidence = value.toJson().toArray();
            else if (key == "mentions" && value.isArray())
                readMentions(value, label);
            else if (!readForeignAssertion(label.assertion, key, value))
                others.insert(fromUtf8(key), value.toJson());
        });
        label.others = others.take();
    }

    /// Labels as columns, as in JSON converted from a table: {"head": [0], "tail": [1], …}.
    void readColumns(JsonValue &columns)
    {
        const auto row = [this, &columns](std::size_t index) -> Label * {
            if (index < m_labels.size()) return &m_labels[index];
            if (!hasRoom(m_labels.size(), columns)) return nullptr;
            m_labels.emplace_back().token = columns.token();
            return &m_labels.back();
        };
        columns.fields([&](std::string_view key, JsonValue column) {
            std::size_t index = 0;
            column.items([&](JsonValue value) {
                Label *label = row(index++);
                if (!label) return;
                if (qint64 *end = endOf(key, *label))
                    *end = value.integer();
                else if (isPredicate(key))
                    label->predicate = value.string();
                else if (key == "evidence")
                    label->evidence = value.toJson().toArray();
                else if (key == "relation_text")
                    label->others.insert("relation_text"_L1, value.toJson());
                else
                    ignore(key, value);
            });
        });
    }

    void placeMentions(const Document &document)
    {
        const std::vector<qint64> begins = sentenceBegins();
        std::map<std::pair<std::pair<qint64, qint64>, QString>, QJsonArray> notes; // a mention may belong to several
        for (Listed &mention : m_mentions) {
            if (mention.sentence < 0 || mention.sentence >= qint64(begins.size())) {
                mention.isMisfit = true;
                leaveOutMisfit(mention.range.token,
                    FormatMessages::tr("there is no sentence %1; the record has %Ln", nullptr, int(begins.size()))
                        .arg(mention.sentence));
                continue;
            }
            const qint64 begin = begins[std::size_t(mention.sentence)];
            constexpr qint64 most = 1LL << 40;
            mention.range.begin = begin + std::clamp<qint64>(mention.range.begin, -most, most);
            mention.range.end = begin + std::clamp<qint64>(mention.range.end, -most, most);
            mention.others.insert(docredEntityKey, qint64(mention.vertex));
            const Span span = spanOf(mention.range);
            mention.isMisfit = !span.isValid();
            if (mention.isMisfit) continue;
            compareName(mention.range, mention.name, document.text);
            if (!mention.name.isEmpty()
                && QStringView(document.text).sliced(span.beginUtf16, span.length()) != mention.name)
                mention.others.insert(docredNameKey, mention.name);
            notes[{{mention.range.begin, mention.range.end}, mention.type}].append(mention.others);
        }
        for (const Listed &mention : m_mentions) {
            if (mention.isMisfit) continue;
            const auto &range = mention.range;
            const std::size_t entity
                = addEntity(range, mention.type, docredNotesOf(notes[{{range.begin, range.end}, mention.type}]));
            Vertex &vertex = m_vertices[mention.vertex];
            vertex.entities.push_back(entity);
            vertex.cluster.add({range.begin, range.end, mention.sentence});
        }
        for (Vertex &vertex : m_vertices) vertex.cluster.sort();
    }

    [[nodiscard]] const Vertex *vertexOf(qint64 number, const char *token)
    {
        if (number >= 0 && number < qint64(m_vertices.size()) && m_vertices[std::size_t(number)].cluster.size() > 0)
            return &m_vertices[std::size_t(number)];
        leaveOutRelation(token,
            FormatMessages::tr("there is no entity %1; the record lists %Ln", nullptr, int(m_vertices.size()))
                .arg(number));
        return nullptr;
    }

    void link()
    {
        std::size_t compared = 0;
        constexpr std::size_t most = 1 << 24; // limit for hostile records: many labels, many mentions
        for (const Label &label : m_labels) {
            const Vertex *subject = vertexOf(label.subject, label.token);
            const Vertex *object = subject ? vertexOf(label.object, label.token) : nullptr;
            if (!object) continue;
            compared += (subject->cluster.size() + object->cluster.size()) * std::size_t(label.evidence.size() + 1);
            if (compared > most) return cursor().fail(ErrorCode::Limit, label.token, tooManyListed().message);
            std::pair<std::size_t, std::size_t> mentions;
            const auto isOf = [](qint64 number, const Vertex *vertex) {
                return number >= 0 && number < qint64(vertex->cluster.size());
            };
            if (label.mentions && isOf(label.mentions->first, subject) && isOf(label.mentions->second, object))
                mentions = {std::size_t(label.mentions->first), std::size_t(label.mentions->second)};
            else
                mentions = closestMentions(subject->cluster, object->cluster, docredSentences(label.evidence));
            addRelation(subject->entities[mentions.first], label.predicate, object->entities[mentions.second],
                label.token, label.assertion);
        }
    }

    void keepEvidence(Document &document) const
    {
        QJsonArray kept;
        for (const Label &label : m_labels) {
            if (label.evidence.isEmpty() && label.others.isEmpty()) continue;
            QJsonObject said = label.others;
            said.insert("h"_L1, label.subject);
            said.insert("r"_L1, label.predicate);
            said.insert("t"_L1, label.object);
            said.insert("evidence"_L1, label.evidence);
            kept.append(said);
        }
        if (!kept.isEmpty()) document.metadata.insert(docredEvidenceKey, kept);
    }

    std::vector<Listed> m_mentions;
    std::vector<Vertex> m_vertices;
    std::vector<Label> m_labels;
    QHash<QString, qint64> m_ids; ///< numbers of entities that have one
};

} // namespace

std::unique_ptr<RecordReader> makeDocredReader(QIODevice &device, const ReadOptions &options)
{
    return std::make_unique<DocredReader>(device, options);
}

} // namespace spotter
