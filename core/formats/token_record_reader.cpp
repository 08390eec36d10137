// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/token_record_reader.h"

#include "core/formats/label_places.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/token_text.h"

#include <string>

namespace spotter {

namespace {

TokenText textOf(const std::vector<QStringList> &sentences)
{
    TokenText text;
    for (const QStringList &sentence : sentences) text.addSentence(sentence);
    return text;
}

bool areSlices(QStringView text, const std::vector<Span> &places, const QStringList &tokens)
{
    return std::ranges::equal(places, tokens,
        [text](Span span, const QString &token) { return text.sliced(span.beginUtf16, span.length()) == token; });
}

} // namespace

void TokenRecordReader::beginRecord()
{
    m_sentences.clear();
    m_text.reset();
    m_offsets = QJsonValue::Undefined;
    m_tokens.clear();
    m_entities.clear();
    m_byRange.clear();
    m_relations.clear();
    m_relationTokens.clear();
}

void TokenRecordReader::readSentence(JsonValue &value)
{
    QStringList &sentence = m_sentences.emplace_back();
    value.items([&sentence](JsonValue token) { sentence.append(token.string()); });
}

void TokenRecordReader::setText(QString text, const char *token)
{
    m_text = std::move(text);
    m_textToken = token;
}

bool TokenRecordReader::readText(std::string_view key, JsonValue &value)
{
    if (key == std::string_view(textKey.data(), std::size_t(textKey.size()))) {
        m_textToken = value.token();
        m_text = value.string();
    } else if (key == std::string_view(tokensKey.data(), std::size_t(tokensKey.size()))) {
        m_offsets = value.toJson();
    } else {
        return false;
    }
    return true;
}

TokenRecordReader::Row TokenRecordReader::readRow(JsonValue &item, std::size_t numbers, std::string_view list)
{
    Row row;
    std::size_t count = 0;
    item.items([&](JsonValue member) {
        if (count < numbers)
            row.numbers[count] = member.integer();
        else if (count == numbers)
            row.name = member.string();
        else if (list.empty())
            member.skip();
        else
            ignore(std::string(list) + '[' + std::to_string(count) + ']', member);
        ++count;
    });
    if (!cursor().failed() && count <= numbers) {
        item.fail(ErrorCode::Content,
            FormatMessages::tr("expected %Ln whole number(s) and a name in this list", nullptr, int(numbers)));
    }
    return row;
}

void TokenRecordReader::readRange(
    JsonValue &item, Range &range, const std::function<bool(std::string_view key, JsonValue &value)> &other)
{
    range.token = item.token();
    bool hasBegin = false;
    bool hasEnd = false;
    item.fields([&](std::string_view key, JsonValue value) {
        if (key == "start") {
            hasBegin = true;
            range.begin = value.integer();
        } else if (key == "end") {
            hasEnd = true;
            range.end = value.integer();
        } else if (!other(key, value)) {
            ignore(key, value);
        }
    });
    if (cursor().failed()) return;
    if (!hasBegin) return failMissing(item, "start"_L1);
    if (!hasEnd) failMissing(item, "end"_L1);
}

void TokenRecordReader::dropLastToken(QLatin1StringView token)
{
    if (m_sentences.empty() || m_sentences.back().isEmpty() || m_sentences.back().last() != token) return;
    m_sentences.back().removeLast();
}

void TokenRecordReader::placeTokens(Document &document)
{
    const TokenText joined = textOf(m_sentences);
    if (m_text && *m_text != joined.text()) {
        QStringList tokens;
        for (const QStringList &sentence : m_sentences) tokens += sentence;
        const CodePointMap map(*m_text);
        std::optional<std::vector<Span>> places = tokensFromOffsets(m_offsets, map);
        if (!places || !areSlices(*m_text, *places, tokens)) places = findTokens(*m_text, tokens);
        if (places) {
            document.text = *m_text;
            m_tokens = std::move(*places);
            return;
        }
        // A text that does not contain the tokens (changed quotes, replaced brackets) cannot be used for places.
        noteIgnored("text", m_textToken);
    }
    document.text = joined.text();
    m_tokens = joined.tokens();
}

Span TokenRecordReader::spanOf(const Range &range)
{
    const auto count = qint64(m_tokens.size());
    if (range.begin >= 0 && range.begin < range.end && range.end <= count) {
        const Span span{m_tokens[std::size_t(range.begin)].beginUtf16, m_tokens[std::size_t(range.end - 1)].endUtf16};
        if (span.isValid()) return span;
    }
    leaveOutMisfit(range.token,
        FormatMessages::tr("tokens %1–%2 are outside the record (%Ln token(s))", nullptr, int(count))
            .arg(range.begin)
            .arg(range.end));
    return {};
}

std::vector<qint64> TokenRecordReader::sentenceBegins() const
{
    std::vector<qint64> begins;
    qint64 count = 0;
    for (const QStringList &sentence : m_sentences) {
        begins.push_back(count);
        count += sentence.size();
    }
    return begins;
}

std::size_t TokenRecordReader::addEntity(const Range &range, const QString &type, const QJsonObject &extra)
{
    if (m_entities.size() >= maximumListed) {
        cursor().fail(ErrorCode::Limit, range.token, tooManyListed().message);
        return 0;
    }
    m_entities.push_back({spanOf(range), type, extra});
    m_byRange.try_emplace({range.begin, range.end}, m_entities.size() - 1);
    return m_entities.size() - 1;
}

std::size_t TokenRecordReader::entityAt(const Range &range)
{
    const auto found = m_byRange.find({range.begin, range.end});
    return found != m_byRange.end() ? found->second : addEntity(range, {});
}

void TokenRecordReader::addRelation(std::size_t subject, const QString &predicate, std::size_t object,
    const char *token, const StatedAssertion &assertion, std::optional<double> score)
{
    if (m_relations.size() >= maximumListed) {
        cursor().fail(ErrorCode::Limit, token, tooManyListed().message);
        return;
    }
    m_relations.push_back({subject, predicate, object, ReviewState::Unreviewed, score, assertion});
    m_relationTokens.push_back(token);
}

void TokenRecordReader::removeMisfits()
{
    if (std::ranges::all_of(m_entities, [](const Entity &entity) { return entity.span.isValid(); })) return;
    std::vector<std::optional<std::size_t>> numbers;
    std::vector<Entity> entities;
    for (Entity &entity : m_entities) {
        numbers.push_back(entity.span.isValid() ? std::optional(entities.size()) : std::nullopt);
        if (entity.span.isValid()) entities.push_back(std::move(entity));
    }
    std::vector<EntityRelation> relations;
    for (std::size_t i = 0; i < m_relations.size(); ++i) {
        EntityRelation &relation = m_relations[i];
        const auto subject = numbers[relation.subject];
        const auto object = numbers[relation.object];
        if (!subject || !object) {
            leaveOutWithItsEnd(m_relationTokens[i]);
            continue;
        }
        relation.subject = *subject;
        relation.object = *object;
        relations.push_back(std::move(relation));
    }
    m_entities = std::move(entities);
    m_relations = std::move(relations);
}

void TokenRecordReader::compareName(const Range &range, const QString &name, const QString &text)
{
    if (range.begin < 0 || range.end <= range.begin || range.end > tokenCount()) return; // told as that
    const Span span = spanOf(range);
    const QString found = text.sliced(span.beginUtf16, span.length());
    if (isSameText(name, {}, Compared::Letters) || isSameText(name, found, Compared::Letters)) return;
    note(ReadIssue::Kind::Misplaced, range.token,
        FormatMessages::tr("the record says \"%1\" where its tokens say \"%2\"; the tokens are used")
            .arg(quotedBegin(name), quotedBegin(found)));
}

void TokenRecordReader::finishRecord(Document &document, const JsonValue &root)
{
    if (cursor().failed()) return;
    removeMisfits();
    if (const auto added = addLabels(document, m_entities, m_relations); !added) {
        root.fail(added.error().code, added.error().message);
        return;
    }
    std::erase_if(m_tokens, [](Span token) { return !token.isValid(); });
    keepTokens(document, m_tokens, m_entities);
}

bool writeTextOfTokens(const Document &document, const std::vector<Span> &tokens,
    const std::vector<qsizetype> &sentences, const CodePointMap &map, JsonWriter &json)
{
    QStringList strings;
    for (const Span token : tokens) strings.append(document.text.sliced(token.beginUtf16, token.length()));
    TokenText joined;
    qsizetype at = 0;
    for (const qsizetype count : sentences) {
        joined.addSentence(strings.sliced(at, count));
        at += count;
    }
    if (joined.text() == document.text) return false;
    json.field(u"text", document.text);
    if (findTokens(document.text, strings) == tokens) return false;
    json.key(QString(tokensKey));
    json.value(tokenOffsets(tokens, map));
    return true;
}

void writeTokens(const Document &document, std::span<const Span> tokens, JsonWriter &json)
{
    json.beginArray();
    for (const Span token : tokens) json.string(QStringView(document.text).sliced(token.beginUtf16, token.length()));
    json.endArray();
}

} // namespace spotter
