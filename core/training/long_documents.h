// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"

namespace spotter {

/// A document in the passages that an extractor reads it in.
struct CutDocument {
    std::vector<Document> passages; ///< with the labels that lie in them, aligned
    std::vector<QString> unlabelled; ///< passages of which nobody has said anything
    qint64 unalignedLabels = 0; ///< no place in the text
    qint64 crossingLabels = 0; ///< the two mentions stand in different passages
};

/// Cuts a document that an encoder cannot read at once. Where it belongs to a split it counts as labelled throughout,
/// so that passages without a label train as negatives; in a document that somebody has only begun to correct they are
/// unlabelled text. A rejected label makes its passage labelled, too: it says what is not so.
[[nodiscard]] CutDocument cutDocument(const Document &document);

} // namespace spotter
