// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/triples_json_format.h"

#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/relations/stated_relation_reader.h"
#include "core/formats/relations/stated_triple.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// If a record has several of these, the first one is the text.
constexpr std::array<QLatin1StringView, 17> textKeys{"text"_L1, "sentence"_L1, "sentText"_L1, "sent"_L1, "content"_L1,
    "input"_L1, "context"_L1, "passage"_L1, "abstract"_L1, "paragraph"_L1, "document"_L1, "doc"_L1, "raw_text"_L1,
    "source_text"_L1, "natural"_L1, "utterance"_L1, "query"_L1};
/// Under these, lists hold nothing but triples; under others, a record may have labels of another kind.
constexpr std::array<QLatin1StringView, 14> tripleKeys{"triples"_L1, "triplets"_L1, "triple_list"_L1, "triplet_list"_L1,
    "spo_list"_L1, "relations"_L1, "relation_list"_L1, "relationships"_L1, "facts"_L1, "edges"_L1, "logic"_L1,
    "knowledge_graph"_L1, "spo"_L1, "spos"_L1};
constexpr std::array<QLatin1StringView, 8> otherTripleKeys{
    "relation"_L1, "kg"_L1, "labels"_L1, "label"_L1, "output"_L1, "extractions"_L1, "tuples"_L1, "graph"_L1};
/// The metadata key for the pairs of a record that have no relation, as the file lists them.
constexpr QLatin1StringView noRelationKey("noRelation");

template <typename Keys>
bool isAmong(const Keys &keys, const QString &key)
{
    return std::ranges::any_of(keys, [&key](QLatin1StringView known) { return key == known; });
}

struct ListedItem {
    QJsonValue value;
    const char *token = nullptr;
};

/// A list of a record, of which it is not known yet what it holds.
struct RecordList {
    QString key;
    std::vector<ListedItem> items;
    const char *token = nullptr;
};

class TriplesJsonReader final : public StatedRelationReader {
public:
    using StatedRelationReader::StatedRelationReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        beginRecord();
        m_texts.clear();
        m_lists.clear();
        m_tokens = {};
        m_searchedUtf16 = 0;
        JsonFields metadata;
        root.fields([&](std::string_view key, JsonValue value) { readField(fromUtf8(key), value, metadata); });
        if (cursor().failed()) return;
        if (m_texts.empty()) return failMissing(root, "text"_L1);
        takeText(document, metadata);
        const auto chosen = chooseTriples();
        const bool isFlat = chosen == m_lists.end();
        const QJsonObject fields = isFlat ? metadata.take() : QJsonObject();
        auto flat = isFlat ? statedTriples(fields) : std::nullopt;
        // A record with nothing but its text has no labels; one with lists of another name would lose them.
        const bool hasLists = !m_lists.empty()
            || std::ranges::any_of(fields, [](const QJsonValue &value) { return !value.toArray().isEmpty(); });
        if (isFlat && !flat && hasLists) return failMissing(root, "triples"_L1);
        if (isFlat && !flat) {
            for (auto field = fields.begin(); field != fields.end(); ++field)
                metadata.insert(field.key(), field.value());
            flat.emplace();
        }
        const CodePointMap map(document.text);
        placeTokens(document.text, map);
        EntityIds ids;
        for (const RecordList &list : m_lists) {
            if (!isFlat && &list == &*chosen) continue;
            if (listsEntities(list.key) && readEntities(list, document.text, map, ids)) continue;
            keep(list, metadata);
            if (!isTripleKey(list.key) || !holdsTriples(list)) continue;
            noteLeftOut(list.token,
                FormatMessages::tr("only one list of triples is read from a record; \"%1\" is kept as metadata")
                    .arg(quotedBegin(list.key)));
        }
        if (!isFlat) readTriples(*chosen, document.text, ids, metadata);
        for (StatedTriple &triple : isFlat ? *flat : std::vector<StatedTriple>())
            readFlat(std::move(triple), fields, document.text, root.token(), metadata);
        if (cursor().failed()) return;
        document.metadata = metadata.take();
        finishRecord(document, root);
    }

