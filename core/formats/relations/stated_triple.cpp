// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/stated_triple.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_cursor.h"
#include "core/formats/json/triple_names.h"
#include "core/formats/stated_direction.h"

#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 10> endTextNames{
    u"@value", u"text", u"name", u"surfaceform", u"surface_form", u"mention", u"entity", u"word", u"value", u"实体"};
constexpr std::array<QStringView, 7> endTypeNames{
    u"type", u"entity_type", u"label", u"category", u"class", u"tag", u"实体类型"};
constexpr std::array<QStringView, 10> offsetNames{u"pos", u"span", u"offset", u"offsets", u"position", u"char_span",
    u"boundaries", u"indices", u"char_offsets", u"start_end"};
constexpr std::array<TripleEndNames, 6> beginAndEndNames{
    {{u"start", u"end"}, {u"begin", u"end"}, {u"start_offset", u"end_offset"}, {u"start_pos", u"end_pos"},
        {u"char_start", u"char_end"}, {u"start_idx", u"end_idx"}}};
constexpr std::array<QStringView, 2> lengthNames{u"length", u"len"};
/// What belongs to an end of a triple that is a string: "head_type", "headType".
constexpr std::array<QStringView, 3> typeEndings{u"_type", u"Type", u"_entity_type"};
constexpr std::array<QStringView, 10> offsetEndings{
    u"_pos", u"_span", u"_offset", u"_offsets", u"_position", u"_char_span", u"_indices", u"_idx", u"Pos", u"Offset"};
constexpr std::array<TripleEndNames, 4> beginAndEndEndings{
    {{u"_start", u"_end"}, {u"_begin", u"_end"}, {u"_start_offset", u"_end_offset"}, {u"Start", u"End"}}};
/// How keys beside an end may call it: "head" and "h_pos", "subject" and "subj_start".
constexpr std::array<TripleEndNames, 6> otherNames{{{u"subject", u"subj"}, {u"object", u"obj"}, {u"subject", u"sub"},
    {u"head", u"h"}, {u"tail", u"t"}, {u"entity1", u"e1"}}};
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

/// A number as it is written; QJsonValue keeps whole ones exactly.
QString numberText(const QJsonValue &value)
{
    const double number = value.toDouble();
    const qint64 whole = value.toInteger();
    return double(whole) == number ? QString::number(whole)
                                   : QString::number(number, 'g', QLocale::FloatingPointShortest);
}

