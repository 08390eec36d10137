// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/prodigy/prodigy_reader.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_record_reader.h"
#include "core/formats/label_places.h"
#include "core/formats/messages.h"
#include "core/formats/token_layout.h"

#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The position of a span: characters, or first and last token, or both.
struct Place {
    std::optional<qint64> begin;
    std::optional<qint64> end;
    std::optional<qint64> firstToken;
    std::optional<qint64> lastToken;
    QString type;
    QString said; ///< its text, as the file has it
    QJsonObject extra;
    const char *token = nullptr;
};

struct Relation {
    std::optional<qint64> head; ///< number of the last token
    std::optional<qint64> child;
    std::optional<Place> headSpan;
    std::optional<Place> childSpan;
    QString predicate;
    StatedAssertion assertion;
    const char *token = nullptr;
};

class ProdigyReader final : public JsonRecordReader {
public:
    using JsonRecordReader::JsonRecordReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasText = false;
        QString answer;
        JsonFields metadata;
        m_tokens.clear();
        m_spans.clear();
        m_relations.clear();
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "text") {
                hasText = true;
                document.text = value.string();
            } else if (key == "tokens") {
                value.optionalItems([&](JsonValue item) { readToken(item); });
            } else if (key == "spans") {
                readListed(value, [&](JsonValue item) { readSpan(item); });
            } else if (key == "relations") {
                readListed(value, [&](JsonValue item) { readRelation(item); });
            } else if (key == "answer" && value.isString()) {
                answer = value.string();
            } else {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasText) return failMissing(root, "text"_L1);
        m_text = document.text;
        document.metadata = metadata.take();
        if (document.metadata.contains("options"_L1) && document.metadata.contains("accept"_L1)) {
            noteLeftOut(root.token(),
                FormatMessages::tr("the choice of this task (Prodigy's \"choice\") labels the whole text and is left "
                                   "out; Spotter reads spans and relations (ner.manual, rel.manual)"));
        }
        makeLabels(document, root, answer);
    }

