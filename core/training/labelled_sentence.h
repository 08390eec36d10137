// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"
#include "core/text/token_locator.h"
#include "core/text/training_set.h"

#include <map>
#include <vector>

namespace spotter {

struct ObjectLabel {
    TokenRange object;
    int predicate = 0;

    friend auto operator<=>(const ObjectLabel &, const ObjectLabel &) = default;
};

/// A label with a reduced weight, or (weight 0, and not among the labels) a triple whose label may be missing.
struct DoubtedLabel {
    TokenRange subject;
    ObjectLabel label;
    float weight = 0;
};

/// A training sentence with its labels in tokens.
struct LabelledSentence {
    TokenSequence tokens;
    std::map<TokenRange, std::vector<ObjectLabel>> subjects; ///< each subject's objects
    std::vector<DoubtedLabel> doubted = {}; // NOLINT(readability-redundant-member-init): may be left out
};

/// How many labels of a sentence were located, and why others were not.
struct LabelCounts {
    qint64 placed = 0;
    qint64 unaligned = 0; ///< not in the text, or not at the ends of tokens
    qint64 beyondLimit = 0; ///< beyond maximumTokens
};

/// Locates labels by character offsets through the tokenizer's spans. Rejected labels and predicates outside the schema
/// are skipped. allOccurrences: every other occurrence of the same strings is a mention too. doubts: may be null.
[[nodiscard]] LabelledSentence labelSentence(const Document &document, const Schema &schema, const Tokenizer &tokenizer,
    qsizetype maximumTokens, bool allOccurrences, LabelCounts &counts, const LabelDoubts *doubts = nullptr);

} // namespace spotter
