// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/reliability.h"

#include "core/model/scorer.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace spotter {

std::vector<JudgedScore> judgedScores(
    const std::vector<LabelledTriple> &gold, const std::vector<ScoredTriple> &predicted)
{
    std::set<ScoreKey> goldKeys;
    for (const LabelledTriple &label : gold)
        if (label.isFact()) goldKeys.insert(scoreKeyOf(label.triple));
    std::map<ScoreKey, double> best;
    for (const ScoredTriple &triple : predicted) {
        double &score = best[scoreKeyOf(triple.triple)];
        score = std::max(score, triple.score);
    }
    std::vector<JudgedScore> judged;
    judged.reserve(best.size());
    for (const auto &[key, score] : best) judged.push_back({score, goldKeys.contains(key)});
    return judged;
}

void Reliability::add(const std::vector<JudgedScore> &scores)
{
    const auto count = [](Bin &bin, const JudgedScore &judged) {
        ++bin.found;
        bin.right += judged.isRight;
        bin.scores += judged.score;
    };
    for (const JudgedScore &judged : scores) {
        const int bin = std::clamp(int(judged.score * binCount), 0, binCount - 1);
        count(m_bins[size_t(bin)], judged);
        if (judged.score >= sure) count(m_surest, judged);
    }
}

qint64 Reliability::found() const
{
    qint64 sum = 0;
    for (const Bin &bin : m_bins) sum += bin.found;
    return sum;
}

double Reliability::calibrationError() const
{
    double sum = 0;
    for (const Bin &bin : m_bins) sum += std::abs(double(bin.right) - bin.scores);
    const qint64 all = found();
    return all ? sum / double(all) : 0;
}

QJsonObject Reliability::toJson() const
{
    QJsonArray bins;
    for (int i = 0; i < binCount; ++i) {
        const Bin &bin = m_bins[size_t(i)];
        if (bin.found == 0) continue;
        bins.append(QJsonObject{{u"from"_s, double(i) / binCount}, {u"to"_s, double(i + 1) / binCount},
            {u"found"_s, bin.found}, {u"right"_s, bin.right}, {u"meanScore"_s, bin.meanScore()}});
    }
    return {{u"calibrationError"_s, calibrationError()}, {u"bins"_s, bins},
        {u"sure"_s,
            QJsonObject{{u"from"_s, sure}, {u"found"_s, m_surest.found}, {u"right"_s, m_surest.right},
                {u"share"_s, m_surest.share()}}}};
}

} // namespace spotter