bool isEmptyValue(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

/// The fields of an object, of which each is taken once; what is left is unread.
class FieldTaker {
public:
    explicit FieldTaker(const QJsonObject &object) : m_object(object) { }

    template <typename Names>
    QJsonValue takeFirst(const Names &names)
    {
        for (const QStringView name : names) {
            const QJsonValue value = m_object.value(name);
            if (!value.isUndefined() && !m_taken.contains(name.toString())) return take(name);
        }
        return QJsonValue::Undefined;
    }
    QJsonValue take(QStringView name)
    {
        m_taken.append(name.toString());
        return m_object.value(name);
    }
    [[nodiscard]] QJsonValue look(QStringView name) const { return m_object.value(name); }
    [[nodiscard]] bool has(QStringView name) const { return m_object.contains(name); }
    [[nodiscard]] QStringList unread() const
    {
        QStringList keys;
        for (auto field = m_object.begin(); field != m_object.end(); ++field) {
            if (!m_taken.contains(field.key()) && !isEmptyValue(field.value())) keys.append(field.key());
        }
        return keys;
    }

private:
    const QJsonObject &m_object;
    QStringList m_taken; ///< few: the number of names is bounded
};

void addOffsets(const QJsonValue &value, std::vector<qint64> &offsets)
{
    constexpr std::size_t mostOffsets = 256;
    if (value.isDouble() && offsets.size() < mostOffsets) offsets.push_back(value.toInteger());
    const QJsonArray list = value.toArray();
    for (const QJsonValue item : list) {
        if (item.isArray() || item.isDouble()) addOffsets(item, offsets);
    }
}

/// The offsets of a string such as "0-11" or "[0, 11]"; empty if it is another one.
std::vector<qint64> writtenPlace(const QJsonValue &value)
{
    static const QRegularExpression place(uR"(^\s*[\[(]?\s*(\d{1,15})\s*[-–:,;~]\s*(\d{1,15})\s*[\])]?\s*$)"_s);
    const QRegularExpressionMatch found = place.match(value.toString());
    if (!found.hasMatch()) return {};
    return {found.captured(1).toLongLong(), found.captured(2).toLongLong()};
}

void takeOffsets(FieldTaker &fields, StatedEnd &end)
{
    for (const TripleEndNames &names : beginAndEndNames) {
        if (!fields.has(names.subject) || !fields.has(names.object)) continue;
        addOffsets(fields.take(names.subject), end.offsets);
        addOffsets(fields.take(names.object), end.offsets);
        return;
    }
    const auto listed = std::ranges::find_if(offsetNames, [&fields](QStringView name) {
        const QJsonValue value = fields.look(name);
        return value.isArray() || value.isDouble() || writtenPlace(value).size() == 2;
    });
    if (listed == offsetNames.end()) return;
    const QJsonValue place = fields.take(*listed);
    addOffsets(place, end.offsets);
    for (const qint64 offset : writtenPlace(place)) end.offsets.push_back(offset);
    const QJsonValue length = place.isDouble() ? fields.takeFirst(lengthNames) : QJsonValue();
    if (length.isDouble()) end.offsets.push_back(place.toInteger() + length.toInteger());
}

/// A string, or the only one of a list, or that of DuIE's types of several parts.
QString oneString(const QJsonValue &value)
{
    if (value.isObject()) return value.toObject().value("@value"_L1).toString();
    if (value.isArray() && value.toArray().size() == 1) return value.toArray().first().toString();
    return value.toString();
}

/// A name that only a program gives: "n1", "17".
bool isCode(const QString &id)
{
    static const QRegularExpression code(u"^[A-Za-z]{0,2}[-_:]?\\d+$"_s);
    return code.match(id).hasMatch();
}

QString textOrNumber(const QJsonValue &value) { return value.isDouble() ? numberText(value) : value.toString(); }

std::optional<StatedEnd> endOfObject(const QJsonObject &object)
{
    FieldTaker fields(object);
    StatedEnd end;
    const QJsonValue text = fields.takeFirst(endTextNames);
    const QJsonValue id = fields.take(u"id");
    end.text = textOrNumber(text);
    end.id = textOrNumber(id);
    if (text.isUndefined()) { // the nodes of a graph: their id is their text, or only a code
        const bool isLabelled = fields.has(u"label") && (fields.has(u"type") || isCode(end.id));
        end.text = isLabelled ? oneString(fields.take(u"label")) : end.id;
    } else if (!text.isString() && !text.isDouble() && !text.isNull()) {
        return std::nullopt;
    }
    if (end.text.isEmpty() && !text.isNull()) return std::nullopt;
    if (fields.has(u"labels") && !fields.has(u"type"))
        end.type = oneString(fields.take(u"labels"));
    else
        end.type = oneString(fields.takeFirst(endTypeNames));
    takeOffsets(fields, end);
    end.unread = fields.unread();
    if (object.contains("@value"_L1)) { // DuIE: what else the object consists of
        end.unread.removeIf([&](const QString &key) {
            constexpr std::size_t mostParts = 64;
            const QJsonValue value = object.value(key);
            if (!value.isString() || end.further.size() == mostParts) return false;
            end.further.emplace_back(key, value.toString());
            return true;
        });
    }
    return end;
}

std::optional<StatedEnd> statedEndOf(const QJsonValue &value)
{
    if (value.isObject()) return endOfObject(value.toObject());
    StatedEnd end;
    if (value.isArray() || value.isBool() || value.isUndefined()) return std::nullopt;
    end.text = textOrNumber(value);
    end.isNumber = value.isDouble();
    return end;
}

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

void takeBesideAs(FieldTaker &fields, const QString &name, StatedEnd &end)
{
    for (const QStringView ending : typeEndings) {
        const QString key = QString(name).append(ending);
        if (!fields.has(key)) continue;
        const QString type = oneString(fields.take(key));
        if (end.type.isEmpty()) end.type = type;
    }
    for (const QStringView ending : offsetEndings) {
        const QString key = QString(name).append(ending);
        if (fields.has(key) && end.offsets.empty()) addOffsets(fields.take(key), end.offsets);
    }
    for (const TripleEndNames &endings : beginAndEndEndings) {
        const QString begin = QString(name).append(endings.subject);
        const QString after = QString(name).append(endings.object);
        if (!end.offsets.empty() || !fields.has(begin) || !fields.has(after)) continue;
        addOffsets(fields.take(begin), end.offsets);
        addOffsets(fields.take(after), end.offsets);
    }
}

/// What an object says about one of its ends beside it.
void takeBeside(FieldTaker &fields, QStringView name, StatedEnd &end)
{
    takeBesideAs(fields, name.toString(), end);
    for (const auto &[usual, other] : otherNames) {
        if (name == usual) takeBesideAs(fields, other.toString(), end);
    }
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
    const auto named = endOfObject(value.toObject());
    return named ? named->text : QString();
}

void takeQualifiers(FieldTaker &fields, StatedTriple &triple)
{
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

bool listsPlacesOnly(const JsonForm &list)
{
    if (list.begin == "[[0") return true;
    const auto has = [&list](QStringView name) { return list.fields.contains(name.toUtf8()); };
    return list.begin == "[{" && std::ranges::none_of(endTextNames, has)
        && std::ranges::any_of(
            beginAndEndNames, [&has](const TripleEndNames &names) { return has(names.subject) && has(names.object); });
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

std::optional<StatedEnd> statedEntity(const QJsonValue &item)
{
    if (!item.isObject() && !item.isString()) return std::nullopt;
    auto entity = statedEndOf(item);
    if (entity && entity->text.isEmpty()) return std::nullopt;
    return entity;
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
