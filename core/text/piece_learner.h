// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace spotter {

/// A piece that was learned, with how often the corpus needs it.
struct LearnedPiece {
    QString text; ///< with "##" where it continues a word
    qint64 count = 0;
};

/// Byte-pair encoding over letters: joins the most frequent pair of neighbouring pieces within words again and again,
/// until maximumPieces were made or no pair is seen minimumCount times. Equal counts are decided by the pieces' age, so
/// that the same words give the same pieces. Single letters are not among the result.
[[nodiscard]] std::vector<LearnedPiece> learnPieces(
    const QHash<QString, qint64> &wordCounts, qsizetype maximumPieces, qint64 minimumCount);

} // namespace spotter
