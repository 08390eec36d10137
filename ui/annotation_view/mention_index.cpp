// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/mention_index.h"

#include <algorithm>
#include <compare>
#include <set>

namespace spotter::textview {

namespace {

struct Record {
    Span span;
    const QString *type;
    MentionUse use; ///< triple -1: an entity's
    int entity = -1;
};

/// What records are sorted by: numbers, which are compared much faster than the types of mentions.
struct RecordPlace {
    quint64 span = 0; ///< begin, then end
    quint32 record = 0; ///< keeps the order of the same span

    friend auto operator<=>(const RecordPlace &, const RecordPlace &) = default;
};

/// The records by span, then by type; otherwise in the order of the triples.
std::vector<Record> byPlace(const std::vector<Record> &records)
{
    std::vector<RecordPlace> places;
    places.reserve(records.size());
    for (const Record &record : records)
        places.push_back({quint64(record.span.beginUtf16) << 32 | quint64(record.span.endUtf16),
            static_cast<quint32>(places.size())});
    std::ranges::sort(places);
    std::vector<Record> found;
    found.reserve(records.size());
    for (const RecordPlace &place : places) found.push_back(records[place.record]);
    for (auto first = found.begin(); first != found.end();) {
        const auto last = std::find_if(first, found.end(), [&](const Record &r) { return r.span != first->span; });
        if (last - first > 1)
            std::stable_sort(first, last, [](const Record &a, const Record &b) { return *a.type < *b.type; });
        first = last;
    }
    return found;
}

bool isInside(Span span, qsizetype textLength) { return span.isValid() && span.endUtf16 <= textLength; }

} // namespace

MentionIndex::MentionIndex(
    const std::vector<DisplayedTriple> &triples, const std::vector<Entity> &entities, qsizetype textLength)
{
    m_ends.assign(triples.size(), {-1, -1});
    std::vector<Record> records;
    records.reserve(triples.size() * 2 + entities.size());
    for (size_t i = 0; i < triples.size(); ++i) {
        const Triple &triple = triples[i].triple;
        if (!isInside(triple.subject.span, textLength) || !isInside(triple.object.span, textLength)) continue;
        records.push_back({triple.subject.span, &triple.subject.type, {static_cast<int>(i), TripleEnd::Subject}});
        records.push_back({triple.object.span, &triple.object.type, {static_cast<int>(i), TripleEnd::Object}});
    }
    std::set<Span> mentioned;
    if (!entities.empty())
        for (const Record &record : records) mentioned.insert(record.span);
    for (size_t i = 0; i < entities.size(); ++i) {
        if (isInside(entities[i].span, textLength) && !mentioned.contains(entities[i].span))
            records.push_back({entities[i].span, &entities[i].type, {}, static_cast<int>(i)});
    }
    records = byPlace(records);
    m_uses.reserve(triples.size() * 2); // so that the mentions' lists stay where they are
    m_mentions.reserve(records.size());
    for (const Record &record : records) {
        if (m_mentions.empty() || m_mentions.back().span != record.span || m_mentions.back().type != *record.type)
            m_mentions.push_back({.span = record.span, .type = *record.type, .uses = {}});
        ShownMention &mention = m_mentions.back();
        if (record.entity >= 0) {
            mention.entity = record.entity;
            mention.isOnlyModel = mention.isOnlyRejected = false;
            continue;
        }
        const DisplayedTriple &shown = triples[static_cast<size_t>(record.use.triple)];
        m_uses.push_back(record.use);
        // The uses of a mention follow each other.
        mention.uses = {m_uses.end() - static_cast<std::ptrdiff_t>(mention.uses.size()) - 1, m_uses.end()};
        mention.isSubject |= record.use.end == TripleEnd::Subject;
        mention.isOnlyModel &= !shown.isLabel();
        mention.isOnlyRejected &= shown.isLabel() && shown.state == ReviewState::Rejected;
        m_ends[static_cast<size_t>(record.use.triple)][record.use.end == TripleEnd::Subject ? 0 : 1]
            = static_cast<int>(m_mentions.size()) - 1;
    }
    m_farthestEnds.reserve(m_mentions.size());
    for (const ShownMention &mention : m_mentions)
        m_farthestEnds.push_back(std::max(m_farthestEnds.empty() ? 0 : m_farthestEnds.back(), mention.span.endUtf16));
}

int MentionIndex::mentionOf(int triple, TripleEnd end) const
{
    if (triple < 0 || triple >= static_cast<int>(m_ends.size())) return -1;
    return m_ends[static_cast<size_t>(triple)][end == TripleEnd::Subject ? 0 : 1];
}

int MentionIndex::mentionAt(Span span, const QString &type) const
{
    const auto found = std::ranges::find_if(
        m_mentions, [&](const ShownMention &mention) { return mention.span == span && mention.type == type; });
    return found == m_mentions.end() ? -1 : static_cast<int>(found - m_mentions.begin());
}

std::vector<int> MentionIndex::overlapping(Span span) const
{
    const auto last = std::ranges::lower_bound(
        m_mentions, span.endUtf16, {}, [](const ShownMention &m) { return m.span.beginUtf16; });
    std::vector<int> found;
    for (auto i = static_cast<qsizetype>(last - m_mentions.begin()) - 1; i >= 0; --i) {
        if (m_farthestEnds[static_cast<size_t>(i)] <= span.beginUtf16) break;
        if (m_mentions[static_cast<size_t>(i)].span.overlaps(span)) found.push_back(static_cast<int>(i));
    }
    std::ranges::reverse(found);
    return found;
}

} // namespace spotter::textview
