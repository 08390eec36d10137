// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QStringView>

#include <vector>

namespace spotter {

/// How documents are cut into what an encoder reads at once.
struct PassageOptions {
    qsizetype maximumUtf16 = 200; ///< longest passage, in UTF-16 units
    qsizetype overlapUtf16 = 50; ///< shared by neighbouring passages of a sentence that is longer than that
};

/// Cuts a text at sentence ends (。！？!?；… followed by closing quotes, ". " after a word that is no abbreviation or
/// initial, and line breaks) into passages of at most maximumUtf16; a longer sentence is cut at commas or white space
/// with overlap. Not at the signs of a title in 《…》, nor at !, ? or … before a small letter or inside of an address.
/// Neighbouring short sentences of one paragraph are NOT joined: a model trained on sentences reads sentences. White
/// space at the ends is left out; never inside a surrogate pair or a grapheme (but for a grapheme longer than a
/// passage). Sorted by begin, and by end; none lies within another. A maximum below 2 counts as 2, an overlap above
/// half of the maximum as that half.
[[nodiscard]] std::vector<Span> splitIntoPassages(QStringView text, const PassageOptions &options = {});

} // namespace spotter
