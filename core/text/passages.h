// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QStringView>

#include <vector>

namespace spotter {

/// How documents are cut into passages that fit into an encoder.
struct PassageOptions {
    qsizetype maximumUtf16 = 200; ///< longest passage, in UTF-16 units
    qsizetype overlapUtf16 = 50; ///< shared by neighbouring passages of a sentence that is longer than maximumUtf16
};

/// Cuts a text at sentence ends (。！？!?；… followed by closing quotes, ". " after a word that is not an abbreviation
/// or initial, and line breaks) into passages of at most maximumUtf16; a longer sentence is cut at commas or white
/// space with overlap. Does not cut at punctuation inside a title in 《…》, nor at !, ? or … before a lower-case letter
/// or inside an address. Short neighbouring sentences of a paragraph are NOT joined: a model trained on sentences gets
/// sentences. White space at the ends is left out; never cuts a surrogate pair or a grapheme (except a grapheme longer
/// than a passage). Sorted by begin and by end; no passage contains another. A maximum below 2 counts as 2, an overlap
/// above half of the maximum as that half.
[[nodiscard]] std::vector<Span> splitIntoPassages(QStringView text, const PassageOptions &options = {});

} // namespace spotter
