// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/json_peek.h"
#include "core/formats/spans/span_list_fields.h"
#include "core/formats/spans/span_list_names.h"

#include <QJsonArray>

#include <algorithm>

namespace spotter {

namespace {

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
            value.optionalItems([&](JsonValue link) { readLink(key, link); });
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
