// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/span_list_fields.h"

#include "core/formats/entity_list.h"
#include "core/formats/json/assertion_fields.h"
#include "core/formats/messages.h"
#include "core/formats/spans/span_list_names.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Poplar: [{"id","text",…}]
void readCategories(JsonValue &value, QHash<qint64, QString> &names)
{
    value.items([&](JsonValue item) {
        qint64 id = 0;
        QString name;
        item.fields([&](std::string_view key, JsonValue member) {
            if (key == "id")
                id = member.integer();
            else if (key == "text")
                name = member.string();
            else
                member.skip();
        });
        names.insert(id, name);
    });
}

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

/// An id or a number, as JSON.
QString readReference(JsonValue &value)
{
    return value.isString() ? u'"' + value.string() : QString::number(value.integer());
}

} // namespace

void SpanListFields::readFields(JsonValue &root, Document &document)
{
    m_texts.clear();
    m_spans.clear();
    m_links.clear();
    m_sentences.clear();
    m_firstNumber = 0;
    m_types.clear();
    m_predicates.clear();
    JsonFields metadata;
    if (root.isArray())
        readPair(root, metadata);
    else
        root.fields([&](std::string_view key, JsonValue value) { readField(key, value, metadata); });
    if (cursor().failed()) return;
    numberSentences();
    // Without a text, offsets must be of a sentence.
    const bool areSentences = m_texts.empty() && m_sentences.size() > 0
        && std::ranges::all_of(
            m_spans, [](const ListedSpan &span) { return !span.hasPlace() || span.sentence.has_value(); });
    if (m_texts.empty() && !areSentences) return failMissing(root, "text"_L1);
    document.text = areSentences ? m_sentences.joined() : m_texts.begin()->second.second;
    for (auto other = m_texts.begin(); other != m_texts.end(); ++other)
        if (other != m_texts.begin()) metadata.insert(other->second.first, other->second.second);
    document.metadata = metadata.take();
    m_sentences.placeIn(document.text);
}

/// spaCy: ["text", {"entities": […]}]
void SpanListFields::readPair(JsonValue &root, JsonFields &metadata)
{
    bool isFirst = true;
    root.items([&](JsonValue item) {
        if (std::exchange(isFirst, false))
            m_texts.emplace(0, std::pair(u"text"_s, item.string()));
        else if (item.isNull())
            item.skip();
        else
            item.fields([&](std::string_view key, JsonValue value) { readField(key, value, metadata); });
    });
}

void SpanListFields::readField(std::string_view key, JsonValue &value, JsonFields &metadata)
{
    const SpanListKey meaning = spanListKey(key);
    const bool isList = value.isNull() || (value.isArray() && holdsItems(value));
    if (meaning == SpanListKey::Text && value.isString())
        m_texts.emplace(spanTextRank(key), std::pair(fromUtf8(key), value.string()));
    else if (meaning == SpanListKey::Entities && isList)
        value.optionalItems([&](JsonValue item) { readListedSpan(item); });
    else if (key == "spans" && value.isObject()) // groups of spaCy
        value.fields([&](std::string_view, JsonValue list) {
            list.optionalItems([&](JsonValue item) { readListedSpan(item); });
        });
    else if (meaning == SpanListKey::Relations && isList)
        readListed(value, [&](JsonValue item) { readLink(key, item); });
    else if (key == "tokens" && value.isArray())
        readTokens(key, value);
    else if ((key == "sentences" || key == "sents") && value.isArray())
        readSentences(key, value, metadata);
    else if (key == "outputs" && value.isObject())
        readOutputs(value);
    else if (key == "labelCategories" && value.isArray())
        readCategories(value, m_types);
    else if (key == "connectionCategories" && value.isArray())
        readCategories(value, m_predicates);
    else
        metadata.insert(fromUtf8(key), value.toJson());
}

bool SpanListFields::holdsItems(const JsonValue &list)
{
    const std::string_view record = cursor().record();
    const auto at = record.find_first_not_of(" \t\r\n", std::size_t(list.token() + 1 - record.data()));
    return at != record.npos && (record[at] == '{' || record[at] == '[' || record[at] == ']' || record[at] == 'n');
}

bool SpanListFields::hasRoomFor(const JsonValue &item)
{
    if (std::max(m_spans.size(), m_links.size()) < maximumListed) return true;
    item.fail(ErrorCode::Limit, tooManyListed().message);
    return false;
}

