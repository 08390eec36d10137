// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace spotter {

/// A learned piece and its count in the corpus.
struct LearnedPiece {
    QString text; ///< with "##" if it continues a word
    qint64 count = 0;
};

/// Byte-pair encoding over letters: repeatedly joins the most frequent pair of neighbouring pieces within words, until
/// there are maximumPieces or no pair occurs minimumCount times. Ties are broken by the pieces' age, so the same words
/// give the same pieces. Single letters are not in the result.
[[nodiscard]] std::vector<LearnedPiece> learnPieces(
    const QHash<QString, qint64> &wordCounts, qsizetype maximumPieces, qint64 minimumCount);

} // namespace spotter
