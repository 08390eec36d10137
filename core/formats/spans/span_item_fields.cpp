// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/span_item_fields.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/messages.h"
#include "core/formats/spans/span_list_names.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// A type, or a list of one.
bool readType(JsonValue &value, ListedSpan &span)
{
    if (value.isString() || value.isNull()) {
        const QString type = value.optionalString();
        if (span.type.isEmpty()) span.type = type;
    } else if (value.isArray()) {
        value.items([&span](JsonValue item) {
            const QString type = item.string();
            if (span.type.isEmpty())
                span.type = type;
            else
                span.moreTypes.append(type);
        });
    } else {
        return false;
    }
    return true;
}

/// A number, or a string of one; anything else is no offset.
std::optional<qint64> readOffset(JsonValue &value)
{
    if (!value.isString() && !value.isNull()) return value.integer();
    bool isNumber = false;
    const qint64 number = value.optionalString().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// Takes a place, unless another key of the span has said it already.
void takePlace(std::optional<qint64> begin, std::optional<qint64> end, ListedSpan &span)
{
    const bool isSame = span.begin == begin && span.end == end && span.places > 0;
    if (!isSame) ++span.places;
    if (!span.begin) span.begin = begin;
    if (!span.end) span.end = end;
    if (!isSame && span.begin == begin && span.end == end) span.places = 1;
}

/// [begin, end] or [[begin, end], …]
void readPlaces(JsonValue &value, ListedSpan &span)
{
    std::optional<qint64> begin;
    bool isFirst = true;
    value.items([&](JsonValue item) {
        if (item.isArray())
            readPlaces(item, span);
        else if (std::exchange(isFirst, !isFirst))
            begin = readOffset(item);
        else
            takePlace(begin, readOffset(item), span);
    });
}

/// "0-11", "(0, 11)", "0:11"; false if it is none of these.
bool takeWrittenPlace(const QString &written, ListedSpan &span)
{
    static const QRegularExpression place(uR"(^\s*[\[(]?\s*(\d{1,15})\s*[-–:,;~]\s*(\d{1,15})\s*[\])]?\s*$)"_s);
    const QRegularExpressionMatch found = place.match(written);
    if (!found.hasMatch()) return false;
    takePlace(found.captured(1).toLongLong(), found.captured(2).toLongLong(), span);
    return true;
}

/// The end of a span that only has a begin.
void completeEnd(ListedSpan &span)
{
    if (!span.begin || span.end) return;
    const auto length = span.length                ? span.length
        : span.claimed && !span.claimed->isEmpty() ? std::optional<qint64>(span.claimed->toUcs4().size())
                                                   : std::nullopt;
    constexpr qint64 most = 1LL << 40;
    if (length && *length <= most && *span.begin <= most) span.end = *span.begin + *length;
}

} // namespace

ListedSpan SpanItemFields::readTuple(JsonValue &item)
{
    ListedSpan span;
    span.token = item.token();
    bool hasType = false;
    item.items([&](JsonValue member) {
        if (member.isString() && !std::exchange(hasType, true))
            span.type = member.string();
        else if (!member.isString() && !span.begin)
            span.begin = member.integer();
        else if (!member.isString() && !span.end)
            span.end = member.integer();
        else
            member.skip();
    });
    if (!cursor().failed() && (!hasType || !span.hasPlace()))
        item.fail(ErrorCode::Content, FormatMessages::tr("expected a start, an end and a label in this list"));
    return span;
}

ListedSpan SpanItemFields::readSpan(JsonValue &item)
{
    ListedSpan span;
    span.token = item.token();
    JsonFields extra;
    item.fields([&](std::string_view key, JsonValue value) {
        if (readSpanField(key, value, span)) return;
        QJsonValue other = value.toJson();
        if (isSentenceNumberKey(key) && other.isDouble()) span.sentenceNumber = other.toInteger();
        extra.insert(fromUtf8(key), std::move(other));
    });
    if (span.either && span.type.isEmpty() && !span.category)
        span.type = *span.either;
    else if (span.either && !span.claimed)
        span.claimed = span.either;
    completeEnd(span);
    if (span.notPlace) extra.insert(span.notPlace->first, span.notPlace->second);
    span.extra = extra.take();
    return span;
}

