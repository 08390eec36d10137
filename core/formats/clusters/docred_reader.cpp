// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/clusters/docred_reader.h"

#include "core/formats/clusters/docred_notes.h"
#include "core/formats/clusters/entity_clusters.h"
#include "core/formats/clusters/mention_groups.h"
#include "core/formats/json/assertion_fields.h"
#include "core/formats/messages.h"
#include "core/formats/token_record_reader.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

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
        m_named.clear();
        m_lists = {};
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "sents") {
                hasSentences = true;
                value.items([&](JsonValue sentence) { readSentence(sentence); });
            } else if (key == "vertexSet" && !value.isNull()) {
                value.items([&](JsonValue vertex) { readVertex(vertex); });
            } else if ((key == "entities" || key == "relations") && value.isArray()) {
                const QJsonArray list = value.toJson().toArray();
                const bool isRead = key == "entities" ? readEntities(list, value) : readRelations(list, value);
                if (!isRead) m_lists.insert(fromUtf8(key), list);
            } else if ((key == "tokens" || key == "mentions" || key == "sentences") && value.isArray()) {
                m_lists.insert(fromUtf8(key), value.toJson());
            } else if (key == "labels" && value.isObject()) {
                readColumns(value);
            } else if (key == "labels" && !value.isNull()) {
                readListed(value, [&](JsonValue item) { readLabel(item); });
            } else if (!readText(key, value)) {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasSentences && !readGroups(root)) return failMissing(root, "sents"_L1);
        for (auto list = m_lists.constBegin(); list != m_lists.constEnd(); ++list)
            metadata.insert(list.key(), list.value());
        document.metadata = metadata.take();
        placeTokens(document);
        placeMentions(document);
        if (cursor().failed()) return;
        resolveNamed();
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
        QString predicate;
        QJsonArray evidence;
        std::optional<std::pair<qint64, qint64>> mentions;
        QJsonObject others;
        StatedAssertion assertion;
        const char *token = nullptr;
    };
    struct NamedEnds {
        std::size_t label = 0;
        QString head;
        QString tail;
    };
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

    /// Entities with an id of their own and a list of mentions: {"id", "type", "mentions": [{"sent_id", "start",
    /// "end"}]}. False: they are something else.
    [[nodiscard]] bool readEntities(const QJsonArray &entities, const JsonValue &value)
    {
        const bool areEntities = m_vertices.empty() && std::ranges::all_of(entities, [](const QJsonValue &entity) {
            return entity["mentions"_L1].isArray() && entity["mentions"_L1][0]["sent_id"_L1].isDouble();
        });
        if (!areEntities) return false;
        for (const QJsonValue entity : entities) {
            if (!hasRoom(m_vertices.size(), value)) return true;
            const QJsonValue id = entity["id"_L1].isUndefined() ? entity["entity_id"_L1] : entity["id"_L1];
            if (!id.isUndefined()) m_ids.insert(id.toVariant().toString(), qint64(m_vertices.size()));
            const QJsonArray mentions = entity["mentions"_L1].toArray();
            for (const QJsonValue mention : mentions) {
                if (!hasRoom(m_mentions.size(), value)) return true;
                Listed &listed = m_mentions.emplace_back();
                listed.vertex = m_vertices.size();
                listed.name = mention["text"_L1].toString(mention["name"_L1].toString());
                listed.type = mention["type"_L1].toString(entity["type"_L1].toString());
                listed.sentence = mention["sent_id"_L1].toInteger(-1);
                const QJsonArray place = mention["pos"_L1].toArray();
                listed.range.token = value.token();
                listed.range.begin = place.isEmpty() ? mention["start"_L1].toInteger(-1) : place[0].toInteger(-1);
                listed.range.end = place.isEmpty() ? mention["end"_L1].toInteger(-1) : place.last().toInteger(-1);
            }
            m_vertices.emplace_back();
        }
        return true;
    }

    /// JEREX: entities are groups of mentions of the document's tokens. False: the record has other lists.
    [[nodiscard]] bool readGroups(const JsonValue &root)
    {
        const auto groups = mentionGroups(m_lists);
        if (!groups || !readEntities(groups->entities, root)) return false;
        for (const QStringList &sentence : groups->sentences) addSentence(sentence);
        for (const QLatin1StringView read : {"tokens"_L1, "mentions"_L1, "entities"_L1, "sentences"_L1})
            m_lists.remove(read);
        return true;
    }

    /// Relations between them: {"head", "tail", "type"}. False: they are something else.
    [[nodiscard]] bool readRelations(const QJsonArray &relations, const JsonValue &value)
    {
        const auto predicateOf = [](const QJsonValue &relation) {
            for (const QLatin1StringView key : {"type"_L1, "relation"_L1, "label"_L1, "predicate"_L1, "r"_L1})
                if (relation[key].isString()) return relation[key].toString();
            return QString();
        };
        const bool areRelations = std::ranges::all_of(relations, [&](const QJsonValue &relation) {
            const bool hasEnds = !relation["head"_L1].isUndefined() && !relation["tail"_L1].isUndefined();
            return relation.isNull() || (hasEnds && !predicateOf(relation).isEmpty());
        });
        if (!areRelations) return false;
        for (const QJsonValue relation : relations) {
            if (relation.isNull()) noteNull(value.token());
            if (relation.isNull()) continue;
            if (!hasRoom(m_labels.size(), value)) return true;
            Label &label = m_labels.emplace_back();
            label.token = value.token();
            label.assertion = assertionOf(relation.toObject());
            label.predicate = predicateOf(relation);
            label.evidence = relation["evidence"_L1].toArray(relation["sentences"_L1].toArray());
            m_named.push_back({m_labels.size() - 1, relation["head"_L1].toVariant().toString(),
                relation["tail"_L1].toVariant().toString()});
        }
        return true;
    }

    /// Ends of relations are ids of entities, which may be listed later, or else their numbers in the list.
    void resolveNamed()
    {
        const auto numberOf = [this](const QString &id) {
            bool isNumber = false;
            const qint64 number = id.toLongLong(&isNumber);
            return m_ids.value(id, isNumber && m_ids.isEmpty() ? number : -1);
        };
        for (const NamedEnds &named : m_named) {
            m_labels[named.label].subject = numberOf(named.head);
            m_labels[named.label].object = numberOf(named.tail);
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
            if (key == "name") {
                mention.name = value.string();
            } else if (key == "type") {
                if (value.isNull())
                    value.skip();
                else
                    mention.type = value.string();
            } else if (key == "sent_id") {
                hasSentence = true;
                mention.sentence = value.integer();
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

    static qint64 *endOf(std::string_view key, Label &label)
    {
        if (key == "h" || key == "head" || key == "h_idx") return &label.subject;
        if (key == "t" || key == "tail" || key == "t_idx") return &label.object;
        return nullptr;
    }
    static bool isPredicate(std::string_view key) { return key == "r" || key == "relation_id" || key == "relation"; }

    void readMentions(JsonValue &value, Label &label)
    {
        std::vector<qint64> numbers;
        value.items([&numbers](JsonValue number) {
            if (numbers.size() < 3) numbers.push_back(number.integer());
        });
        if (numbers.size() == 2) label.mentions = {numbers[0], numbers[1]};
    }

    void readLabel(JsonValue &item)
    {
        if (!hasRoom(m_labels.size(), item)) return;
        Label &label = m_labels.emplace_back();
        label.token = item.token();
        bool isReversed = false;
        JsonFields others;
        item.fields([&](std::string_view key, JsonValue value) {
            if (qint64 *end = endOf(key, label))
                *end = value.integer();
            else if (isPredicate(key))
                label.predicate = value.optionalString();
            else if (key == "evidence")
                label.evidence = value.toJson().toArray();
            else if (key == "mentions" && value.isArray())
                readMentions(value, label);
            else if (!readDirection(key, value, isReversed) && !readForeignAssertion(label.assertion, key, value))
                others.insert(fromUtf8(key), value.toJson());
        });
        if (isReversed) {
            std::swap(label.subject, label.object);
            if (label.mentions) std::swap(label.mentions->first, label.mentions->second);
        }
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
    std::vector<NamedEnds> m_named;
    QJsonObject m_lists; ///< of which it is not known yet what they hold
};

} // namespace

std::unique_ptr<RecordReader> makeDocredReader(QIODevice &device, const ReadOptions &options)
{
    return std::make_unique<DocredReader>(device, options);
}

} // namespace spotter
