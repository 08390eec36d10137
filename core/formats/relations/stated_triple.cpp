// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/stated_triple.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_cursor.h"
#include "core/formats/json/triple_names.h"
#include "core/formats/stated_direction.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Keys of a triple that limit where or when it holds.
constexpr std::array<QStringView, 5> qualifierNames{u"time", u"place", u"date", u"location", u"qualifier"};
constexpr std::array<QStringView, 4> scoreNames{u"score", u"confidence", u"probability", u"prob"};

constexpr std::array<QStringView, 35> tripleLists{u"triples", u"triplets", u"triple_list", u"triplet_list", u"triple",
    u"triplet", u"relations", u"relation_list", u"relation", u"relationships", u"spo_list", u"spo", u"spos", u"facts",
    u"kg", u"knowledge_graph", u"graph", u"edges", u"extractions", u"tuples", u"labels", u"logic", u"result",
    u"results", u"output", u"answer", u"data", u"response", u"三元组", u"三元组列表", u"关系", u"关系列表",
    u"关系三元组", u"结果", u"抽取结果"};
constexpr std::array<QStringView, 10> entityLists{u"entities", u"entity", u"entity_list", u"nodes", u"named_entities",
    u"ner", u"mentions", u"实体", u"实体列表", u"命名实体"};

constexpr qsizetype mostObjects = 1024; ///< of one item

std::vector<std::optional<StatedEnd>> objectsOf(const QJsonValue &value)
{
    std::vector<std::optional<StatedEnd>> ends;
    const QJsonArray list = value.toArray();
    if (!value.isArray())
        ends.push_back(statedEndOf(value));
    else if (list.isEmpty() || list.size() > mostObjects)
        ends.push_back(std::nullopt);
    for (const QJsonValue item : list) ends.push_back(statedEndOf(item));
    return ends;
}

/// [subject, predicate, object], which pairs of a name and a value may follow; [subject, object] if the predicate is
/// known.
std::optional<std::vector<StatedTriple>> triplesOfRow(const QJsonArray &row, const QString &predicate)
{
    constexpr qsizetype mostMembers = 64;
    const bool isPair = row.size() == 2 && !predicate.isEmpty();
    if (!isPair && (row.size() < 3 || row.size() % 2 == 0 || row.size() > mostMembers)) return std::nullopt;
    StatedTriple triple;
    triple.predicate = isPair ? predicate : row[1].toString();
    const auto subject = statedEndOf(row[0]);
    const auto object = statedEndOf(row[isPair ? 1 : 2]);
    const bool isOpen = !isPair && row[1].isNull(); // as in an object
    if (!subject || !object || (triple.predicate.isEmpty() && !isOpen)) return std::nullopt;
    triple.subject = *subject;
    triple.object = *object;
    for (qsizetype i = 3; i + 1 < row.size(); i += 2) {
        if (!row[i].isString() || !row[i + 1].isString()) return std::nullopt;
        triple.qualifiers.emplace_back(row[i].toString(), row[i + 1].toString());
    }
    triple.unread = triple.subject.unread + triple.object.unread;
    std::vector<StatedTriple> triples;
    triples.push_back(std::move(triple));
    return triples;
}

/// Nothing if the object names no relation; empty if it leaves it open, as null or "".
std::optional<QString> relationOf(FieldTaker &fields, const QString &otherwise)
{
    const QJsonValue value = fields.takeFirst(tripleRelationNames);
    if (value.isUndefined()) return otherwise.isEmpty() ? std::nullopt : std::optional(otherwise);
    if (value.isNull()) return QString();
    if (value.isArray() && value.toArray().size() == 1) return value.toArray().first().toString();
    if (!value.isObject() && !value.isString()) return std::nullopt;
    if (!value.isObject()) return value.toString();
    const auto named = statedEndOf(value);
    return named ? named->text : QString();
}

