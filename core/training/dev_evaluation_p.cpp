// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/dev_evaluation_p.h"

#include "core/model/reliability.h"
#include "core/training/calibration_fit.h"
#include "core/training/group/reading_bytes.h"
#include "core/training/messages.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>
#include <random>
#include <tuple>

namespace spotter {

namespace {

/// Thresholds to try, the lowest first. The linking head's losses compare pairs with each other, not with 0.5: its best
/// thresholds may be much lower.
constexpr float halfPointerThresholds[]
    = {0.1F, 0.15F, 0.2F, 0.25F, 0.3F, 0.35F, 0.4F, 0.45F, 0.5F, 0.55F, 0.6F, 0.65F, 0.7F};
constexpr float halfPointerSubjectEnds[] = {0.1F, 0.2F, 0.3F, 0.4F, 0.5F, 0.6F, 0.7F}; // each adds candidate subjects
constexpr float knownFactThresholds[] = {0.02F, 0.05F, 0.1F, 0.2F, 0.3F, 0.4F, 0.5F, 0.6F, 0.7F, 0.8F, 0.9F, 1};
constexpr float linkingThresholds[] = {0.02F, 0.05F, 0.1F, 0.15F, 0.2F, 0.3F, 0.4F, 0.5F, 0.6F, 0.7F};

std::span<const float> thresholdsOf(HeadKind head)
{
    if (head == HeadKind::Linking) return linkingThresholds;
    return halfPointerThresholds;
}

constexpr int64_t tokensPerBatch = 4096;

/// Strings of one sentence as small numbers, so that thousands of threshold trials compare integers: equal numbers are
/// equal case-folded strings.
class TripleNumbers {
public:
    using Key = std::tuple<int, int, int>; ///< predicate, subject, object

    Key operator()(int predicate, const QString &subject, const QString &object)
    {
        return {predicate, number(subject), number(object)};
    }

private:
    int number(const QString &string)
    {
        const QString folded = string.toLower();
        const auto found = m_numbers.constFind(folded);
        return found != m_numbers.cend() ? *found : *m_numbers.insert(folded, int(m_numbers.size()));
    }

    QHash<QString, int> m_numbers;
};

QString textOf(const Document &document, const TokenSequence &tokens, int first, int last)
{
    const qsizetype begin = tokens.spans[size_t(first)].beginUtf16;
    return document.text.mid(begin, tokens.spans[size_t(last)].endUtf16 - begin);
}

/// Every triple that any thresholds can decode, numbered; and the gold ones.
class ThresholdTrials {
public:
    ThresholdTrials(const DevReading &reading, const TrainingData &data)
        : m_reading(reading), m_gold(data.devDocuments.size())
    {
        m_numbers.resize(data.devDocuments.size());
        for (size_t i = 0; i < data.devDocuments.size(); ++i) {
            for (const LabelledTriple &label : data.devDocuments[i].triples) {
                if (!label.isFact()) continue;
                m_gold[i].push_back(m_numbers[i](int(data.schema.indexOf(label.triple.predicate)),
                    label.triple.subject.text, label.triple.object.text));
            }
            makeUnique(m_gold[i]);
        }
        m_data = &data;
    }

    [[nodiscard]] Score score(const Thresholds &thresholds)
    {
        Score score;
        for (size_t i = 0; i < m_gold.size(); ++i) {
            std::vector<TripleNumbers::Key> found;
            for (const TokenTriple &triple : decode(m_reading.scores[i], thresholds)) {
                const Document &document = m_data->devDocuments[i];
                const TokenSequence &tokens = m_data->dev[i];
                found.push_back(
                    m_numbers[i](triple.predicate, textOf(document, tokens, triple.subjectStart, triple.subjectEnd),
                        textOf(document, tokens, triple.objectStart, triple.objectEnd)));
            }
            makeUnique(found);
            score.gold += qint64(m_gold[i].size());
            score.predicted += qint64(found.size());
            score.correct += std::ranges::count_if(
                found, [&](const auto &key) { return std::ranges::binary_search(m_gold[i], key); });
        }
        return score;
    }

private:
    static void makeUnique(std::vector<TripleNumbers::Key> &keys)
    {
        std::ranges::sort(keys);
        const auto [first, last] = std::ranges::unique(keys);
        keys.erase(first, last);
    }

