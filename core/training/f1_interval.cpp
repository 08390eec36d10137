// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/f1_interval.h"

#include <algorithm>
#include <map>
#include <random>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr int resamples = 1000;
constexpr size_t resamplesOutside = 25; // on each side: 2.5 %
constexpr quint64 resamplingSeed = 1979;

/// Sentences with the same counts. A resample is drawn by group, not by sentence: a million sentences have some hundred
/// different counts.
struct SentenceGroup {
    Score before;
    Score after;
    qint64 count = 0;
};

std::vector<SentenceGroup> groupsOf(std::span<const Score> before, std::span<const Score> after)
{
    const auto key = [](const Score &score) { return std::tuple(score.gold, score.predicted, score.correct); };
    std::map<decltype(std::tuple_cat(key({}), key({}))), SentenceGroup> groups;
    for (size_t i = 0; i < after.size(); ++i) {
        SentenceGroup &group = groups[std::tuple_cat(key(before[i]), key(after[i]))];
        group.before = before[i];
        group.after = after[i];
        ++group.count;
    }
    std::vector<SentenceGroup> list;
    list.reserve(groups.size());
    for (const auto &[counts, group] : groups) list.push_back(group);
    return list;
}

void addTimes(Score &sum, const Score &score, qint64 times)
{
    sum += {score.gold * times, score.predicted * times, score.correct * times};
}

/// F1 after minus F1 before in one resample with replacement, as large as the whole.
double resampledDifference(const std::vector<SentenceGroup> &groups, qint64 sentences, std::mt19937_64 &random)
{
    Score before;
    Score after;
    qint64 draws = sentences; // still to be made
    qint64 others = sentences; // of this group and those that follow
    for (const SentenceGroup &group : groups) {
        if (draws == 0) break;
        const qint64 drawn = group.count == others
            ? draws
            : std::binomial_distribution<qint64>(draws, double(group.count) / double(others))(random);
        addTimes(before, group.before, drawn);
        addTimes(after, group.after, drawn);
        draws -= drawn;
        others -= group.count;
    }
    return after.f1() - before.f1();
}

} // namespace

std::optional<F1Interval> f1DifferenceInterval(std::span<const Score> before, std::span<const Score> after)
{
    Q_ASSERT(before.size() == after.size());
    if (after.size() < 2) return std::nullopt;
    const std::vector<SentenceGroup> groups = groupsOf(before, after);
    std::mt19937_64 random(resamplingSeed);
    std::vector<double> differences;
    differences.reserve(resamples);
    for (int i = 0; i < resamples; ++i)
        differences.push_back(resampledDifference(groups, qint64(after.size()), random));
    std::ranges::sort(differences);
    return F1Interval{differences[resamplesOutside], differences[differences.size() - 1 - resamplesOutside]};
}

std::optional<F1Interval> f1Interval(std::span<const Score> sentences)
{
    return f1DifferenceInterval(std::vector<Score>(sentences.size()), sentences);
}

void insertInterval(QJsonObject &json, const std::optional<F1Interval> &interval)
{
    if (!interval) return;
    json.insert(u"f1_low"_s, interval->low);
    json.insert(u"f1_high"_s, interval->high);
}

std::optional<F1Interval> intervalFrom(const QJsonObject &json)
{
    const QJsonValue low = json.value("f1_low"_L1);
    const QJsonValue high = json.value("f1_high"_L1);
    if (!low.isDouble() || !high.isDouble()) return std::nullopt;
    return F1Interval{low.toDouble(), high.toDouble()};
}

} // namespace spotter