/// UBIAI lists its entities as tokens; spaCy's tokens have no labels of entities.
void SpanListFields::readTokens(std::string_view key, JsonValue &value)
{
    bool hasOthers = false;
    const char *token = value.token();
    value.items([&](JsonValue item) {
        if (!item.isObject()) {
            hasOthers = true;
            item.skip();
            return;
        }
        ListedSpan span;
        span.token = item.token();
        item.fields([&](std::string_view name, JsonValue member) {
            if (name == "entityLabel")
                span.type = member.optionalString();
            else if (name == "token_start" && span.id.isEmpty())
                span.id = readReference(member);
            else if (name != "start" && name != "end" && name != "text")
                member.skip();
            else if (!readSpanField(name, member, span))
                member.skip();
        });
        if (span.type.isEmpty())
            hasOthers = true;
        else if (hasRoomFor(item))
            m_spans.push_back(std::move(span));
    });
    if (hasOthers && !cursor().failed()) noteIgnored(key, token);
}

/// Colabeler: {"annotation": {"T": ["", {…}], "R": ["", {…}]}}
void SpanListFields::readOutputs(JsonValue &value)
{
    value.fields([&](std::string_view key, JsonValue annotation) {
        if (key != "annotation" || !annotation.isObject()) return ignore(key, annotation);
        annotation.fields([&](std::string_view kind, JsonValue list) {
            list.optionalItems([&](JsonValue item) {
                if (item.isString()) { // the lists count from 1
                    if (!item.string().isEmpty())
                        noteIgnored(kind, item.token());
                    else if (kind == "T" && m_spans.empty())
                        ++m_firstNumber;
                } else if (kind == "T") {
                    readColabelerSpan(item);
                } else if (kind == "R") {
                    readLink("relations", item);
                } else {
                    ignore(kind, item);
                }
            });
        });
    });
}

void SpanListFields::readListedSpan(JsonValue &item)
{
    if (!hasRoomFor(item)) return;
    ListedSpan span;
    if (item.isNull()) { // it counts for the numbers of the others
        span.token = item.token();
        item.skip();
    } else {
        span = item.isArray() ? readTuple(item) : readSpan(item);
    }
    if (!cursor().failed()) m_spans.push_back(std::move(span));
}

/// "type" is T, and "name" is the type.
void SpanListFields::readColabelerSpan(JsonValue &item)
{
    if (!hasRoomFor(item)) return;
    ListedSpan span = readSpan(item);
    if (span.either) span.type = *span.either;
    if (!cursor().failed()) m_spans.push_back(std::move(span));
}

/// [begin, end, type] or [type, begin, end]
ListedSpan SpanListFields::readTuple(JsonValue &item)
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

ListedSpan SpanListFields::readSpan(JsonValue &item)
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

/// False if the key means nothing.
bool SpanListFields::readSpanField(std::string_view key, JsonValue &value, ListedSpan &span)
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
void SpanListFields::readPoint(JsonValue &point, ListedSpan &span)
{
    ++span.places;
    point.fields([&](std::string_view key, JsonValue value) {
        const SpanKey meaning = spanKey(key);
        const bool isPlace = meaning == SpanKey::Begin || meaning == SpanKey::End || meaning == SpanKey::Text;
        if (!isPlace || !readSpanField(key, value, span)) value.skip();
    });
}

void SpanListFields::readEnd(JsonValue &value, SpanLinkEnd &end)
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

void SpanListFields::readLink(std::string_view list, JsonValue &item)
{
    if (!hasRoomFor(item)) return;
    SpanLink link;
    link.token = item.token();
    link.byNumber = list == "re";
    if (item.isArray())
        readLinkTuple(item, link);
    else
        item.fields([&](std::string_view key, JsonValue value) { readLinkField(key, value, link); });
    if (cursor().failed()) return;
    if (!link.subject.isSet || !link.object.isSet) {
        return leaveOutRelation(
            link.token, FormatMessages::tr("\"%1\" is missing").arg(link.subject.isSet ? "tail"_L1 : "head"_L1));
    }
    if (link.ends > 2)
        return noteLeftOut(link.token, FormatMessages::tr("a relation of more than two entities is left out"));
    if (link.isReversed) std::swap(link.subject, link.object);
    m_links.push_back(std::move(link));
}

void SpanListFields::readLinkField(std::string_view key, JsonValue &value, SpanLink &link)
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
void SpanListFields::readLinkTuple(JsonValue &item, SpanLink &link)
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

} // namespace spotter
