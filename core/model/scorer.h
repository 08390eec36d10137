// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"
#include "core/text/triple.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

#include <tuple>
#include <vector>

namespace spotter {

/// What two triples have in common that count as the same: predicate, subject and object, the strings case-folded.
using ScoreKey = std::tuple<QString, QString, QString>;
[[nodiscard]] ScoreKey scoreKeyOf(const Triple &triple);

/// Micro counts of extracted against labelled triples.
struct Score {
    qint64 gold = 0;
    qint64 predicted = 0;
    qint64 correct = 0;

    [[nodiscard]] double precision() const { return predicted ? double(correct) / double(predicted) : 0; }
    [[nodiscard]] double recall() const { return gold ? double(correct) / double(gold) : 0; }
    [[nodiscard]] double f1() const { return gold + predicted ? 2.0 * double(correct) / double(gold + predicted) : 0; }
    [[nodiscard]] QJsonObject toJson() const;
    Score &operator+=(const Score &other);
};

struct ScoreTable {
    Score total;
    QMap<QString, Score> byPredicate;
    std::vector<Score> bySentence; ///< in the order in which they were added
};

/// Adds one sentence: sets of (subject, predicate, object) strings, case-insensitive. All labels count as gold: one
/// that could not be aligned counts as missed. Only rejected labels do not count.
void addToScore(ScoreTable &table, const std::vector<LabelledTriple> &gold, const std::vector<ScoredTriple> &predicted);

/// What addToScore() counts as gold or as predicted but not as correct, one by one: as many as it counts.
struct ScoreMistakes {
    std::vector<Triple> missed; ///< in the order of the labels
    std::vector<ScoredTriple> wrong; ///< in the order of the predictions, each with its best score
};
[[nodiscard]] ScoreMistakes mistakesIn(
    const std::vector<LabelledTriple> &gold, const std::vector<ScoredTriple> &predicted);

} // namespace spotter
