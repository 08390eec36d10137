// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/vocabulary.h"

namespace spotter {

/// Finds the longest piece of a vocabulary at a position in a word; both tokenizers cut words with it. "##" pieces
/// continue a word, the others begin one. A value; immutable and thread-safe.
class PieceMatcher {
public:
    /// No match has id -1 and length 0. A match never ends inside a surrogate pair.
    struct Match {
        qint32 id = -1;
        qsizetype lengthUtf16 = 0;
    };

    explicit PieceMatcher(const Vocabulary &vocabulary);

    /// The longest piece that rest begins with. Takes at most as many look-ups as the longest piece has units, whatever
    /// the length of rest.
    [[nodiscard]] Match longest(QStringView rest, bool continuesWord) const;

private:
    /// Pieces of one kind by their text without prefix.
    struct Pieces {
        QHash<QStringView, qint32> ids;
        qsizetype longestUtf16 = 0;

        void add(QStringView piece, qint32 id);
    };

    Vocabulary m_vocabulary; ///< owns the strings that the views point to
    Pieces m_first;
    Pieces m_later;
};

} // namespace spotter
