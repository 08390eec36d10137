// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/link_reader_p.h"

#include "core/model/powered_probability.h"

#include <algorithm>

namespace spotter {

namespace {

constexpr size_t mostEntities = 48;

/// A head that finds more than this in one sentence does not tell pairs apart yet: it says nothing rather than
/// everything. Without this, 1,799 sentences gave 650,000 triples after ten steps, and weighing them took minutes.
constexpr size_t mostLinks = 2000;

struct Entity {
    int start;
    int end;
    float logit;
};

std::vector<Entity> entitiesOf(
    const PairTable &table, int64_t sentence, const TokenSequence &tokens, int channel, float limit)
{
    std::vector<Entity> found;
    for (int start = 0; start < tokens.size(); ++start) {
        if (!tokens.spans[size_t(start)].isValid()) continue;
        const float row = table.rowAt(sentence, start)[channel];
        for (int end = start; end < tokens.size(); ++end) {
            const float logit = table.baseAt(sentence, start, end) + row + table.columnAt(sentence, end)[channel];
            if (logit > limit && tokens.spans[size_t(end)].isValid()) found.push_back({start, end, logit});
        }
    }
    if (found.size() > mostEntities) {
        std::ranges::nth_element(
            found, found.begin() + std::ptrdiff_t(mostEntities), std::ranges::greater(), &Entity::logit);
        found.resize(mostEntities);
        std::ranges::sort(found, {}, [](const Entity &entity) { return std::pair(entity.start, entity.end); });
    }
    return found;
}

} // namespace

PairTable::PairTable(const PairLogits &logits)
    : base(logits.base.contiguous()), row(logits.row.transpose(1, 2).contiguous()),
      column(logits.column.transpose(1, 2).contiguous())
{
}

std::vector<PointerScores> readLinks(
    const LinkLogits &logits, std::span<const TokenSequence *const> sequences, const Thresholds &floor)
{
    const PairTable entities(logits.entities);
    const PairTable heads(logits.heads);
    const PairTable tails(logits.tails);
    const int64_t predicates = heads.row.size(2);
    const float headLimit = logitOf(floor.objectStart, 1);
    const float tailLimit = logitOf(floor.objectEnd, 1);
    std::vector<PointerScores> results(sequences.size());
    for (size_t b = 0; b < sequences.size(); ++b) {
        const int64_t sentence = int64_t(b);
        PointerScores &result = results[b];
        const auto subjects = entitiesOf(entities, sentence, *sequences[b], 0, logitOf(floor.subjectStart, 1));
        const auto objects = entitiesOf(entities, sentence, *sequences[b], 1, logitOf(floor.subjectEnd, 1));
        for (const Entity &subject : subjects) {
            if (result.linked.size() > mostLinks) break;
            const float subjectProbability = probabilityOf(subject.logit, 1);
            result.subjectStarts.push_back({subject.start, subjectProbability});
            const float *const headRow = heads.rowAt(sentence, subject.start);
            const float *const tailRow = tails.rowAt(sentence, subject.end);
            for (const Entity &object : objects) {
                const float headBase = heads.baseAt(sentence, subject.start, object.start);
                const float tailBase = tails.baseAt(sentence, subject.end, object.end);
                const float *const headColumn = heads.columnAt(sentence, object.start);
                const float *const tailColumn = tails.columnAt(sentence, object.end);
                for (int64_t p = 0; p < predicates; ++p) {
                    const float head = headBase + headRow[p] + headColumn[p];
                    if (!(head > headLimit)) continue;
                    const float tail = tailBase + tailRow[p] + tailColumn[p];
                    if (!(tail > tailLimit)) continue;
                    result.linked.push_back({subject.start, subject.end, int(p), object.start, object.end,
                        {subjectProbability, probabilityOf(object.logit, 1), probabilityOf(head, 1),
                            probabilityOf(tail, 1)}});
                }
            }
        }
        if (result.linked.size() > mostLinks) result = {};
    }
    return results;
}

} // namespace spotter
