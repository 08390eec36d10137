// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/scorer.h"

#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

using Key = std::tuple<QString, QString, QString>;

/// Case-folded strings: "case-insensitive" in the sense of the article's evaluation.
Key keyOf(const Triple &triple)
{
    return {triple.predicate, triple.subject.text.toLower(), triple.object.text.toLower()};
}

} // namespace

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
    std::set<Key> goldKeys;
    for (const LabelledTriple &label : gold)
        if (label.isFact()) goldKeys.insert(keyOf(label.triple));
    std::set<Key> predictedKeys;
    for (const ScoredTriple &triple : predicted) predictedKeys.insert(keyOf(triple.triple));

    Score sentence{.gold = qint64(goldKeys.size()), .predicted = qint64(predictedKeys.size())};
    for (const Key &key : goldKeys) ++table.byPredicate[std::get<0>(key)].gold;
    for (const Key &key : predictedKeys) {
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

} // namespace spotter
