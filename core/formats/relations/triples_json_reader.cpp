// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/triples_json_reader.h"

#include "core/base/device_reading.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/registry.h"
#include "core/formats/relations/dialogue_record.h"
#include "core/formats/relations/entity_ids.h"
#include "core/formats/relations/record_lists.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/relations/row_order.h"
#include "core/formats/relations/stated_relation_reader.h"
#include "core/formats/relations/stated_triple.h"
#include "core/formats/relations/taskflow_result.h"
#include "core/formats/relations/triple_record_keys.h"
#include "core/formats/relations/triple_record_text.h"
#include "core/formats/relations/webnlg_entry.h"
#include "core/formats/relations/written_triple.h"
#include "core/formats/stated_direction.h"
#include "core/formats/stated_split.h"

#include <QJsonArray>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class TriplesJsonReader final : public StatedRelationReader {
public:
    TriplesJsonReader(QIODevice &device, const ReadOptions &options, RowOrder order)
        : StatedRelationReader(device, options), m_order(order)
    {
    }

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        beginRecord();
        if (root.isArray()) return readDialogue(root, document);
        m_text = {};
        m_lists = {};
        m_searchedUtf16 = 0;
        JsonFields metadata;
        root.fields([&](std::string_view key, JsonValue value) { readField(fromUtf8(key), value, metadata); });
        if (cursor().failed()) return;
        if (!m_text.takeInto(document, metadata)) return failMissing(root, "text"_L1);
        const RecordList *const chosen = m_lists.ofTriples();
        const bool isFlat = !chosen;
        const QJsonObject fields = isFlat ? metadata.take() : QJsonObject();
        if (m_lists.isEmpty()) {
            if (const TaskflowResult found = taskflowResultOf(fields); !found.isEmpty())
                return readTaskflow(found, fields, root, document);
        }
        auto flat = isFlat ? statedTriples(fields) : std::nullopt;
        // A record with nothing but its text has no labels; one with lists of another name would lose them.
        const bool hasLists = !m_lists.isEmpty()
            || std::ranges::any_of(fields, [](const QJsonValue &value) { return !value.toArray().isEmpty(); });
        if (isFlat && !flat && hasLists) return failMissing(root, "triples"_L1);
        if (isFlat && !flat) {
            for (auto field = fields.begin(); field != fields.end(); ++field)
                metadata.insert(field.key(), field.value());
            flat.emplace();
        }
        const CodePointMap map(document.text);
        m_text.placeTokens(document.text, map);
        EntityIds ids;
        for (const RecordList &list : m_lists.all()) {
            if (&list == chosen) continue;
            if (listsEntities(list.key) && readEntities(list, document.text, map, ids)) continue;
            metadata.insert(list.key, list.values());
            if (!mayListTriples(list.key) || !list.holdsTriples()) continue;
            noteLeftOut(list.token,
                FormatMessages::tr("only one list of triples is read from a record; \"%1\" is kept as metadata")
                    .arg(quotedBegin(list.key)));
        }
        if (!isFlat) readTriples(*chosen, document.text, ids, metadata);
        for (StatedTriple &triple : isFlat ? *flat : std::vector<StatedTriple>())
            readFlat(std::move(triple), fields, document.text, root.token(), metadata);
        if (cursor().failed()) return;
        document.metadata = metadata.take();
        if (const auto split = statedSplit(document.metadata.value("split"_L1).toString())) {
            document.split = *split;
            document.metadata.remove("split"_L1);
        }
        finishRecord(document, root);
    }

