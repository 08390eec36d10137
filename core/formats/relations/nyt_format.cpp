// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/nyt_format.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_record_writer.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/relations/stated_relation_reader.h"
#include "core/text/code_points.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class NytReader final : public StatedRelationReader {
public:
    using StatedRelationReader::StatedRelationReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasText = false;
        JsonFields metadata;
        QJsonArray none;
        beginRecord();
        m_listed.clear();
        m_linked.clear();
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "sentText") {
                hasText = true;
                document.text = withoutEndMark(value.string());
            } else if (key == "relationMentions" || key == "intraRelationMentions" || key == "interRelationMentions") {
                readListed(value, [&](JsonValue item) { readRelation(item, none); });
            } else if (key == "entityMentions") {
                readListed(value, [&](JsonValue item) { readEntity(item); });
            } else {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasText) return failMissing(root, "sentText"_L1);
        document.metadata = metadata.take();
        if (!none.isEmpty()) document.metadata.insert(nytNoneKey, none);
        placeListed(document.text);
        addListed();
        finishRecord(document, root);
    }

private:
    struct ListedName {
        Stated entity;
        QString id;
        qint64 begin = Stated::notStated; ///< in the words between single spaces
        qint64 end = Stated::notStated;
        qint64 start = Stated::notStated; ///< the number of the entity, or of its first word
    };
    struct LinkedNames {
        Relation relation;
        QString subjectId;
        QString objectId;
    };

    void readRelation(JsonValue &item, QJsonArray &none)
    {
        LinkedNames linked;
        Relation &relation = linked.relation;
        relation.token = relation.subject.token = relation.object.token = item.token();
        bool isReversed = false;
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "em1Text")
                relation.subject.text = readText(value);
            else if (key == "em2Text")
                relation.object.text = readText(value);
            else if (key == "em1Id")
                linked.subjectId = readName(value);
            else if (key == "em2Id")
                linked.objectId = readName(value);
            else if (key == "label")
                relation.predicate = readText(value);
            else if (!readForeignAssertion(relation.assertion, key, value) && !readDirection(key, value, isReversed))
                ignore(key, value);
        });
        if (cursor().failed()) return;
        if (isReversed) {
            std::swap(relation.subject, relation.object);
            std::swap(linked.subjectId, linked.objectId);
        }
        if (isNoRelation(relation.predicate)) {
            none.append(QJsonObject{{u"em1Text"_s, relation.subject.text}, {u"em2Text"_s, relation.object.text},
                {u"label"_s, relation.predicate}});
            return;
        }
        if (hasRoom(m_linked.size(), item)) m_linked.push_back(std::move(linked));
    }

    void readEntity(JsonValue &item)
    {
        ListedName listed;
        listed.entity.token = item.token();
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "text")
                listed.entity.text = readText(value);
            else if (key == "label")
                listed.entity.type = readText(value);
            else if (key == "emId")
                listed.id = readName(value);
            else if (key == "offset")
                readWords(value, listed);
            else if (key == "start" && !value.isNull() && !value.isString())
                listed.start = value.integer();
            else
                ignore(key, value);
        });
        if (!cursor().failed() && hasRoom(m_listed.size(), item)) m_listed.push_back(std::move(listed));
    }

    [[nodiscard]] static bool hasRoom(std::size_t listed, const JsonValue &item)
    {
        if (listed < maximumListed) return true;
        item.fail(ErrorCode::Limit, tooManyListed().message);
        return false;
    }

    /// A string or a number.
    static QString readName(JsonValue &value)
    {
        return value.isString() || value.isNull() ? readText(value) : QString::number(value.integer());
    }

    static void readWords(JsonValue &value, ListedName &listed)
    {
        readItems(value, [&listed](JsonValue number) {
            if (number.isArray()) return number.skip(); // several parts: the text is searched for
            (listed.begin == Stated::notStated ? listed.begin : listed.end) = number.integer();
        });
    }

    /// Finds the entities whose places are given in words.
    void placeListed(const QString &text)
    {
        const bool hasWords = std::ranges::any_of(
            m_listed, [](const ListedName &listed) { return listed.begin >= 0 || listed.start >= 0; });
        if (!hasWords) return;
        const CodePointMap map(text);
        std::vector<Span> words;
        for (qsizetype begin = 0; begin <= text.size();) {
            const qsizetype space = text.indexOf(u' ', begin);
            const qsizetype end = space < 0 ? text.size() : space;
            words.push_back({begin, end});
            begin = end + 1;
        }
        takeStarts(text, words);
        for (ListedName &listed : m_listed) {
            if (listed.begin < 0) continue;
            const Span span = spanOfWords(words, listed);
            const QStringView said
                = span.isValid() ? QStringView(text).sliced(span.beginUtf16, span.length()) : QStringView();
            const QString &name = listed.entity.text;
            if (span.isValid() && (name.isEmpty() || isSameName(said, name))) {
                listed.entity.text = said.toString();
                listed.entity.begin = map.toCodePoint(span.beginUtf16);
            } else { // perhaps it is in characters, which is checked later
                listed.entity.begin = listed.begin;
                listed.entity.end = listed.end;
            }
        }
    }

    /// "start" usually counts the entities; if it names the first word of each of them, it is their place.
    void takeStarts(const QString &text, const std::vector<Span> &words)
    {
        const auto wordsOf = [](const ListedName &listed) { return listed.entity.text.trimmed().count(u' ') + 1; };
        bool areNumbers = true;
        bool areWords = true;
        for (std::size_t i = 0; i < m_listed.size(); ++i) {
            const ListedName &listed = m_listed[i];
            ListedName placed = listed;
            placed.begin = listed.start;
            placed.end = listed.start + wordsOf(listed);
            const Span span = placed.begin < 0 || listed.begin >= 0 ? Span() : spanOfWords(words, placed);
            areNumbers = areNumbers && listed.start == qint64(i);
            areWords = areWords && span.isValid()
                && QStringView(text).sliced(span.beginUtf16, span.length()) == listed.entity.text;
        }
        if (areNumbers || !areWords) return;
        for (ListedName &listed : m_listed) {
            listed.begin = listed.start;
            listed.end = listed.start + wordsOf(listed);
        }
    }

    static Span spanOfWords(const std::vector<Span> &words, const ListedName &listed)
    {
        if (listed.end <= listed.begin || listed.end > qint64(words.size())) return {};
        return {words[std::size_t(listed.begin)].beginUtf16, words[std::size_t(listed.end) - 1].endUtf16};
    }

    static bool isSameName(QStringView words, const QString &name)
    {
        return words == name || words.toString().remove(u' ') == QString(name).remove(u' ');
    }

    /// Adds entities and relations. A relation that names an entity by its id takes its place.
    void addListed()
    {
        QHash<QString, const ListedName *> byId;
        for (const ListedName &listed : m_listed) {
            if (listed.entity.begin >= 0 && !listed.id.isEmpty()) byId.insert(listed.id, &listed);
        }
        QHash<QString, const ListedName *> byText; // nullptr: of several
        for (const ListedName &listed : m_listed) {
            if (listed.entity.begin >= 0)
                byText.insert(listed.entity.text, byText.contains(listed.entity.text) ? nullptr : &listed);
        }
        const auto takePlace = [&](Stated &end, const QString &id) {
            const ListedName *listed = id.isEmpty() ? byText.value(end.text) : byId.value(id);
            if (!listed || (!end.text.isEmpty() && !isSameName(listed->entity.text, end.text))) return;
            const char *token = end.token;
            end = listed->entity;
            end.token = token;
        };
        for (LinkedNames &linked : m_linked) {
            takePlace(linked.relation.subject, linked.subjectId);
            takePlace(linked.relation.object, linked.objectId);
            add(std::move(linked.relation));
        }
        for (ListedName &listed : m_listed) add(std::move(listed.entity));
    }

    std::vector<ListedName> m_listed;
    std::vector<LinkedNames> m_linked;
};

