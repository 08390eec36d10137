// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network_reader_p.h"

#include "core/model/link_reader_p.h"
#include "core/model/powered_probability.h"

#include <algorithm>
#include <set>

namespace spotter {

namespace {

/// Object logits of one slice take at most this many floats (64 MiB).
constexpr int64_t maximumObjectLogits = 16 << 20;

struct Row {
    int sentence;
    int start;
    int end;
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
        std::set<std::pair<int, int>> seen;
        for (const float endThreshold : endThresholds)
            for (const PointerPair &pair :
                pairPointers(results[b].subjectStarts, results[b].subjectEnds, limits.floor.subjectStart, endThreshold))
                seen.insert({pair.start.token, pair.end.token});
        for (const auto &[start, end] : seen) rows.push_back({int(b), start, end});
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
    readSubjects(head.subjectLogits(encoded).contiguous(), config, sequences, limits, results);

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
            ObjectPointers objects{row.start, row.end, {}};
            readObjects(logits.data_ptr<float>() + int64_t(i) * stride, logits.size(2),
                *sequences[size_t(row.sentence)], config, limits.floor, objects);
            if (!objects.channels.empty()) results[size_t(row.sentence)].objects.push_back(std::move(objects));
        }
        done += count;
    }
    return results;
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
    if (LinkingHead *linking = network.linking())
        return readLinks(linking->forward(encoded.hidden), sequences, limits.floor);
    return readPointers(*network.halfPointer(), encoded, batch, config, sequences, limits);
}

} // namespace spotter
