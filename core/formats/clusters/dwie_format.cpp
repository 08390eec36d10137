// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/clusters/dwie_format.h"

#include "core/formats/clusters/entity_clusters.h"
#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/relations/stated_relation_reader.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The key of an entity's extra fields: the number of its concept.
constexpr QLatin1StringView dwieId("dwie");

struct DwieMention {
    QString text;
    qint64 begin = -1;
    qint64 end = -1;
    qint64 conceptNumber = -1;
    const char *token = nullptr;
};

struct DwieConcept {
    QString text;
    QString type;
    qint64 number = -1;
    std::vector<std::size_t> mentions;
    EntityCluster cluster; ///< of the same mentions, in the same order
};

struct DwieRelation {
    qint64 subject = -1;
    QString predicate;
    qint64 object = -1;
    StatedAssertion assertion;
    const char *token = nullptr;
};

class DwieReader final : public StatedRelationReader {
public:
    using StatedRelationReader::StatedRelationReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasText = false;
        JsonFields metadata;
        beginRecord();
        m_mentions.clear();
        m_concepts.clear();
        m_places.clear();
        m_comparisons = 0;
        std::vector<DwieRelation> relations;
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "content") {
                hasText = true;
                document.text = value.string();
            } else if (key == "mentions") {
                readListed(value, [&](JsonValue item) { readMention(item); });
            } else if (key == "concepts") {
                const QJsonValue concepts = value.toJson();
                readConcepts(concepts.toArray());
                metadata.insert(fromUtf8(key), concepts);
            } else if (key == "relations") {
                readListed(value, [&](JsonValue item) { readRelation(item, relations); });
            } else {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasText) return failMissing(root, "content"_L1);
        document.metadata = metadata.take();
        addMentions();
        for (const DwieRelation &relation : relations) addRelation(relation);
        finishRecord(document, root);
    }

private:
    void readMention(JsonValue &item)
    {
        DwieMention mention;
        mention.token = item.token();
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "text")
                mention.text = readText(value);
            else if (key == "begin")
                mention.begin = value.integer();
            else if (key == "end")
                mention.end = value.integer();
            else if (key == "concept")
                mention.conceptNumber = value.integer();
            else
                ignore(key, value); // guesses of an entity linker
        });
        constexpr qint64 most = 1LL << 40; // distances are computed from them
        mention.begin = std::clamp<qint64>(mention.begin, -1, most);
        mention.end = std::clamp<qint64>(mention.end, -1, most);
        m_mentions.push_back(std::move(mention));
    }

    void readConcepts(const QJsonArray &concepts)
    {
        for (const QJsonValue item : concepts) readConcept(item.toObject());
    }

    void readConcept(const QJsonObject &item)
    {
        DwieConcept made;
        made.text = item.value("text"_L1).toString();
        made.number = item.value("concept"_L1).toInteger(-1);
        const QJsonArray tags = item.value("tags"_L1).toArray();
        for (const QJsonValue tag : tags) { // from general to special: entity, location, gpe
            const QString name = tag.toString();
            if (name.startsWith("type::"_L1)) made.type = name.sliced(6);
        }
        m_places.insert(made.number, m_concepts.size());
        m_concepts.push_back(std::move(made));
    }

    void readRelation(JsonValue &item, std::vector<DwieRelation> &relations)
    {
        DwieRelation relation;
        relation.token = item.token();
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "s")
                relation.subject = value.integer();
            else if (key == "p")
                relation.predicate = value.string();
            else if (key == "o")
                relation.object = value.integer();
            else if (!readForeignAssertion(relation.assertion, key, value))
                ignore(key, value);
        });
        relations.push_back(std::move(relation));
    }

    DwieConcept *conceptOf(qint64 number)
    {
        const auto found = m_places.constFind(number);
        return found == m_places.constEnd() ? nullptr : &m_concepts[*found];
    }

    static Stated statedMention(const DwieMention &mention, const DwieConcept *its)
    {
        Stated stated;
        stated.text = mention.text;
        stated.begin = mention.begin;
        stated.end = mention.end;
        stated.token = mention.token;
        if (its) stated.type = its->type;
        return stated;
    }

    void addMentions()
    {
        for (std::size_t i = 0; i < m_mentions.size(); ++i) {
            const DwieMention &mention = m_mentions[i];
            DwieConcept *its = conceptOf(mention.conceptNumber);
            Stated stated = statedMention(mention, its);
            if (its) {
                its->mentions.push_back(i);
                its->cluster.add({mention.begin, mention.end, 0});
                stated.extra = {{QString(dwieId), QJsonObject{{u"concept"_s, its->number}}}};
            }
            add(std::move(stated));
            if (cursor().failed()) return;
        }
        for (DwieConcept &each : m_concepts) each.cluster.sort();
    }

    void addRelation(const DwieRelation &stated)
    {
        if (cursor().failed()) return;
        const DwieConcept *subject = conceptOf(stated.subject);
        const DwieConcept *object = conceptOf(stated.object);
        if (!subject || !object) {
            return noteLeftOut(stated.token,
                FormatMessages::tr("the relation \"%1\" refers to a concept that does not exist and is left out")
                    .arg(stated.predicate));
        }
        Relation relation;
        relation.token = relation.subject.token = relation.object.token = stated.token;
        relation.predicate = stated.predicate;
        relation.assertion = stated.assertion;
        relation.subject.text = subject->text;
        relation.subject.type = subject->type;
        relation.object.text = object->text;
        relation.object.type = object->type;
        constexpr std::size_t mostComparisons = 1 << 26; // a second or so
        m_comparisons += subject->mentions.size() + object->mentions.size();
        if (m_comparisons > mostComparisons)
            return cursor().fail(ErrorCode::Limit, stated.token, tooManyListed().message);
        if (!subject->mentions.empty() && !object->mentions.empty()) {
            const auto [s, o] = closestMentions(subject->cluster, object->cluster, {});
            relation.subject = statedMention(m_mentions[subject->mentions[s]], subject);
            relation.object = statedMention(m_mentions[object->mentions[o]], object);
        }
        add(std::move(relation));
    }

    std::vector<DwieMention> m_mentions;
    std::vector<DwieConcept> m_concepts;
    QHash<qint64, std::size_t> m_places; ///< of concepts, by their numbers
    std::size_t m_comparisons = 0;
};

SniffVerdict sniffDwie(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON object")};
    if (shape->form("content").isText() && shape->form("mentions").has("concept")) return {95, {}};
    return {0, FormatMessages::tr("its first record has no \"content\" with \"mentions\" of concepts")};
}

} // namespace

Format dwieFormat()
{
    return {{u"dwie"_s, FormatMessages::tr("DWIE (JSON)"), {u"json"_s}, true, false}, sniffDwie,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<DwieReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
