// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/span_list_fields.h"

#include "core/formats/entity_list.h"
#include "core/formats/json/json_peek.h"
#include "core/formats/spans/span_list_names.h"

#include <QJsonArray>

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

/// The text of a sentence in a list of strings or of objects.
QString textOfSentence(const QJsonValue &sentence)
{
    if (sentence.isString()) return sentence.toString();
    for (const QLatin1StringView key : {"text"_L1, "sentence"_L1, "content"_L1})
        if (sentence[key].isString()) return sentence[key].toString();
    return {};
}

bool listsSpans(const QJsonObject &sentence)
{
    bool has = false;
    for (auto field = sentence.begin(); field != sentence.end() && !has; ++field)
        has = field.value().isArray() && spanListKey(field.key().toStdString()) == SpanListKey::Entities;
    return has && !textOfSentence(sentence).isEmpty();
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
        readListed(value, [&](JsonValue item) { readListedLink(key, item); });
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
                    readListedLink("relations", item);
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

void SpanListFields::readListedLink(std::string_view list, JsonValue &item)
{
    if (!hasRoomFor(item)) return;
    if (auto link = readLink(list, item)) m_links.push_back(*std::move(link));
}

void SpanListFields::readSentences(std::string_view key, JsonValue &value, JsonFields &metadata)
{
    if (m_sentences.size() == 0 && listsSpans(firstObjectOf(value)))
        return value.items([&](JsonValue item) { readSentence(item); });
    QJsonArray list = value.toJson().toArray();
    const bool areTexts = std::ranges::none_of(
        std::as_const(list), [](const QJsonValue &sentence) { return textOfSentence(sentence).isEmpty(); });
    if (areTexts && m_sentences.size() == 0) {
        for (const QJsonValue sentence : std::as_const(list)) m_sentences.add(textOfSentence(sentence));
    }
    metadata.insert(fromUtf8(key), std::move(list));
}

/// {"text", "entities", "relations"}
void SpanListFields::readSentence(JsonValue &item)
{
    const std::size_t firstSpan = m_spans.size();
    const std::size_t firstLink = m_links.size();
    std::map<int, QString> texts;
    item.fields([&](std::string_view key, JsonValue value) {
        const SpanListKey meaning = spanListKey(key);
        if (meaning == SpanListKey::Text && value.isString())
            texts.emplace(spanTextRank(key), value.string());
        else if (meaning == SpanListKey::Entities && (value.isArray() || value.isNull()))
            value.optionalItems([&](JsonValue span) { readListedSpan(span); });
        else if (meaning == SpanListKey::Relations && (value.isArray() || value.isNull()))
            value.optionalItems([&](JsonValue link) { readListedLink(key, link); });
        else
            ignore(key, value);
    });
    if (cursor().failed()) return;
    if (texts.empty()) return failMissing(item, "text"_L1);
    m_sentences.add(texts.begin()->second);
    const std::size_t scope = m_sentences.size();
    const auto take = [scope](ListedSpan &span) {
        span.scope = scope;
        span.sentence = scope - 1;
    };
    for (std::size_t i = firstSpan; i < m_spans.size(); ++i) take(m_spans[i]);
    for (std::size_t i = firstLink; i < m_links.size(); ++i) {
        SpanLink &link = m_links[i];
        link.scope = scope;
        link.firstSpan = firstSpan;
        link.endSpan = m_spans.size();
        if (link.subject.span) take(*link.subject.span);
        if (link.object.span) take(*link.object.span);
    }
}

/// Finds the sentences that spans name by their numbers, from 0 or 1.
void SpanListFields::numberSentences()
{
    const auto count = qint64(m_sentences.size());
    const auto isNumbered = [](const ListedSpan &span) { return span.sentenceNumber.has_value(); };
    const auto fits = [&](qint64 first) {
        return std::ranges::all_of(m_spans, [&](const ListedSpan &span) {
            return !isNumbered(span) || (*span.sentenceNumber >= first && *span.sentenceNumber < count + first);
        });
    };
    if (count == 0 || std::ranges::none_of(m_spans, isNumbered)) return;
    const qint64 first = fits(0) ? 0 : 1;
    if (!fits(first)) return;
    for (ListedSpan &span : m_spans) {
        if (isNumbered(span) && !span.sentence) span.sentence = std::size_t(*span.sentenceNumber - first);
    }
}

} // namespace spotter