private:
    void readDialogue(JsonValue &root, Document &document)
    {
        const QJsonArray record = root.toJson().toArray();
        if (cursor().failed()) return;
        auto dialogue = dialogueOf(record);
        if (!dialogue) {
            return root.fail(ErrorCode::Content,
                FormatMessages::tr("expected a list of utterances and a list of relations between \"x\" and \"y\""));
        }
        document.text = std::move(dialogue->text);
        if (!dialogue->unrelated.isEmpty()) document.metadata.insert(noRelationKey, dialogue->unrelated);
        m_text = {};
        for (const QJsonValue pair : std::as_const(dialogue->unrelated)) {
            for (const QLatin1StringView end : {"x"_L1, "y"_L1}) {
                const QString name = pair[end].toString();
                if (!document.text.contains(name)) continue;
                StatedEnd mention;
                mention.text = name;
                mention.type = pair[QString(end) + u"_type"_s].toString();
                add(statedOf(std::move(mention), document.text, root.token()));
            }
        }
        for (StatedTriple &triple : dialogue->triples) addRelation(std::move(triple), document.text, root.token());
        finishRecord(document, root);
    }

    void readTaskflow(
        const TaskflowResult &result, const QJsonObject &fields, const JsonValue &root, Document &document)
    {
        document.metadata = fields;
        for (const QString &key : result.keys) document.metadata.remove(key);
        m_text = {};
        for (const StatedEnd &entity : result.entities) add(statedOf(entity, document.text, root.token()));
        for (const StatedTriple &triple : result.triples) addRelation(triple, document.text, root.token());
        finishRecord(document, root);
    }

    void readField(const QString &key, JsonValue &value, JsonFields &metadata)
    {
        if (value.isString() && isAmong(tripleTextKeys, key)) {
            m_text.add(key, value.string());
        } else if ((value.isArray() && (mayListTriples(key) || listsEntities(key)))
            || (value.isNull() && isAmong(tripleKeys, key))) {
            m_lists.read(key, value);
        } else if (value.isObject() && mayListTriples(key)) {
            const char *token = value.token();
            QJsonObject graph = value.toJson().toObject();
            m_lists.takeOutOf(graph, key, token);
            if (!graph.isEmpty()) metadata.insert(key, graph);
        } else {
            readOther(key, value.toJson(), metadata);
        }
    }

    void readOther(const QString &key, QJsonValue value, JsonFields &metadata)
    {
        if (key == "source"_L1 && value["page_content"_L1].isString()) { // LangChain
            QJsonObject source = value.toObject();
            m_text.add(key, source.take("page_content"_L1).toString());
            value = source;
        }
        if (key == "tokens"_L1) m_text.setTokens(value.toArray());
        metadata.insert(key, std::move(value));
    }

    Stated statedOf(StatedEnd end, const QString &text, const char *token)
    {
        Stated stated;
        stated.text = std::move(end.text);
        stated.type = std::move(end.type);
        stated.token = token;
        if (end.offsets.empty()) return stated;
        stated.begin = end.offsets.front();
        if (end.offsets.size() > 1) stated.end = end.offsets[1];
        stated.begin = m_text.beginOfToken(stated.begin, text, stated.text).value_or(stated.begin);
        return stated;
    }

    /// An entity of which the file gives only an id and a place is called what stands at that place.
    static void nameByPlace(StatedEnd &entity, const QString &text, const CodePointMap &map)
    {
        if (entity.id.isEmpty() || entity.text != entity.id || entity.offsets.size() != 2) return;
        const Span span = map.spanFromCodePoints(entity.offsets[0], entity.offsets[1]);
        if (!span.isValid() || QStringView(text).sliced(span.beginUtf16).startsWith(entity.id)) return;
        entity.text = text.sliced(span.beginUtf16, span.length());
    }

    /// False: none of the list is an entity.
    bool readEntities(const RecordList &list, const QString &text, const CodePointMap &map, EntityIds &ids)
    {
        std::vector<std::optional<StatedEnd>> entities;
        for (const ListedItem &item : list.items) {
            entities.push_back(statedEntity(item.value));
            if (entities.back() && !m_text.hasTokens()) nameByPlace(*entities.back(), text, map);
        }
        if (std::ranges::none_of(entities, [](const auto &entity) { return entity.has_value(); }))
            return list.items.empty();
        for (std::size_t i = 0; i < entities.size(); ++i) {
            const char *token = list.items[i].token;
            if (!entities[i]) {
                noteLeftOut(token,
                    FormatMessages::tr("item %1 of \"%2\" is not an entity and is left out").arg(i + 1).arg(list.key));
                if (isCounted(list.key)) ids.add({}); // the others keep their numbers
                continue;
            }
            for (const QString &key : std::as_const(entities[i]->unread)) noteIgnored(key.toStdString(), token);
            if (isCounted(list.key) || !entities[i]->id.isEmpty()) ids.add(*entities[i]);
            add(statedOf(std::move(*entities[i]), text, token));
        }
        return true;
    }

    /// Whether relations may give the number of an entity in this list.
    static bool isCounted(const QString &key) { return key != "mentions"_L1 && key != "ner"_L1; }

    void readTriples(const RecordList &list, const QString &text, EntityIds &ids, JsonFields &metadata)
    {
        QJsonArray none;
        tellOrder(list);
        seeNumbers(list, ids);
        bool isUnderstood = list.items.empty();
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            const ListedItem &item = list.items[i];
            if (item.value.isNull()) {
                isUnderstood = true;
                noteNull(item.token);
                continue;
            }
            const QJsonValue value = usualForm(item.value, text, ids);
            auto triples = isDoubtfulRow(value, text) ? std::nullopt : statedTriples(value);
            bool isTriple = triples.has_value();
            if (!triples) triples.emplace();
            for (StatedTriple &triple : *triples) {
                if (list.key == "logic"_L1) clearPlaceholders(triple);
                if (!resolveEnds(triple, ids)) {
                    isTriple = false;
                } else if (isNoRelation(triple.predicate)) {
                    addEnds(triple, text, item.token);
                    none.append(item.value);
                } else {
                    addRelation(std::move(triple), text, item.token);
                }
            }
            isUnderstood |= isTriple;
            if (isTriple) continue;
            noteLeftOut(item.token,
                FormatMessages::tr("item %1 of \"%2\" is not a triple and is left out").arg(i + 1).arg(list.key));
        }
        if (!none.isEmpty()) metadata.insert(noRelationKey, none);
        if (isUnderstood) return;
        cursor().fail(ErrorCode::Content, list.token,
            FormatMessages::tr(
                "nothing in \"%1\" is a triple: expected lists of subject, predicate and object, or objects "
                "with such keys")
                .arg(quotedBegin(list.key)));
    }

    /// A row in the usual order; of a string such as WebNLG's "Ada_Lovelace | field | Mathematics", the row.
    [[nodiscard]] QJsonValue usualForm(const QJsonValue &item, const QString &text, const EntityIds &ids) const
    {
        if (item.isArray()) return inUsualOrder(item.toArray(), orderOf(item.toArray(), ids));
        const auto parts = partsOfWritten(item.toString());
        if (!parts) return item;
        return QJsonArray{nameInText(text, (*parts)[0]), (*parts)[1], nameInText(text, (*parts)[2])};
    }

    /// If two of three strings name entities of the record, the third one is the predicate.
    [[nodiscard]] RowOrder orderOf(const QJsonArray &row, const EntityIds &ids) const
    {
        constexpr qsizetype parts = 3;
        qsizetype others = 0;
        qsizetype predicate = 0;
        for (qsizetype i = 0; i < parts; ++i) {
            if (!row.at(i).isString()) return m_order;
            if (ids.knows(row.at(i).toString())) continue;
            ++others;
            predicate = i;
        }
        if (others != 1) return m_order;
        return predicate == 0 ? RowOrder::PredicateFirst : predicate == 1 ? RowOrder::Usual : RowOrder::PredicateLast;
    }

    /// Says once that the lists of the file are read in another order than usual.
    void tellOrder(const RecordList &list)
    {
        const bool holdsRows
            = std::ranges::any_of(list.items, [](const ListedItem &item) { return item.value.isArray(); });
        if (m_order == RowOrder::Usual || !holdsRows || std::exchange(m_isOrderTold, true)) return;
        note(ReadIssue::Kind::Understood, list.token, wordsOf(m_order));
    }

    /// Whether a row of more than three is something else than a triple with names and values of qualifiers:
    /// [subject, type, predicate, object, type].
    bool isDoubtfulRow(const QJsonValue &value, const QString &text)
    {
        const QJsonArray row = value.toArray();
        constexpr qsizetype mostMembers = 64;
        constexpr qsizetype mostSearchedUtf16 = 1 << 30; // a second or so
        if (row.size() > mostMembers) return true;
        for (qsizetype i = 3; i < row.size(); i += 2) {
            m_searchedUtf16 += text.size();
            if (m_searchedUtf16 > mostSearchedUtf16 || text.contains(row[i].toString())) return true;
        }
        return false;
    }

    /// SAOKE writes "_" for an end that there is not.
    void seeNumbers(const RecordList &list, EntityIds &ids)
    {
        if (ids.isEmpty()) return;
        for (const ListedItem &item : list.items) {
            const auto triples = statedTriples(item.value);
            for (std::size_t i = 0; triples && i < triples->size(); ++i)
                ids.see((*triples)[i].subject, (*triples)[i].object);
        }
        if (ids.countsFromOne()) {
            note(ReadIssue::Kind::Understood, list.token,
                FormatMessages::tr("the numbers of the entities start from 1, not from 0, and are read that way"));
        }
    }

    static void clearPlaceholders(StatedTriple &triple)
    {
        for (StatedEnd *end : {&triple.subject, &triple.object}) {
            if (end->text == "_"_L1) end->text.clear();
        }
    }

    static bool resolveEnds(StatedTriple &triple, const EntityIds &ids)
    {
        const bool areNumbers = triple.subject.isNumber && triple.object.isNumber;
        if (!areNumbers) triple.subject.isNumber = triple.object.isNumber = false; // a year, an amount
        return ids.resolve(triple.subject) && ids.resolve(triple.object);
    }

    /// The only triple of a record, which is in its own fields; the others are metadata.
    void readFlat(
        StatedTriple triple, const QJsonObject &fields, const QString &text, const char *token, JsonFields &metadata)
    {
        for (const QString &key : std::exchange(triple.unread, {})) {
            if (isDirectionField(key))
                noteIgnored(key.toStdString(), token);
            else
                metadata.insert(key, fields.value(key));
        }
        if (fields.contains("id"_L1)) metadata.insert(u"id"_s, fields.value("id"_L1)); // of the record
        if (!isNoRelation(triple.predicate)) return addRelation(std::move(triple), text, token);
        metadata.insert(pairRelationKey, triple.predicate);
        addEnds(triple, text, token);
    }

    void addEnds(StatedTriple &triple, const QString &text, const char *token)
    {
        for (StatedEnd *end : {&triple.subject, &triple.object}) {
            if (!end->text.isEmpty()) add(statedOf(std::move(*end), text, token));
        }
    }

    void addRelation(StatedTriple triple, const QString &text, const char *token)
    {
        for (const QString &key : std::as_const(triple.unread)) noteIgnored(key.toStdString(), token);
        Relation relation;
        relation.token = token;
        relation.subject = statedOf(std::move(triple.subject), text, token);
        relation.predicate = std::move(triple.predicate);
        relation.object = statedOf(std::move(triple.object), text, token);
        if (const auto directed = directedName(relation.predicate)) {
            relation.predicate = directed->name;
            if (directed->isReversed) std::swap(relation.subject, relation.object);
        }
        relation.score = triple.score;
        relation.assertion = std::move(triple.assertion);
        for (auto &[slot, value] : triple.qualifiers)
            relation.qualifiers.push_back({std::move(slot), {{}, std::move(value), {}}});
        add(std::move(relation));
    }

    TripleRecordText m_text;
    RecordLists m_lists;
    qsizetype m_searchedUtf16 = 0; ///< for the names of qualifiers
    RowOrder m_order;
    bool m_isOrderTold = false;
};

} // namespace

std::unique_ptr<RecordReader> makeTriplesJsonReader(QIODevice &device, const ReadOptions &options)
{
    return std::make_unique<TriplesJsonReader>(device, options, rowOrderIn(peekSome(device, sniffBytes)));
}

} // namespace spotter
