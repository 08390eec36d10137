// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network_reader_p.h"

#include "core/model/link_reader_p.h"
#include "core/model/powered_probability.h"

#include <algorithm>
#include <array>
#include <map>

namespace spotter {

namespace {

/// Object logits of one slice take at most this many floats (64 MiB).
constexpr int64_t maximumObjectLogits = 16 << 20;

/// A head that has more candidate subjects in one sentence does not tell tokens apart yet: it says nothing rather than
/// everything.
constexpr size_t mostSubjects = 128;

struct Row {
    int sentence;
    int start;
    int end;
    bool isCandidate; ///< its pointers pass the floor; else known facts have it for a subject
};

bool isPointerToken(const TokenSequence &sequence, int64_t token) { return sequence.spans[size_t(token)].isValid(); }

void readSubjects(const torch::Tensor &logits, const ModelConfig &config,
    std::span<const TokenSequence *const> sequences, const ReadingLimits &limits, std::vector<PointerScores> &results)
{
    const float startLimit = logitOf(limits.floor.subjectStart, config.subjectPower);
    const float endLimit = logitOf(limits.floor.subjectEnd, config.subjectPower);
    const auto at = logits.accessor<float, 3>();
    for (size_t b = 0; b < sequences.size(); ++b) {
        const auto sentence = at[int64_t(b)];
        for (int64_t t = 0; t < sequences[b]->size(); ++t) {
            if (!isPointerToken(*sequences[b], t)) continue;
            if (sentence[t][0] > startLimit)
                results[b].subjectStarts.push_back({int(t), probabilityOf(sentence[t][0], config.subjectPower)});
            if (sentence[t][1] > endLimit)
                results[b].subjectEnds.push_back({int(t), probabilityOf(sentence[t][1], config.subjectPower)});
        }
    }
}

std::vector<Row> candidateSubjects(const std::vector<PointerScores> &results, const ReadingLimits &limits)
{
    std::vector<float> endThresholds = limits.subjectEndThresholds;
    if (endThresholds.empty()) endThresholds.push_back(limits.floor.subjectEnd);
    std::vector<Row> rows;
    for (size_t b = 0; b < results.size(); ++b) {
        std::map<std::pair<int, int>, bool> seen;
        for (const float endThreshold : endThresholds)
            for (const PointerPair &pair :
                pairPointers(results[b].subjectStarts, results[b].subjectEnds, limits.floor.subjectStart, endThreshold))
                seen[{pair.start.token, pair.end.token}] = true;
        if (seen.size() > mostSubjects) seen.clear();
        if (!limits.known.empty())
            for (const KnownCandidate &known : limits.known[b])
                seen.try_emplace({known.subject.start, known.subject.end}, false);
        for (const auto &[range, isCandidate] : seen) rows.push_back({int(b), range.first, range.second, isCandidate});
    }
    return rows;
}

/// logits: [tokens, predicates, 2] of one subject, contiguous.
void readObjects(const float *logits, int64_t predicates, const TokenSequence &sequence, const ModelConfig &config,
    const Thresholds &floor, ObjectPointers &result)
{
    const float startLimit = logitOf(floor.objectStart, config.objectPower);
    const float endLimit = logitOf(floor.objectEnd, config.objectPower);
    std::vector<ObjectPointers::Channel> channels(static_cast<size_t>(predicates));
    for (int64_t t = 0; t < sequence.size(); ++t) {
        if (!isPointerToken(sequence, t)) continue;
        const float *token = logits + t * predicates * 2;
        for (int64_t p = 0; p < predicates; ++p) {
            if (token[2 * p] > startLimit)
                channels[size_t(p)].starts.push_back({int(t), probabilityOf(token[2 * p], config.objectPower)});
            if (token[2 * p + 1] > endLimit)
                channels[size_t(p)].ends.push_back({int(t), probabilityOf(token[2 * p + 1], config.objectPower)});
        }
    }
    for (int64_t p = 0; p < predicates; ++p) {
        ObjectPointers::Channel &channel = channels[size_t(p)];
        if (channel.starts.empty() || channel.ends.empty()) continue;
        channel.predicate = int(p);
        result.channels.push_back(std::move(channel));
    }
}

KnownTriple knownTriple(const KnownCandidate &known, const std::array<float, 4> &parts)
{
    KnownTriple result{{known.subject.start, known.subject.end, known.predicate, known.object.start, known.object.end,
                           {parts[0], parts[1], parts[2], parts[3]}},
        known.fact};
    result.triple.known = knownProbability(result.triple.probabilities, known.reliability);
    return result;
}

/// The known facts with the row's subject. subjectLogits: of its start and its end; objects: [tokens, predicates, 2].
void readKnown(const std::vector<KnownCandidate> &known, const Row &row, const float (&subjectLogits)[2],
    const float *objects, int64_t predicates, const ModelConfig &config, PointerScores &result)
{
    for (const KnownCandidate &fact : known) {
        if (fact.subject != TokenRange{row.start, row.end}) continue;
        const float start = objects[(fact.object.start * predicates + fact.predicate) * 2];
        const float end = objects[(fact.object.end * predicates + fact.predicate) * 2 + 1];
        result.known.push_back(knownTriple(fact,
            {probabilityOf(subjectLogits[0], config.subjectPower), probabilityOf(subjectLogits[1], config.subjectPower),
                probabilityOf(start, config.objectPower), probabilityOf(end, config.objectPower)}));
    }
}

torch::Tensor int64Tensor(std::span<const Row> rows, int Row::*member)
{
    auto tensor = torch::empty({int64_t(rows.size())}, torch::kInt64);
    std::ranges::transform(rows, tensor.data_ptr<int64_t>(), [&](const Row &row) { return int64_t(row.*member); });
    return tensor;
}

std::vector<PointerScores> readPointers(HalfPointerHead &head, const Encoded &encoded, const PaddedBatch &batch,
    const ModelConfig &config, std::span<const TokenSequence *const> sequences, const ReadingLimits &limits)
{
    std::vector<PointerScores> results(sequences.size());
    const auto subjectLogits = head.subjectLogits(encoded).contiguous();
    readSubjects(subjectLogits, config, sequences, limits, results);
    const auto subjectAt = subjectLogits.accessor<float, 3>();

    const std::vector<Row> rows = candidateSubjects(results, limits);
    for (size_t done = 0; done < rows.size();) {
        size_t count = 1;
        if (const int64_t perRow = head.predicates() * batch.ids.size(1) * 2; perRow > 0)
            count = std::clamp<size_t>(size_t(maximumObjectLogits / perRow), 1, rows.size() - done);
        const std::span<const Row> slice(rows.data() + done, count);
        const SubjectRows subjects{
            int64Tensor(slice, &Row::sentence), int64Tensor(slice, &Row::start), int64Tensor(slice, &Row::end)};
        const auto logits = head.objectLogits(encoded, batch.mask, subjects).contiguous();
        const int64_t stride = logits.size(1) * logits.size(2) * 2;
        for (size_t i = 0; i < count; ++i) {
            const Row &row = slice[i];
            PointerScores &result = results[size_t(row.sentence)];
            if (!limits.known.empty()) {
                const float subject[] = {subjectAt[row.sentence][row.start][0], subjectAt[row.sentence][row.end][1]};
                readKnown(limits.known[size_t(row.sentence)], row, subject,
                    logits.data_ptr<float>() + int64_t(i) * stride, logits.size(2), config, result);
            }
            if (!row.isCandidate) continue;
            ObjectPointers objects{row.start, row.end, {}};
            readObjects(logits.data_ptr<float>() + int64_t(i) * stride, logits.size(2),
                *sequences[size_t(row.sentence)], config, limits.floor, objects);
            if (!objects.channels.empty()) result.objects.push_back(std::move(objects));
        }
        done += count;
    }
    return results;
}

void readKnownLinks(const LinkLogits &logits, const ReadingLimits &limits, std::vector<PointerScores> &results)
{
    const PairTable entities(logits.entities);
    const PairTable heads(logits.heads);
    const PairTable tails(logits.tails);
    for (size_t b = 0; b < results.size(); ++b)
        for (const KnownCandidate &known : limits.known[b]) {
            const auto [subject, object] = std::pair(known.subject, known.object);
            const int64_t sentence = int64_t(b);
            results[b].known.push_back(knownTriple(known,
                {probabilityOf(entities.logit(sentence, subject.start, subject.end, 0), 1),
                    probabilityOf(entities.logit(sentence, object.start, object.end, 1), 1),
                    probabilityOf(heads.logit(sentence, subject.start, object.start, known.predicate), 1),
                    probabilityOf(tails.logit(sentence, subject.end, object.end, known.predicate), 1)}));
        }
}

} // namespace

PaddedBatch padBatch(std::span<const TokenSequence *const> sequences, int64_t padId, int64_t widthMultiple)
{
    qsizetype longest = 1;
    for (const TokenSequence *sequence : sequences) longest = std::max(longest, sequence->size());
    const int64_t width = (longest + widthMultiple - 1) / widthMultiple * widthMultiple;
    PaddedBatch batch{torch::full({int64_t(sequences.size()), width}, padId, torch::kInt64),
        torch::zeros({int64_t(sequences.size()), width})};
    for (size_t b = 0; b < sequences.size(); ++b) {
        std::ranges::copy(sequences[b]->ids, batch.ids.data_ptr<int64_t>() + int64_t(b) * width);
        std::fill_n(batch.mask.data_ptr<float>() + int64_t(b) * width, sequences[b]->size(), 1.0F);
    }
    return batch;
}

std::vector<PointerScores> readBatch(Network &network, const ModelConfig &config,
    std::span<const TokenSequence *const> sequences, int64_t padId, const ReadingLimits &limits)
{
    const PaddedBatch batch = padBatch(sequences, padId, network.encoder().widthMultiple());
    const Encoded encoded = network.encoder().encode(batch.ids, batch.mask);
    std::vector<PointerScores> results;
    if (LinkingHead *linking = network.linking()) {
        const LinkLogits logits = linking->forward(encoded.hidden);
        results = readLinks(logits, sequences, limits.floor);
        if (!limits.known.empty()) readKnownLinks(logits, limits, results);
    } else {
        results = readPointers(*network.halfPointer(), encoded, batch, config, sequences, limits);
    }
    for (PointerScores &result : results) std::ranges::stable_sort(result.known, {}, &KnownTriple::fact);
    return results;
}

} // namespace spotter