bool SpanItemFields::readSpanField(std::string_view key, JsonValue &value, ListedSpan &span)
{
    switch (spanKey(key)) {
    case SpanKey::Id:
        if (!value.isString() && (value.isObject() || value.isArray() || value.isNull())) return false;
        if (span.id.isEmpty())
            span.id = readReference(value);
        else
            value.skip();
        return true;
    case SpanKey::Begin:
        span.begin = readOffset(value);
        return true;
    case SpanKey::End:
        span.end = readOffset(value);
        return true;
    case SpanKey::Both:
        if (value.isObject()) { // PubAnnotation: {"begin", "end"}
            readPoint(value, span);
            return true;
        }
        if (value.isString()) {
            const QString written = value.string();
            if (!takeWrittenPlace(written, span)) span.notPlace = std::pair(fromUtf8(key), written);
            return true;
        }
        if (!value.isArray() && (value.isNull() || span.begin)) return false;
        if (!value.isArray()) { // beside a length, or only a text
            span.begin = readOffset(value);
            return true;
        }
        readPlaces(value, span);
        return true;
    case SpanKey::Length:
        span.length = readOffset(value);
        return true;
    case SpanKey::Points:
        if (!value.isArray()) return false;
        value.items([&](JsonValue point) { readPoint(point, span); });
        return true;
    case SpanKey::Type:
        return readType(value, span);
    case SpanKey::Text:
        if (!value.isString()) return false;
        span.claimed = value.string();
        return true;
    case SpanKey::TypeOrText:
        if (!value.isString()) return false;
        span.either = value.string();
        return true;
    case SpanKey::Category:
        span.category = value.integer();
        return true;
    case SpanKey::Other:
        break;
    }
    return false;
}

/// Dataturks: {"start","end","text"}
void SpanItemFields::readPoint(JsonValue &point, ListedSpan &span)
{
    ++span.places;
    point.fields([&](std::string_view key, JsonValue value) {
        const SpanKey meaning = spanKey(key);
        const bool isPlace = meaning == SpanKey::Begin || meaning == SpanKey::End || meaning == SpanKey::Text;
        if (!isPlace || !readSpanField(key, value, span)) value.skip();
    });
}

void SpanItemFields::readEnd(JsonValue &value, SpanLinkEnd &end)
{
    // Colabeler has "arg1": "Arg1" beside the number in "from".
    const bool isNumber = !value.isString() && !value.isObject() && !value.isArray() && !value.isNull();
    if (end.isSet && (!isNumber || !end.reference.startsWith(u"\"Arg"))) return value.skip();
    end.isSet = true;
    if (value.isObject())
        end.span = readSpan(value);
    else
        end.reference = readReference(value);
}

std::optional<SpanLink> SpanItemFields::readLink(std::string_view list, JsonValue &item)
{
    SpanLink link;
    link.token = item.token();
    link.byNumber = list == "re";
    if (item.isArray())
        readLinkTuple(item, link);
    else
        item.fields([&](std::string_view key, JsonValue value) { readLinkField(key, value, link); });
    if (cursor().failed()) return std::nullopt;
    if (!link.subject.isSet || !link.object.isSet) {
        leaveOutRelation(
            link.token, FormatMessages::tr("\"%1\" is missing").arg(link.subject.isSet ? "tail"_L1 : "head"_L1));
        return std::nullopt;
    }
    if (link.ends > 2) {
        noteLeftOut(link.token, FormatMessages::tr("a relation of more than two entities is left out"));
        return std::nullopt;
    }
    if (link.isReversed) std::swap(link.subject, link.object);
    return link;
}

void SpanItemFields::readLinkField(std::string_view key, JsonValue &value, SpanLink &link)
{
    switch (linkKey(key)) {
    case LinkKey::Id:
        return value.skip();
    case LinkKey::Subject:
        return readEnd(value, link.subject);
    case LinkKey::Object:
        return readEnd(value, link.object);
    case LinkKey::Both:
        if (!value.isArray()) return ignore(key, value);
        return value.items([&](JsonValue item) {
            ++link.ends;
            readEnd(item, link.subject.isSet ? link.object : link.subject);
        });
    case LinkKey::Predicate:
        if (value.isString() && link.predicate.isEmpty())
            link.predicate = value.string();
        else if (!readForeignAssertion(link.assertion, key, value))
            ignore(key, value);
        return;
    case LinkKey::Category:
        link.category = value.integer();
        return;
    case LinkKey::Other:
        if (!readForeignAssertion(link.assertion, key, value) && !readDirection(key, value, link.isReversed))
            ignore(key, value);
        return;
    }
}

/// [subject, object, predicate] or [subject, predicate, object], by the numbers or the begins of the entities.
void SpanItemFields::readLinkTuple(JsonValue &item, SpanLink &link)
{
    link.byBegin = !link.byNumber;
    const QJsonArray row = item.toJson().toArray();
    for (const QJsonValue member : row) {
        if (member.isString() && link.predicate.isEmpty()) {
            link.predicate = member.toString();
            continue;
        }
        SpanLinkEnd &end = link.subject.isSet ? link.object : link.subject;
        if (!member.isDouble() || end.isSet) continue;
        end.reference = QString::number(member.toInteger());
        end.isSet = true;
    }
    if (!link.object.isSet && !item.cursor().failed())
        item.fail(ErrorCode::Content, FormatMessages::tr("expected two offsets and a predicate in this list"));
}

QString readReference(JsonValue &value)
{
    return value.isString() ? u'"' + value.string() : QString::number(value.integer());
}

} // namespace spotter