private:
    void readField(const QString &key, JsonValue &value, JsonFields &metadata)
    {
        if (value.isString() && isAmong(textKeys, key)) {
            m_texts.emplace_back(key, value.string());
        } else if (value.isArray() && (isTripleKey(key) || listsEntities(key))) {
            RecordList &list = m_lists.emplace_back();
            list.key = key;
            list.token = value.token();
            value.items([&list](JsonValue item) {
                const char *token = item.token();
                list.items.push_back({item.toJson(), token});
            });
        } else if (value.isNull() && isAmong(tripleKeys, key)) {
            m_lists.push_back({key, {}, value.token()});
            value.skip();
        } else {
            readOther(key, value.toJson(), metadata);
        }
    }

    void readOther(const QString &key, QJsonValue value, JsonFields &metadata)
    {
        if (key == "source"_L1 && value["page_content"_L1].isString()) { // LangChain
            QJsonObject source = value.toObject();
            m_texts.emplace_back(key, source.take("page_content"_L1).toString());
            value = source;
        }
        if (key == "tokens"_L1) m_tokens = value.toArray();
        metadata.insert(key, std::move(value));
    }

    static bool isTripleKey(const QString &key) { return isAmong(tripleKeys, key) || isAmong(otherTripleKeys, key); }

    void takeText(Document &document, JsonFields &metadata)
    {
        auto text = m_texts.begin();
        for (const QLatin1StringView key : textKeys) {
            const auto found = std::ranges::find_if(m_texts, [key](const auto &field) { return field.first == key; });
            if (found == m_texts.end()) continue;
            text = found;
            break;
        }
        document.text = text->second;
        for (auto other = m_texts.begin(); other != m_texts.end(); ++other) {
            const bool isSource = other->first == "source"_L1; // which is in the metadata without its text
            if (other != text) metadata.insert(isSource ? u"page_content"_s : other->first, other->second);
        }
    }

    /// The first list that holds triples; without one, a list that should, if it did not hold anything else.
    std::vector<RecordList>::iterator chooseTriples()
    {
        const auto first = std::ranges::find_if(
            m_lists, [](const RecordList &list) { return isTripleKey(list.key) && holdsTriples(list); });
        if (first != m_lists.end()) return first;
        return std::ranges::find_if(m_lists, [](const RecordList &list) { return isAmong(tripleKeys, list.key); });
    }

    static bool holdsTriples(const RecordList &list)
    {
        return std::ranges::any_of(
            list.items, [](const ListedItem &item) { return statedTriples(item.value).has_value(); });
    }

    static void keep(const RecordList &list, JsonFields &metadata)
    {
        QJsonArray items;
        for (const ListedItem &item : list.items) items.append(item.value);
        metadata.insert(list.key, items);
    }

    /// Finds the tokens of the record in its text, so that offsets may count them.
    void placeTokens(const QString &text, const CodePointMap &map)
    {
        m_tokenBegins.clear();
        qsizetype at = 0;
        for (const QJsonValue value : std::as_const(m_tokens)) {
            const QString token = value.toString();
            at = token.isEmpty() ? -1 : text.indexOf(token, at);
            if (at < 0) {
                m_tokenBegins.clear();
                return;
            }
            m_tokenBegins.push_back({at, map.toCodePoint(at)});
            at += token.size();
        }
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
        if (stated.begin < 0 || stated.begin >= qint64(m_tokenBegins.size())) return stated;
        const TokenBegin begin = m_tokenBegins[std::size_t(stated.begin)];
        if (QStringView(text).sliced(begin.utf16).startsWith(stated.text)) stated.begin = begin.codePoint;
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
            if (entities.back() && m_tokenBegins.empty()) nameByPlace(*entities.back(), text, map);
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

    void readTriples(const RecordList &list, const QString &text, const EntityIds &ids, JsonFields &metadata)
    {
        QJsonArray none;
        bool isUnderstood = list.items.empty();
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            const ListedItem &item = list.items[i];
            auto triples = isDoubtfulRow(item.value, text) ? std::nullopt : statedTriples(item.value);
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
        for (const QString &key : std::exchange(triple.unread, {})) metadata.insert(key, fields.value(key));
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
        relation.score = triple.score;
        relation.assertion = std::move(triple.assertion);
        for (auto &[slot, value] : triple.qualifiers)
            relation.qualifiers.push_back({std::move(slot), {{}, std::move(value), {}}});
        add(std::move(relation));
    }

    std::vector<std::pair<QString, QString>> m_texts; ///< by key
    std::vector<RecordList> m_lists;
    QJsonArray m_tokens;
    struct TokenBegin {
        qsizetype utf16 = 0;
        qint64 codePoint = 0;
    };
    std::vector<TokenBegin> m_tokenBegins; ///< empty: the record has no tokens, or they are not in the text
    qsizetype m_searchedUtf16 = 0; ///< for the names of qualifiers
};