    const DevReading &m_reading;
    const TrainingData *m_data = nullptr;
    std::vector<TripleNumbers> m_numbers;
    std::vector<std::vector<TripleNumbers::Key>> m_gold;
};

/// What is found in a dev sentence, with scores before calibration.
std::vector<ScoredTriple> foundIn(
    const DevReading &reading, const TrainingData &data, const Thresholds &thresholds, size_t sentence)
{
    const Document &document = data.devDocuments[sentence];
    const TokenSequence &tokens = data.dev[sentence];
    std::vector<ScoredTriple> triples;
    for (const TokenTriple &found : decode(reading.scores[sentence], thresholds)) {
        Triple triple;
        triple.subject.text = textOf(document, tokens, found.subjectStart, found.subjectEnd);
        triple.predicate = data.schema.predicates()[size_t(found.predicate)].name;
        triple.object.text = textOf(document, tokens, found.objectStart, found.objectEnd);
        triples.push_back({std::move(triple), found.score()});
    }
    return triples;
}

/// Sentences by length, so that a batch has little padding.
std::vector<std::vector<size_t>> devBatches(const TrainingData &data)
{
    std::vector<size_t> order(data.dev.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t i) { return data.dev[i].size(); });
    std::vector<std::vector<size_t>> batches;
    for (const size_t index : order) {
        const bool fits
            = !batches.empty() && data.dev[index].size() * qsizetype(batches.back().size() + 1) <= tokensPerBatch;
        if (!fits) batches.emplace_back();
        batches.back().push_back(index);
    }
    return batches;
}

void readDevBatch(const std::vector<size_t> &batch, Network &network, const TrainingData &data, ComputeThreads &threads,
    std::vector<PointerScores> &scoresOfAll)
{
    // Candidate subjects must exist for every threshold that may be tried.
    const float floor = thresholdsOf(data.config.head).front();
    ReadingLimits limits{
        {floor, floor, floor, floor}, {std::begin(halfPointerSubjectEnds), std::end(halfPointerSubjectEnds)}};
    std::vector<const TokenSequence *> sequences;
    std::vector<std::vector<KnownCandidate>> known;
    double tokens = 0;
    for (const size_t index : batch) {
        sequences.push_back(&data.dev[index]);
        tokens += double(data.dev[index].size());
        if (!data.devKnown.empty()) known.push_back(data.devKnown[index]);
    }
    limits.known = known;
    auto scores = threads.run(
        tokens, [&] { return readBatch(network, data.config, sequences, data.tokenizer->padId(), limits); });
    for (size_t i = 0; i < batch.size(); ++i) scoresOfAll[batch[i]] = std::move(scores[i]);
}

/// Exchanges what each process has read; `mine` is nothing if it was stopped.
Result<void> exchangeReadings(
    TrainingGroup &group, const std::optional<std::vector<size_t>> &mine, std::vector<PointerScores> &scoresOfAll)
{
    const auto stop = momentOf(group, {}, !mine);
    if (!stop) return std::unexpected(stop.error());
    if (stop->stop) return failure(ErrorCode::Stopped, TrainingMessages::tr("Training was stopped"));
    if (group.size() == 1) return {}; // nothing to exchange, and no bytes to make of it
    const auto all = group.gather(bytesOfReadings(*mine, scoresOfAll));
    if (!all) return std::unexpected(all.error());
    for (const QByteArray &bytes : *all)
        if (!takeReadings(bytes, scoresOfAll))
            return failure(ErrorCode::Internal,
                TrainingMessages::tr("The processes of the training do not understand each other: start all of them on "
                                     "machines of the same kind"));
    return {};
}

} // namespace

