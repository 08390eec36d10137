// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/span_record_reader.h"

#include "core/formats/messages.h"
#include "core/text/word_boundaries.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace spotter {

void SpanRecordReader::beginRecord()
{
    m_entities.clear();
    m_relations.clear();
}

bool SpanRecordReader::hasRoom(const JsonValue &item)
{
    if (std::max(m_entities.size(), m_relations.size()) < maximumListed) return true;
    item.fail(ErrorCode::Limit, tooManyListed().message);
    return false;
}

QString SpanRecordReader::readId(JsonValue &value)
{
    if (value.isString()) return u'"' + value.string();
    return QString::number(value.integer());
}

void SpanRecordReader::tellUnitOfWords(const QString &text, const CodePointMap &map, const JsonValue &root)
{
    const SpanUnit previous = std::exchange(m_unit, SpanUnit());
    if (std::ranges::any_of(m_entities, &ListedEntity::hasText)) return;
    std::vector<StatedPlace> places;
    places.reserve(m_entities.size());
    for (const ListedEntity &listed : m_entities) places.push_back({listed.begin, listed.end});
    const auto unit = unitOfWholeWords(text, map, places, previous);
    if (!unit) return;
    m_unit = *unit;
    note(ReadIssue::Kind::InsideWord, root.token(), unitSentence(m_unit));
}

void SpanRecordReader::tellCutWords(
    const Document &document, const std::vector<Entity> &entities, const JsonValue &root)
{
    bool isTold = false;
    for (const LabelledTriple &label : document.triples) {
        const Mention *cut = mentionInsideWord(document.text, label.triple);
        if (cut) noteInsideWord(document, *cut, root.token());
        isTold = isTold || cut;
    }
    const QString sentence = isTold ? QString() : cutWordsSentence(document.text, entities);
    if (!sentence.isEmpty()) note(ReadIssue::Kind::InsideWord, root.token(), sentence);
}

void SpanRecordReader::finishRecord(Document &document, const JsonValue &root)
{
    if (cursor().failed()) return;
    const CodePointMap map(document.text);
    tellUnitOfWords(document.text, map, root);
    const bool hasTexts = std::ranges::any_of(m_entities, &ListedEntity::hasText);
    std::vector<Entity> entities;
    QHash<QString, std::size_t> byId;
    QSet<QString> lost; ///< ids of entities that are left out
    for (ListedEntity &listed : m_entities) {
        const Span span = map.spanFromCodePoints(listed.begin, listed.end);
        if (!span.isValid()) {
            leaveOutMisfit(listed.token,
                FormatMessages::tr(
                    "offsets %1–%2 are outside the text (%Ln character(s))", nullptr, int(map.lengthCodePoints()))
                    .arg(listed.begin)
                    .arg(listed.end));
            lost.insert(listed.id);
            continue;
        }
        if (!listed.id.isEmpty()) {
            if (byId.contains(listed.id)) {
                cursor().fail(ErrorCode::Content, listed.token,
                    FormatMessages::tr("two entities have the id %1").arg(listed.id.mid(listed.id.startsWith(u'"'))));
                return;
            }
            byId.insert(listed.id, entities.size());
        }
        entities.push_back({span, std::move(listed.type), std::move(listed.extra)});
    }
    std::vector<EntityRelation> relations;
    for (const ListedRelation &listed : m_relations) {
        const auto from = byId.constFind(listed.from);
        const auto to = byId.constFind(listed.to);
        if (from == byId.constEnd() || to == byId.constEnd()) {
            const QString &id = from == byId.constEnd() ? listed.from : listed.to;
            if (lost.contains(id)) {
                noteLostWithItsEnd(listed.token);
                continue;
            }
            leaveOutRelation(listed.token,
                FormatMessages::tr("this relation names the entity %1, which the record does not list")
                    .arg(id.mid(id.startsWith(u'"'))));
            continue;
        }
        relations.push_back({*from, listed.predicate, *to, ReviewState::Unreviewed, {}, listed.assertion});
    }
    if (const auto added = addLabels(document, entities, relations); !added)
        return root.fail(added.error().code, added.error().message);
    if (!hasTexts) tellCutWords(document, entities, root);
}

} // namespace spotter