/// {"place": "Rome"}, [{"slot": "place", "text": "Rome"}], [["place", "Rome"]]; nothing for other values.
std::optional<std::vector<std::pair<QString, QString>>> listedQualifiers(const QJsonValue &value)
{
    static const QStringList names{u"slot"_s, u"name"_s, u"key"_s, u"predicate"_s, u"property"_s, u"role"_s, u"type"_s,
        u"relation"_s, u"qualifier"_s};
    static const QStringList texts{u"text"_s, u"value"_s, u"object"_s, u"entity"_s, u"mention"_s};
    std::vector<std::pair<QString, QString>> found;
    const auto add = [&found](const QString &name, const QJsonValue &said) {
        const bool isText = said.isString() || said.isDouble();
        if (isText && !name.isEmpty() && !textOrNumber(said).isEmpty()) found.emplace_back(name, textOrNumber(said));
        return isText;
    };
    const auto firstOf = [](const QJsonObject &item, const QStringList &keys) {
        const auto key = std::ranges::find_if(keys, [&item](const QString &name) { return item.contains(name); });
        return key == keys.end() ? QJsonValue(QJsonValue::Undefined) : item.value(*key);
    };
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (!add(field.key(), *field)) return std::nullopt;
    }
    const QJsonArray list = value.toArray();
    for (const QJsonValue item : list) {
        const bool isRead = item.isArray()
            ? item.toArray().size() == 2 && add(item[0].toString(), item[1])
            : add(firstOf(item.toObject(), names).toString(), firstOf(item.toObject(), texts));
        if (!isRead) return std::nullopt;
    }
    if (found.empty()) return std::nullopt;
    return found;
}

void takeQualifiers(FieldTaker &fields, StatedTriple &triple)
{
    if (fields.has(u"qualifiers")) {
        const QJsonValue value = fields.take(u"qualifiers");
        if (const auto listed = listedQualifiers(value))
            triple.qualifiers.insert(triple.qualifiers.end(), listed->begin(), listed->end());
        else if (!isEmptyValue(value))
            triple.unread.append(u"qualifiers"_s);
    }
    for (const QStringView name : qualifierNames) {
        const QJsonValue value = fields.has(name) ? fields.take(name) : QJsonValue();
        if (value.isString() && !value.toString().isEmpty() && value.toString() != "_"_L1)
            triple.qualifiers.emplace_back(name.toString(), value.toString());
        else if (!value.isString() && !isEmptyValue(value))
            triple.unread.append(name.toString());
    }
    const QJsonValue score = fields.takeFirst(scoreNames);
    if (score.isDouble()) triple.score = score.toDouble();
    bool isNumber = false; // as answers of models are read, which keep numbers as they are written
    const double written = score.toString().toDouble(&isNumber);
    if (isNumber) triple.score = written;
}

void takeAssertion(FieldTaker &fields, const QJsonObject &item, StatedTriple &triple)
{
    triple.assertion = assertionOf(item);
    for (auto field = item.begin(); field != item.end(); ++field)
        if (isAssertionField(field.key(), field.value())) fields.take(field.key());
}

/// Whether subject and object are exchanged; a value that says neither stays unread.
bool takeDirection(FieldTaker &fields, const QJsonObject &item)
{
    bool isReversed = false;
    for (auto field = item.begin(); field != item.end(); ++field) {
        if (!isDirectionField(field.key())) continue;
        const StatedDirection direction = statedDirection(field.key(), field.value());
        isReversed = isReversed || direction == StatedDirection::Reversed;
        if (direction != StatedDirection::Unclear) fields.take(field.key());
    }
    return isReversed;
}

/// With the keys of an answer such as {"Subject": …, "Predicate": …} in small letters.
QJsonObject withSmallKeys(const QJsonObject &item)
{
    QJsonObject small;
    for (auto field = item.begin(); field != item.end(); ++field) small.insert(field.key().toLower(), field.value());
    return small.size() == item.size() ? small : item;
}

