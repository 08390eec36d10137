// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/batches_p.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>

namespace spotter {

namespace {

constexpr size_t batchesPerWindow = 50;

template <typename T>
void shuffle(std::vector<T> &items, RandomState &random)
{
    for (size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random.below(i)]);
}

struct Row {
    size_t sentence;
    TokenRange subject;
    const std::vector<ObjectLabel> *objects; ///< null: a negative subject
};

/// Samples as in the article: a random gold start and, independently, a random gold end at or after it. A mixed pair
/// has no objects: it teaches the object tagger to reject a wrong subject.
TokenRange drawnSubject(const LabelledSentence &sentence, RandomState &random)
{
    const auto nth = [&](size_t n) { return std::next(sentence.subjects.begin(), std::ptrdiff_t(n))->first; };
    const int start = nth(random.below(sentence.subjects.size())).start;
    std::vector<int> ends;
    for (const auto &[subject, objects] : sentence.subjects)
        if (subject.end >= start) ends.push_back(subject.end);
    return {start, ends[random.below(ends.size())]};
}

/// A span that is probably an unlabelled subject must not be used as a negative.
bool mayBeSubject(const LabelledSentence &sentence, TokenRange range)
{
    return sentence.subjects.contains(range) || std::ranges::contains(sentence.doubted, range, &DoubtedLabel::subject);
}

/// A negative subject: a mixed pair if the sentence has several subjects; else an object, the mention that is most
/// easily mistaken for a subject.
std::optional<TokenRange> refusedSubject(const LabelledSentence &sentence, RandomState &random)
{
    if (sentence.subjects.empty()) return {};
    TokenRange range = drawnSubject(sentence, random);
    if (!mayBeSubject(sentence, range)) return range;
    const auto labelled = sentence.subjects.find(range);
    if (labelled == sentence.subjects.end()) return {};
    range = labelled->second[random.below(labelled->second.size())].object;
    if (!mayBeSubject(sentence, range)) return range;
    return {};
}

std::vector<Row> chooseRows(
    std::span<const LabelledSentence *const> sentences, const TrainingOptions &options, std::span<RandomState> randoms)
{
    std::vector<Row> rows;
    for (size_t b = 0; b < sentences.size(); ++b) {
        RandomState &random = randoms[b];
        const auto &subjects = sentences[b]->subjects;
        if (subjects.empty()) continue;
        if (options.sampling == SubjectSampling::One) {
            const TokenRange range = drawnSubject(*sentences[b], random);
            const auto found = subjects.find(range);
            rows.push_back({b, range, found == subjects.end() ? nullptr : &found->second});
            continue;
        }
        for (const auto &[subject, objects] : subjects) rows.push_back({b, subject, &objects});
        if (options.refusedSubjects)
            if (const auto refused = refusedSubject(*sentences[b], random)) rows.push_back({b, *refused, nullptr});
    }
    return rows;
}

float weightOf(const LabelledSentence &sentence, TokenRange subject, const ObjectLabel &label)
{
    for (const DoubtedLabel &doubted : sentence.doubted)
        if (doubted.subject == subject && doubted.label == label) return doubted.weight;
    return 1;
}

/// Pairs, each with the weight of the most trusted label that it belongs to.
class WeightedPairs {
public:
    void add(const PairLabel &pair)
    {
        const auto [place, isNew] = m_weights.emplace(pair, pair.weight);
        if (!isNew) place->second = std::max(place->second, pair.weight);
    }

    [[nodiscard]] std::vector<PairLabel> sorted() const
    {
        std::vector<PairLabel> pairs;
        pairs.reserve(m_weights.size());
        for (const auto &[pair, weight] : m_weights) {
            pairs.push_back(pair);
            pairs.back().weight = weight;
        }
        return pairs;
    }

private:
    std::map<PairLabel, float> m_weights;
};

LinkLabels makeLinkLabels(std::span<const LabelledSentence *const> sentences)
{
    WeightedPairs entities, heads, tails;
    const auto add = [&](int64_t sentence, TokenRange subject, const ObjectLabel &label, float weight) {
        entities.add({sentence, 0, subject.start, subject.end, weight});
        entities.add({sentence, 1, label.object.start, label.object.end, weight});
        heads.add({sentence, label.predicate, subject.start, label.object.start, weight});
        tails.add({sentence, label.predicate, subject.end, label.object.end, weight});
    };
    for (size_t b = 0; b < sentences.size(); ++b) {
        for (const auto &[subject, objects] : sentences[b]->subjects)
            for (const ObjectLabel &label : objects)
                add(int64_t(b), subject, label, weightOf(*sentences[b], subject, label));
        for (const DoubtedLabel &doubted : sentences[b]->doubted)
            add(int64_t(b), doubted.subject, doubted.label, doubted.weight);
    }
    return {entities.sorted(), heads.sorted(), tails.sorted()};
}

bool anyDoubted(std::span<const LabelledSentence *const> sentences)
{
    return std::ranges::any_of(sentences, [](const LabelledSentence *sentence) { return !sentence->doubted.empty(); });
}

/// Weights of the targets at the two ends of a doubted mention. If a missing mention and a labelled one have the same
/// end, the label keeps its weight.
void weigh(float *weights, const float *targets, int64_t start, int64_t end, float weight)
{
    for (const int64_t place : {start, end})
        if (weight > 0 || !(targets[place] > 0)) weights[place] = weight;
}

void setWeights(TrainingBatch &batch, std::span<const LabelledSentence *const> sentences, std::span<const Row> rows,
    int64_t predicates)
{
    if (!anyDoubted(sentences)) return;
    const int64_t tokens = batch.input.ids.size(1);
    batch.subjectWeights = torch::ones_like(batch.subjectTargets);
    batch.objectWeights = torch::ones_like(batch.objectTargets);
    const int64_t sentenceSize = tokens * 2;
    for (size_t b = 0; b < sentences.size(); ++b) {
        std::map<TokenRange, float> subjects; // a subject has the weight of its most trusted label
        for (const auto &[subject, objects] : sentences[b]->subjects)
            for (const ObjectLabel &label : objects)
                subjects[subject] = std::max(subjects[subject], weightOf(*sentences[b], subject, label));
        for (const DoubtedLabel &doubted : sentences[b]->doubted) subjects.try_emplace(doubted.subject, 0.0F);
        for (const auto &[subject, weight] : subjects)
            if (weight < 1)
                weigh(batch.subjectWeights.data_ptr<float>() + int64_t(b) * sentenceSize,
                    batch.subjectTargets.data_ptr<float>() + int64_t(b) * sentenceSize, int64_t(subject.start) * 2,
                    int64_t(subject.end) * 2 + 1, weight);
    }
    const int64_t rowSize = tokens * predicates * 2;
    for (size_t r = 0; r < rows.size(); ++r)
        for (const DoubtedLabel &doubted : sentences[rows[r].sentence]->doubted)
            if (doubted.subject == rows[r].subject)
                weigh(batch.objectWeights.data_ptr<float>() + int64_t(r) * rowSize,
                    batch.objectTargets.data_ptr<float>() + int64_t(r) * rowSize,
                    (doubted.label.object.start * predicates + doubted.label.predicate) * 2,
                    (doubted.label.object.end * predicates + doubted.label.predicate) * 2 + 1, doubted.weight);
}

} // namespace

