// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"
#include "core/text/triple.h"

#include <QJsonObject>

#include <array>
#include <vector>

namespace spotter {

/// A triple that a model found, and whether it is a label. Of triples that count as the same (ScoreKey) only the most
/// probable.
struct JudgedScore {
    double score = 0; ///< in [0, 1]
    bool isRight = false;
};
[[nodiscard]] std::vector<JudgedScore> judgedScores(
    const std::vector<LabelledTriple> &gold, const std::vector<ScoredTriple> &predicted);

/// Whether scores mean what they say: of the triples with a score of about 0.8, about 80 % should be right.
class Reliability {
public:
    static constexpr int binCount = 15; ///< of equal width, as in most publications
    static constexpr double sure = 0.9; ///< from this score on a triple counts as sure

    struct Bin {
        qint64 found = 0;
        qint64 right = 0;
        double scores = 0; ///< their sum

        [[nodiscard]] double meanScore() const { return found ? scores / double(found) : 0; }
        [[nodiscard]] double share() const { return found ? double(right) / double(found) : 0; }
    };

    void add(const std::vector<JudgedScore> &scores);

    [[nodiscard]] const std::array<Bin, binCount> &bins() const { return m_bins; }
    [[nodiscard]] const Bin &surest() const { return m_surest; } ///< all with a score of at least `sure`
    [[nodiscard]] qint64 found() const;
    /// Expected calibration error (Guo et al., ICML 2017): the mean of |share − meanScore| over the bins, weighted by
    /// how many triples they hold. 0 if there are none.
    [[nodiscard]] double calibrationError() const;
    [[nodiscard]] QJsonObject toJson() const;

private:
    std::array<Bin, binCount> m_bins;
    Bin m_surest;
};

} // namespace spotter
