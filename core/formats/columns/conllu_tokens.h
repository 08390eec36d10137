// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/columns/conll_sentence.h"
#include "core/text/span.h"

namespace spotter {

/// The tokens of a sentence in CoNLL-U; the words of a token of several words are one.
struct ConlluTokens {
    QStringList tokens;
    QString joined; ///< as "SpaceAfter=No" says
    std::vector<Span> places; ///< of the tokens in it
    QStringList tags; ///< of the tokens, from MISC or a column after it
    std::vector<qint64> bracketLines; ///< with entities in CorefUD's brackets, which are not tags
    qint64 dependencyLine = 0; ///< the first one with a dependency; 0: there is none
};

/// Of rows for which areConlluRows() holds.
[[nodiscard]] ConlluTokens conlluTokens(const std::vector<ConllRow> &rows);

} // namespace spotter
