// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_snapshot.h"
#include "core/text/span.h"
#include "core/text/tokenizer.h"

#include <QString>

#include <span>
#include <vector>

namespace spotter {

/// A stretch of one text that the network reads at once.
struct Passage {
    size_t text; ///< which of the texts that are read
    Span span; ///< of that text
    TokenSequence tokens; ///< their spans are relative to the passage
};

/// Appends what is read of text's span: all of it at once, or pieces with an overlap where it is longer than the
/// encoder's limit. A span without a token appends nothing.
void appendPassages(
    std::vector<Passage> &passages, size_t index, Span span, const QString &text, const ModelSnapshot &model);

/// How a document is cut before that: a single line that the encoder reads at once is a record, as models are trained
/// on them, and stays whole; anything else is cut at its sentences.
[[nodiscard]] std::vector<Span> passagesOfDocument(const QString &text, const ModelSnapshot &model);

/// Indices of the passages, the shortest first: passages of like length are read together.
[[nodiscard]] std::vector<size_t> byLength(const std::vector<Passage> &passages);

/// Ranges of `order` that are read together: at most tokensPerBatch tokens, padding included.
[[nodiscard]] std::vector<std::span<const size_t>> readingBatches(
    const std::vector<size_t> &order, const std::vector<Passage> &passages, qint64 tokensPerBatch);

} // namespace spotter
