// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/scorer.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace spotter {

/// Case-folded strings: "case-insensitive" in the sense of the article's evaluation.
ScoreKey scoreKeyOf(const Triple &triple)
{
    return {triple.predicate, triple.subject.text.toLower(), triple.object.text.toLower()};
}

QJsonObject Score::toJson() const
{
    return {{u"precision"_s, precision()}, {u"recall"_s, recall()}, {u"f1"_s, f1()}, {u"gold"_s, gold},
        {u"predicted"_s, predicted}, {u"correct"_s, correct}};
}

Score &Score::operator+=(const Score &other)
{
    gold += other.gold;
    predicted += other.predicted;
    correct += other.correct;
    return *this;
}

void addToScore(ScoreTable &table, const std::vector<LabelledTriple> &gold, const std::vector<ScoredTriple> &predicted)
{
    std::set<ScoreKey> goldKeys;
    for (const LabelledTriple &label : gold)
        if (label.isFact()) goldKeys.insert(scoreKeyOf(label.triple));
    std::set<ScoreKey> predictedKeys;
    for (const ScoredTriple &triple : predicted) predictedKeys.insert(scoreKeyOf(triple.triple));

    Score sentence{.gold = qint64(goldKeys.size()), .predicted = qint64(predictedKeys.size())};
    for (const ScoreKey &key : goldKeys) ++table.byPredicate[std::get<0>(key)].gold;
    for (const ScoreKey &key : predictedKeys) {
        Score &score = table.byPredicate[std::get<0>(key)];
        ++score.predicted;
        if (goldKeys.contains(key)) {
            ++score.correct;
            ++sentence.correct;
        }
    }
    table.total += sentence;
    table.bySentence.push_back(sentence);
}

ScoreMistakes mistakesIn(const std::vector<LabelledTriple> &gold, const std::vector<ScoredTriple> &predicted)
{
    std::set<ScoreKey> goldKeys;
    for (const LabelledTriple &label : gold)
        if (label.isFact()) goldKeys.insert(scoreKeyOf(label.triple));
    ScoreMistakes mistakes;
    std::map<ScoreKey, std::size_t> wrongKeys; // by key into mistakes.wrong
    std::set<ScoreKey> done; // keys that were found
    for (const ScoredTriple &triple : predicted) {
        const ScoreKey key = scoreKeyOf(triple.triple);
        if (goldKeys.contains(key)) {
            done.insert(key);
            continue;
        }
        const auto [place, isNew] = wrongKeys.emplace(key, mistakes.wrong.size());
        if (isNew)
            mistakes.wrong.push_back(triple);
        else if (triple.score > mistakes.wrong[place->second].score)
            mistakes.wrong[place->second] = triple;
    }
    for (const LabelledTriple &label : gold)
        if (label.isFact() && done.insert(scoreKeyOf(label.triple)).second) mistakes.missed.push_back(label.triple);
    return mistakes;
}

} // namespace spotter