std::optional<std::vector<StatedTriple>> triplesOfObject(const QJsonObject &stated, const QString &predicate)
{
    const QJsonObject item = hasBothEnds(stated) ? stated : withSmallKeys(stated);
    FieldTaker fields(item);
    const auto names = std::ranges::find_if(tripleEndNames,
        [&fields](const TripleEndNames &pair) { return fields.has(pair.subject) && fields.has(pair.object); });
    QJsonValue subjectValue;
    std::vector<std::optional<StatedEnd>> objects;
    if (names != tripleEndNames.end()) {
        subjectValue = fields.take(names->subject);
        objects = objectsOf(fields.take(names->object));
    } else if (const QJsonArray both = item.value("args"_L1).toArray(); both.size() == 2) {
        fields.take(u"args");
        subjectValue = both.first();
        objects.push_back(statedEndOf(both.last()));
    } else {
        return std::nullopt;
    }
    auto subject = statedEndOf(subjectValue);
    StatedTriple triple;
    const auto relation = relationOf(fields, predicate);
    if (!subject || !relation) return std::nullopt;
    triple.predicate = *relation;
    triple.subject = std::move(*subject);
    if (names != tripleEndNames.end()) takeBeside(fields, names->subject, triple.subject);
    takeQualifiers(fields, triple);
    takeAssertion(fields, item, triple);
    const bool isReversed = takeDirection(fields, item);
    std::vector<StatedTriple> triples;
    for (auto &object : objects) {
        if (!object) return std::nullopt;
        StatedTriple &made = triples.emplace_back(triple);
        made.object = std::move(*object);
        if (names != tripleEndNames.end()) takeBeside(fields, names->object, made.object);
    }
    fields.take(u"id");
    triples.front().unread += fields.unread() + triples.front().subject.unread;
    for (StatedTriple &made : triples) {
        made.unread += made.object.unread;
        for (const StatedEnd *end : {&made.subject, &made.object})
            made.qualifiers.insert(made.qualifiers.end(), end->further.begin(), end->further.end());
        if (isReversed) std::swap(made.subject, made.object);
    }
    return triples;
}

} // namespace

bool meansNothing(QStringView text) { return text.isEmpty() || text.compare("NAN"_L1, Qt::CaseInsensitive) == 0; }

bool hasBothEnds(const QJsonObject &object)
{
    return std::ranges::any_of(tripleEndNames, [&object](const TripleEndNames &names) {
        return object.contains(names.subject) && object.contains(names.object);
    }) || object.value("args"_L1).toArray().size() == 2;
}

std::optional<std::pair<QByteArray, QByteArray>> endsAmong(const JsonForm &item)
{
    const auto keyOf = [&item](QStringView name) {
        const auto same = std::ranges::find_if(
            item.fields, [&](const auto &field) { return field.first.toLower() == name.toUtf8().toLower(); });
        return same == item.fields.end() ? QByteArray() : same->first;
    };
    for (const TripleEndNames &names : tripleEndNames) {
        std::pair ends(keyOf(names.subject), keyOf(names.object));
        if (!ends.first.isEmpty() && !ends.second.isEmpty()) return ends;
    }
    return std::nullopt;
}

bool namesRelation(const JsonForm &item)
{
    return std::ranges::any_of(item.fields, [](const auto &field) {
        return std::ranges::any_of(tripleRelationNames, [&field](QStringView name) {
            return name.compare(QString::fromUtf8(field.first), Qt::CaseInsensitive) == 0;
        });
    });
}

std::optional<std::vector<StatedTriple>> statedTriples(const QJsonValue &item, const QString &predicate)
{
    if (item.isArray()) return triplesOfRow(item.toArray(), predicate);
    if (item.isObject()) return triplesOfObject(item.toObject(), predicate);
    return std::nullopt;
}

bool listsTriples(QStringView key) { return std::ranges::contains(tripleLists, key); }

bool listsEntities(QStringView key) { return std::ranges::contains(entityLists, key); }

QString stringOrNumber(JsonValue &value)
{
    const char first = *value.token();
    const bool isNumber = first == '-' || (first >= '0' && first <= '9');
    return isNumber ? textOrNumber(value.toJson()) : value.optionalString();
}

} // namespace spotter
