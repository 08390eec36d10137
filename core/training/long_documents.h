// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"

namespace spotter {

/// A document cut into the passages that an extractor uses.
struct CutDocument {
    std::vector<Document> passages; ///< with the labels inside them, aligned
    std::vector<QString> unlabelled; ///< passages that nobody has labelled or reviewed
    qint64 unalignedLabels = 0; ///< not in the text
    qint64 crossingLabels = 0; ///< the two mentions are in different passages
};

/// Cuts a document that is too long for the encoder. A document in a split counts as completely labelled, so passages
/// without a label are negative examples; in a document that somebody has only begun to correct, they are unlabelled
/// text. A passage with a rejected label counts as labelled, too, because the label says what is wrong.
[[nodiscard]] CutDocument cutDocument(const Document &document);

} // namespace spotter
