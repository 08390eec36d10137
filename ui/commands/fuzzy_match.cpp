// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/fuzzy_match.h"

#include <algorithm>
#include <vector>

namespace spotter {
namespace {

constexpr int noMatch = -1'000'000;
constexpr int letterScore = 10;
constexpr int wordStartScore = 8;
constexpr int runScore = 12;

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

} // namespace

int fuzzyScore(QStringView pattern, QStringView text)
{
    QString wanted;
    for (const QChar letter : pattern) {
        if (!letter.isSpace()) wanted += letter.toCaseFolded();
    }
    if (wanted.isEmpty()) return 0;
    // best[t]: the best score of the pattern so far with its last letter at t. Quadratic, but texts are menu entries.
    std::vector<int> best(size_t(text.size()), noMatch);
    for (qsizetype p = 0; p < wanted.size(); ++p) {
        std::vector<int> next(size_t(text.size()), noMatch);
        int before = p == 0 ? 0 : noMatch; // the best score that ends left of t
        for (qsizetype t = 0; t < text.size(); ++t) {
            if (text[t].toCaseFolded() == wanted[p]) {
                int from = before;
                if (p > 0 && t > 0 && best[size_t(t - 1)] > noMatch)
                    from = std::max(from, best[size_t(t - 1)] + runScore);
                if (from > noMatch) next[size_t(t)] = from + letterScore + (startsWord(text, t) ? wordStartScore : 0);
            }
            if (p > 0) before = std::max(before, best[size_t(t)]);
        }
        best = std::move(next);
    }
    const int highest = best.empty() ? noMatch : *std::ranges::max_element(best);
    // Prefer the shorter of equal matches.
    return highest <= 0 ? -1 : std::max(0, highest - int(std::min<qsizetype>(text.size(), 60)) / 10);
}

} // namespace spotter