std::vector<size_t> sentencesOfEpoch(size_t sentences, const std::vector<size_t> &corrected, double share)
{
    std::vector<size_t> round(sentences);
    std::iota(round.begin(), round.end(), size_t(0));
    if (corrected.empty() || corrected.size() >= sentences) return round;
    const double others = double(sentences - corrected.size());
    const double times = others * share / (1 - share) / double(corrected.size());
    for (int i = 1; i < int(std::lround(times)); ++i) round.insert(round.end(), corrected.begin(), corrected.end());
    return round;
}

std::vector<std::vector<size_t>> makeBatches(const std::vector<qsizetype> &lengths, int batchSize, RandomState &random)
{
    std::vector<size_t> order(lengths.size());
    std::iota(order.begin(), order.end(), size_t(0));
    shuffle(order, random);
    std::vector<std::vector<size_t>> batches;
    const size_t size = size_t(std::max(1, batchSize));
    const size_t window = size * batchesPerWindow;
    for (size_t begin = 0; begin < order.size(); begin += window) {
        const auto first = order.begin() + std::ptrdiff_t(begin);
        const auto last = order.begin() + std::ptrdiff_t(std::min(order.size(), begin + window));
        std::stable_sort(first, last, [&](size_t a, size_t b) { return lengths[a] < lengths[b]; });
        for (auto it = first; it < last; it += std::min<std::ptrdiff_t>(std::ptrdiff_t(size), last - it))
            batches.emplace_back(it, it + std::min<std::ptrdiff_t>(std::ptrdiff_t(size), last - it));
    }
    shuffle(batches, random);
    return batches;
}

TrainingBatch makeTrainingBatch(std::span<const LabelledSentence *const> sentences, int64_t padId, int64_t predicates,
    const TrainingOptions &options, std::span<RandomState> randoms)
{
    std::vector<const TokenSequence *> sequences;
    sequences.reserve(sentences.size());
    for (const LabelledSentence *sentence : sentences) sequences.push_back(&sentence->tokens);
    TrainingBatch batch;
    batch.input = padBatch(sequences, padId);
    if (options.model.head == HeadKind::Linking) {
        batch.links = makeLinkLabels(sentences);
        return batch;
    }
    const int64_t tokens = batch.input.ids.size(1);

    batch.subjectTargets = torch::zeros({int64_t(sentences.size()), tokens, 2});
    float *subjectTargets = batch.subjectTargets.data_ptr<float>();
    for (size_t b = 0; b < sentences.size(); ++b)
        for (const auto &[subject, objects] : sentences[b]->subjects) {
            subjectTargets[(int64_t(b) * tokens + subject.start) * 2] = 1;
            subjectTargets[(int64_t(b) * tokens + subject.end) * 2 + 1] = 1;
        }

    const std::vector<Row> rows = chooseRows(sentences, options, randoms);
    const int64_t count = int64_t(rows.size());
    batch.subjects = {torch::empty({count}, torch::kInt64), torch::empty({count}, torch::kInt64),
        torch::empty({count}, torch::kInt64)};
    batch.objectTargets = torch::zeros({count, tokens, predicates, 2});
    float *objectTargets = batch.objectTargets.data_ptr<float>();
    for (int64_t r = 0; r < count; ++r) {
        const Row &row = rows[size_t(r)];
        batch.subjects.sentences.data_ptr<int64_t>()[r] = int64_t(row.sentence);
        batch.subjects.starts.data_ptr<int64_t>()[r] = row.subject.start;
        batch.subjects.ends.data_ptr<int64_t>()[r] = row.subject.end;
        if (!row.objects) continue;
        for (const ObjectLabel &label : *row.objects) {
            objectTargets[((r * tokens + label.object.start) * predicates + label.predicate) * 2] = 1;
            objectTargets[((r * tokens + label.object.end) * predicates + label.predicate) * 2 + 1] = 1;
        }
    }
    setWeights(batch, sentences, rows, predicates);
    return batch;
}

} // namespace spotter
