// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/vocabulary.h"

namespace spotter {

/// Finds the longest piece of a vocabulary at a place of a word, as both tokenizers cut words: "##" pieces continue a
/// word, the others begin it. A value; immutable and thread-safe.
class PieceMatcher {
public:
    /// No match has id -1 and length 0. A match never ends inside a surrogate pair.
    struct Match {
        qint32 id = -1;
        qsizetype lengthUtf16 = 0;
    };

    explicit PieceMatcher(const Vocabulary &vocabulary);

    /// The longest piece that rest begins with. Costs at most the longest piece's length in look-ups, whatever the
    /// length of rest.
    [[nodiscard]] Match longest(QStringView rest, bool continuesWord) const;

private:
    /// Pieces of one kind by their text without prefix.
    struct Pieces {
        QHash<QStringView, qint32> ids;
        qsizetype longestUtf16 = 0;

        void add(QStringView piece, qint32 id);
    };

    Vocabulary m_vocabulary; ///< keeps the strings that the views point into
    Pieces m_first;
    Pieces m_later;
};

} // namespace spotter
