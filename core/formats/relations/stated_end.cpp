// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/stated_end.h"

#include "core/formats/json/triple_names.h"

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
/// A number as it is written; QJsonValue keeps whole ones exactly.
QString numberText(const QJsonValue &value)
{
    const double number = value.toDouble();
    const qint64 whole = value.toInteger();
    return double(whole) == number ? QString::number(whole)
                                   : QString::number(number, 'g', QLocale::FloatingPointShortest);
}

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
        if (!end.offsets.empty() || !fields.has(begin)) continue;
        addOffsets(fields.take(begin), end.offsets);
        if (fields.has(after)) addOffsets(fields.take(after), end.offsets);
    }
}

} // namespace

QString textOrNumber(const QJsonValue &value) { return value.isDouble() ? numberText(value) : value.toString(); }

std::optional<StatedEnd> statedEndOf(const QJsonValue &value)
{
    if (value.isObject()) return endOfObject(value.toObject());
    StatedEnd end;
    if (value.isArray() || value.isBool() || value.isUndefined()) return std::nullopt;
    end.text = textOrNumber(value);
    end.isNumber = value.isDouble();
    return end;
}

void takeBeside(FieldTaker &fields, QStringView name, StatedEnd &end)
{
    takeBesideAs(fields, name.toString(), end);
    for (const auto &[usual, other] : otherNames) {
        if (name == usual) takeBesideAs(fields, other.toString(), end);
    }
}

std::optional<StatedEnd> statedEntity(const QJsonValue &item)
{
    if (!item.isObject() && !item.isString()) return std::nullopt;
    auto entity = statedEndOf(item);
    if (entity && entity->text.isEmpty()) return std::nullopt;
    return entity;
}

bool listsPlacesOnly(const JsonForm &list)
{
    if (list.begin == "[[0") return true;
    const auto has = [&list](QStringView name) { return list.fields.contains(name.toUtf8()); };
    return list.begin == "[{" && std::ranges::none_of(endTextNames, has)
        && std::ranges::any_of(
            beginAndEndNames, [&has](const TripleEndNames &names) { return has(names.subject) && has(names.object); });
}

} // namespace spotter