Result<DevReading> readDev(
    Network &network, const TrainingData &data, ComputeThreads &threads, TrainingGroup &group, std::stop_token stop)
{
    const torch::InferenceMode guard;
    const auto batches = devBatches(data);
    DevReading reading;
    reading.scores.resize(data.dev.size());
    std::optional<std::vector<size_t>> mine(std::in_place);
    for (size_t i = size_t(group.rank()); i < batches.size() && mine; i += size_t(group.size())) {
        if (const auto whole = group.check(); !whole) return std::unexpected(whole.error());
        if (stop.stop_requested()) {
            mine.reset();
            break;
        }
        readDevBatch(batches[i], network, data, threads, reading.scores);
        mine->insert(mine->end(), batches[i].begin(), batches[i].end());
    }
    if (const auto done = exchangeReadings(group, mine, reading.scores); !done) return std::unexpected(done.error());
    for (const PointerScores &scores : reading.scores)
        for (const Pointer &start : scores.subjectStarts)
            reading.highestSubjectProbability = std::max(reading.highestSubjectProbability, double(start.probability));
    return reading;
}

void sampleDev(TrainingData &data, size_t sentences)
{
    if (sentences >= data.devDocuments.size()) return;
    std::vector<size_t> kept(data.devDocuments.size());
    std::iota(kept.begin(), kept.end(), size_t(0));
    std::mt19937_64 random(kept.size()); // independent of the run's seed, because runs are compared with each other
    std::ranges::shuffle(kept, random);
    kept.resize(sentences);
    std::ranges::sort(kept);
    const auto keep = [&kept](auto &all) {
        if (all.empty()) return; // for the candidates of known facts, if there are none
        std::remove_reference_t<decltype(all)> some;
        some.reserve(kept.size());
        for (const size_t index : kept) some.push_back(std::move(all[index]));
        all = std::move(some);
    };
    keep(data.devDocuments);
    keep(data.dev);
    keep(data.devKnown);
}

ScoreTable scoreDev(const DevReading &reading, const TrainingData &data, const Thresholds &thresholds)
{
    ScoreTable table;
    for (size_t i = 0; i < data.devDocuments.size(); ++i)
        addToScore(table, data.devDocuments[i].triples, foundIn(reading, data, thresholds, i));
    return table;
}

ScoreCalibration calibrate(const DevReading &reading, const TrainingData &data, const Thresholds &thresholds)
{
    std::vector<JudgedScore> all;
    for (size_t i = 0; i < data.devDocuments.size(); ++i) {
        const auto judged = judgedScores(data.devDocuments[i].triples, foundIn(reading, data, thresholds, i));
        all.insert(all.end(), judged.begin(), judged.end());
    }
    return fitCalibration(all);
}

Thresholds tuneThresholds(const DevReading &reading, const TrainingData &data, Thresholds present)
{
    const bool linking = data.config.head == HeadKind::Linking;
    const std::span<const float> candidates = thresholdsOf(data.config.head);
    const std::span<const float> subjectEnds = linking ? candidates : halfPointerSubjectEnds;
    const std::pair<float Thresholds::*, std::span<const float>> coordinates[]
        = {{&Thresholds::knownFact, knownFactThresholds}, {&Thresholds::objectStart, candidates},
            {&Thresholds::subjectStart, candidates}, {&Thresholds::objectEnd, candidates},
            {&Thresholds::subjectEnd, subjectEnds}};
    ThresholdTrials trials(reading, data);
    double best = trials.score(present).f1();
    for (int round = 0; round < 3; ++round) {
        bool changed = false;
        for (const auto &[member, values] : coordinates) {
            for (const float value : values) {
                Thresholds tried = present;
                tried.*member = value;
                if (const double f1 = trials.score(tried).f1(); f1 > best + 1e-9) {
                    best = f1;
                    present = tried;
                    changed = true;
                }
            }
        }
        if (!changed) break;
    }
    return present;
}

} // namespace spotter