private:
    /// Reads a token or a span; further fields go to extra.
    Place readPlace(JsonValue &item)
    {
        Place place;
        place.token = item.token();
        JsonFields extra;
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "start")
                place.begin = value.integer();
            else if (key == "end")
                place.end = value.integer();
            else if (key == "token_start")
                place.firstToken = value.integer();
            else if (key == "token_end")
                place.lastToken = value.integer();
            else if (key == "label" && value.isString())
                place.type = value.string();
            else if (key == "text" && value.isString())
                place.said = value.string();
            else if (key == "text" || key == "id" || key == "ws")
                value.skip(); // redundant with the text
            else
                extra.insert(fromUtf8(key), value.toJson());
        });
        place.extra = extra.take();
        return place;
    }

    void readToken(JsonValue &item)
    {
        m_tokens.push_back(readPlace(item));
        QJsonObject &extra = m_tokens.back().extra;
        if (extra.isEmpty() || cursor().failed()) return;
        noteIgnored(extra.begin().key().toStdString(), item.token());
        extra = {};
    }

    void readSpan(JsonValue &item)
    {
        if (m_spans.size() < maximumListed)
            m_spans.push_back(readPlace(item));
        else
            item.fail(ErrorCode::Limit, tooManyListed().message);
    }

    void readRelation(JsonValue &item)
    {
        if (m_relations.size() >= maximumListed) return item.fail(ErrorCode::Limit, tooManyListed().message);
        Relation &relation = m_relations.emplace_back();
        relation.token = item.token();
        bool hasLabel = false;
        bool isReversed = false;
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "label") {
                hasLabel = true;
                relation.predicate = value.string();
            } else if (key == "head") {
                relation.head = value.integer();
            } else if (key == "child") {
                relation.child = value.integer();
            } else if (key == "head_span") {
                relation.headSpan = readPlace(value);
            } else if (key == "child_span") {
                relation.childSpan = readPlace(value);
            } else if (key == "color") {
                value.skip(); // belongs to the label, not to the relation
            } else if (!readDirection(key, value, isReversed)
                && !readForeignAssertion(relation.assertion, key, value)) {
                ignore(key, value);
            }
        });
        if (cursor().failed()) return;
        if (isReversed) {
            std::swap(relation.head, relation.child);
            std::swap(relation.headSpan, relation.childSpan);
        }
        if (!hasLabel) return failMissing(item, "label"_L1);
        if (!relation.head && !relation.headSpan) return failMissing(item, "head"_L1);
        if (!relation.child && !relation.childSpan) return failMissing(item, "child"_L1);
    }

    /// An ignored task says nothing, and of a rejected one without relations, the spans are wrong.
    void leaveOutAsAnswered(const QString &answer)
    {
        const bool isIgnored = answer == u"ignore";
        if (!isIgnored && (answer != u"reject" || !m_relations.empty())) return;
        for (const Place &span : m_spans) {
            noteLeftOut(span.token,
                isIgnored ? FormatMessages::tr("an entity of an ignored task is left out")
                          : FormatMessages::tr("an entity of a rejected task is left out"));
        }
        for (const Relation &relation : m_relations)
            noteLeftOut(relation.token, FormatMessages::tr("a relation of an ignored task is left out"));
        m_spans.clear();
        m_relations.clear();
    }

    void makeLabels(Document &document, const JsonValue &root, const QString &answer)
    {
        const CodePointMap map(document.text);
        leaveOutAsAnswered(answer);
        m_tokenSpans.clear();
        m_entities.clear();
        m_known.clear();
        m_byLastToken.clear();
        for (const Place &token : m_tokens) {
            const auto span = resolve(token, map);
            if (!span) return cursor().fail(ErrorCode::Content, token.token, outsideText(map));
            m_tokenSpans.push_back(*span);
        }
        for (Place &span : m_spans) addEntity(span, map);
        std::vector<EntityRelation> relations;
        const ReviewState state = answer == u"accept" ? ReviewState::Accepted
            : answer == u"reject"                     ? ReviewState::Rejected
                                                      : ReviewState::Unreviewed;
        for (Relation &relation : m_relations) {
            const auto head = endpoint(relation.headSpan, relation.head, relation.token, map);
            const auto child = head ? endpoint(relation.childSpan, relation.child, relation.token, map) : std::nullopt;
            if (child) relations.push_back({*head, relation.predicate, *child, state, {}, relation.assertion});
        }
        if (cursor().failed()) return;
        if (const auto added = addLabels(document, m_entities, relations); !added)
            return root.fail(added.error().code, added.error().message);
        // An answer that is not represented by the state of a label.
        if (!answer.isEmpty() && (relations.empty() || state == ReviewState::Unreviewed))
            document.metadata.insert(u"answer"_s, answer);
        const bool inOrder = std::ranges::adjacent_find(m_tokenSpans, [](Span a, Span b) {
            return a.endUtf16 > b.beginUtf16;
        }) == m_tokenSpans.end();
        if (!m_tokenSpans.empty() && inOrder) keepTokens(document, m_tokenSpans, m_entities);
    }

    static QString outsideText(const CodePointMap &map)
    {
        return FormatMessages::tr("\"start\" and \"end\" are missing or outside the text (%Ln character(s))", nullptr,
            int(map.lengthCodePoints()));
    }

    /// Nothing if it is not in the text.
    [[nodiscard]] std::optional<Span> resolve(const Place &place, const CodePointMap &map) const
    {
        const auto count = qint64(m_tokenSpans.size());
        Span span;
        if (place.begin && place.end) {
            span = map.spanFromCodePoints(*place.begin, *place.end);
        } else if (place.firstToken && place.lastToken && *place.firstToken >= 0
            && *place.firstToken <= *place.lastToken && *place.lastToken < count) {
            span = {m_tokenSpans[std::size_t(*place.firstToken)].beginUtf16,
                m_tokenSpans[std::size_t(*place.lastToken)].endUtf16};
        }
        return span.isValid() ? std::optional(span) : std::nullopt;
    }

    /// Nothing if it is not in the text: it is left out.
    std::optional<size_t> addEntity(Place &place, const CodePointMap &map)
    {
        const auto found = resolve(place, map);
        if (!found) {
            leaveOutMisfit(place.token, outsideText(map));
            return std::nullopt;
        }
        const PlaceOfText stated = placeOfText(m_text, *found, place.begin.value_or(0), place.said);
        if (stated.finding) {
            countMisplaced();
            note(stated.finding->kind, place.token, stated.finding->sentence);
        }
        const Span span = stated.span;
        const std::pair<Span, QString> key{span, place.type};
        if (const auto known = m_known.find(key); known != m_known.end()) return known->second;
        Entity &entity = m_entities.emplace_back(Entity{span, place.type});
        if (!place.extra.isEmpty()) entity.extra.insert(prodigyId, place.extra);
        const std::size_t index = m_entities.size() - 1;
        m_known[key] = index;
        const auto last = std::ranges::lower_bound(m_tokenSpans, span.endUtf16, {}, &Span::endUtf16);
        if (last != m_tokenSpans.end() && last->endUtf16 == span.endUtf16)
            m_byLastToken.try_emplace(last - m_tokenSpans.begin(), index);
        return index;
    }

    /// The entity at one end of a relation: its own span; else the span that ends with the token; else the token.
    std::optional<size_t> endpoint(
        std::optional<Place> &place, const std::optional<qint64> &last, const char *token, const CodePointMap &map)
    {
        if (place && ((place->begin && place->end) || place->lastToken)) return addEntity(*place, map);
        const auto found = m_byLastToken.find(last.value_or(-1));
        if (found != m_byLastToken.end()) return found->second;
        Place alone;
        alone.firstToken = last.value_or(-1);
        alone.lastToken = alone.firstToken;
        alone.token = token;
        return addEntity(alone, map);
    }

    QString m_text; ///< of the current record
    std::vector<Place> m_tokens;
    std::vector<Place> m_spans;
    std::vector<Relation> m_relations;
    std::vector<Span> m_tokenSpans;
    std::vector<Entity> m_entities;
    std::map<std::pair<Span, QString>, std::size_t> m_known;
    std::map<qint64, std::size_t> m_byLastToken; ///< the first span that ends with each token
};

} // namespace

std::unique_ptr<RecordReader> makeProdigyReader(QIODevice &device, const ReadOptions &options)
{
    return std::make_unique<ProdigyReader>(device, options);
}

} // namespace spotter