class NytWriter final : public JsonRecordWriter {
public:
    NytWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(device, options, Layout::Lines, {.metadata = true, .types = true})
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        const CodePointMap map(document.text);
        const std::vector<const LabelledTriple *> labels = writtenLabels(document, carries());
        const std::vector<Entity> entities = statedEntities(document, labels, map, {}, lossCounter());
        const auto names = distinctNames(document, entities);
        countTypesByName(labels, names, lossCounter());
        countPlacesByName(document, labels, entities, lossCounter());
        json.beginObject();
        json.field(u"sentText", document.text);
        json.key(u"relationMentions");
        json.beginArray();
        for (const LabelledTriple *label : labels) {
            json.beginObject();
            json.field(u"em1Text", label->triple.subject.text);
            json.field(u"em2Text", label->triple.object.text);
            json.field(u"label", label->triple.predicate);
            json.endObject();
        }
        const QJsonArray none = document.metadata.value(nytNoneKey).toArray();
        for (const QJsonValue pair : none) json.value(pair);
        json.endArray();
        json.key(u"entityMentions");
        json.beginArray();
        qint64 number = 0;
        for (const auto &[name, type] : names) {
            json.beginObject();
            json.key(u"start");
            json.integer(number++);
            json.field(u"label", type);
            json.field(u"text", name);
            json.endObject();
        }
        json.endArray();
        writeMetadataFields(document, json,
            {"sentText"_L1, "relationMentions"_L1, "intraRelationMentions"_L1, "interRelationMentions"_L1,
                "entityMentions"_L1},
            {entitiesKey, nytNoneKey});
        json.endObject();
    }
};

SniffVerdict sniffNyt(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON object")};
    if (shape->has("sentText")) return {95, {}};
    return {0, FormatMessages::tr("its first record has no \"sentText\"")};
}

} // namespace

Format nytFormat()
{
    return {
        {u"nyt"_s, FormatMessages::tr("NYT with relationMentions (JSON lines)"), {u"json"_s, u"jsonl"_s}, true, true},
        sniffNyt,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<NytReader>(device, options);
        },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<NytWriter>(device, options);
        }};
}

} // namespace spotter