/// How certain it is that a list holds triples.
int certaintyOf(const JsonForm &list, bool isOnekes)
{
    constexpr int beforeDoccano = 91;
    constexpr int behindOneke = 84;
    const bool isRow = list.begin == "[[\"" && (list.row.startsWith(R"(""")") || list.row.startsWith(R"(""0)"));
    if (isRow) return isOnekes ? behindOneke : beforeDoccano;
    if (list.begin != "[{") return 0;
    if (list.field("args").startsWith('[')) return beforeDoccano;
    const auto ends = endsAmong(list);
    if (!ends || !namesRelation(list)) return 0;
    const bool isNested = list.field(ends->first) == "{";
    return isOnekes && !isNested ? behindOneke : beforeDoccano;
}

/// Whether the entities of the records are places without texts, to which relations refer: see spans.
bool areEntitiesPlaces(const JsonShape &shape)
{
    static constexpr std::array<const char *, 7> names{
        "entities", "entity", "entity_list", "mentions", "spans", "ents", "annotations"};
    return std::ranges::any_of(names, [&shape](const char *name) { return listsPlacesOnly(shape.form(name)); });
}

/// Whether each record states one triple in its own fields, as strings.
bool isFlatTriple(const JsonShape &shape)
{
    JsonForm record;
    for (const auto &[key, form] : shape.forms) record.fields.emplace(key, form.begin);
    const auto ends = endsAmong(record);
    return ends && namesRelation(record) && record.field(ends->first) == "\"" && record.field(ends->second) == "\"";
}

SniffVerdict sniffTriplesJson(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    const auto isText = [&shape](QLatin1StringView key) { return shape->form(key.data()).isText(); };
    const bool hasText = std::ranges::any_of(textKeys, isText)
        || (shape->form("source").begin == "{" && sample.head.contains("\"page_content\""));
    const SniffVerdict no{0, FormatMessages::tr("its first record has no text with a list of triples")};
    if (!hasText || shape->has("concepts")) return no; // DWIE counts concepts
    int certainty = 0;
    constexpr int nothingListed = 40;
    constexpr int flatTriple = 86;
    const bool ofPlaces = areEntitiesPlaces(*shape);
    const auto isOfPlaces = [ofPlaces](QLatin1StringView key) { return ofPlaces && key.startsWith("relation"_L1); };
    for (const QLatin1StringView key : tripleKeys) {
        if (isOfPlaces(key)) continue;
        const JsonForm list = shape->form(key.data());
        if (!list.isList()) continue;
        certainty = std::max(certainty, list.isEmpty() ? nothingListed : certaintyOf(list, false));
    }
    for (const QLatin1StringView key : otherTripleKeys) {
        if (isOfPlaces(key)) continue;
        const bool isOnekes = key == "relation"_L1 || key == "kg"_L1;
        certainty = std::max(certainty, certaintyOf(shape->form(key.data()), isOnekes));
    }
    if (certainty == 0 && isFlatTriple(*shape)) certainty = flatTriple;
    if (certainty == 0) return no;
    return {certainty, {}};
}

} // namespace

Format triplesJsonFormat()
{
    return {{u"triples-json"_s, FormatMessages::tr("Texts with lists of triples (JSON)"), {u"json"_s, u"jsonl"_s}, true,
                false},
        sniffTriplesJson,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<TriplesJsonReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
