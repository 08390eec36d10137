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

/// A part of a text that is one input sequence of the network.
struct Passage {
    size_t text; ///< index of the text
    Span span; ///< of that text
    TokenSequence tokens; ///< their spans are relative to the passage
};

/// Appends the passages of text's span: one, or overlapping pieces if it is longer than the encoder's limit. A span
/// without a token appends nothing.
void appendPassages(
    std::vector<Passage> &passages, size_t index, Span span, const QString &text, const ModelSnapshot &model);

/// The spans of a document to pass to appendPassages(): a single line within the encoder's limit is a record, like
/// those that models are trained on, and stays whole; anything else is cut into sentences.
[[nodiscard]] std::vector<Span> passagesOfDocument(const QString &text, const ModelSnapshot &model);

/// Indices of the passages, the shortest first, so that passages of similar length are in one batch.
[[nodiscard]] std::vector<size_t> byLength(const std::vector<Passage> &passages);

/// Ranges of `order` that form a batch: at most tokensPerBatch tokens, including padding.
[[nodiscard]] std::vector<std::span<const size_t>> readingBatches(
    const std::vector<size_t> &order, const std::vector<Passage> &passages, qint64 tokensPerBatch);

} // namespace spotter
