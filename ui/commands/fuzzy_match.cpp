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

QString lettersOf(QStringView pattern)
{
    QString letters;
    for (const QChar letter : pattern) {
        if (!letter.isSpace()) letters += letter.toCaseFolded();
    }
    return letters;
}

} // namespace

bool matchesWordStarts(QStringView pattern, QStringView text)
{
    const QString wanted = lettersOf(pattern);
    // Whether the pattern up to a letter fits with that letter at t. Quadratic, but texts are names.
    std::vector<bool> fits(size_t(text.size()), false);
    for (qsizetype p = 0; p < wanted.size(); ++p) {
        std::vector<bool> next(size_t(text.size()), false);
        bool hasBefore = p == 0; // whether the pattern before this letter fits left of t
        for (qsizetype t = 0; t < text.size(); ++t) {
            const bool continues = p > 0 && t > 0 && fits[size_t(t - 1)];
            if (text[t].toCaseFolded() == wanted[p]) next[size_t(t)] = continues || (hasBefore && startsWord(text, t));
            if (p > 0) hasBefore = hasBefore || fits[size_t(t)];
        }
        fits = std::move(next);
    }
    return wanted.isEmpty() || std::ranges::find(fits, true) != fits.end();
}

int fuzzyScore(QStringView pattern, QStringView text)
{
    const QString wanted = lettersOf(pattern);
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
