// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/text/document.h"

#include <optional>
#include <vector>

namespace spotter {

class Corpus;

/// A document whose labels are doubted, with the keys of its rows.
struct ReviewDocument {
    DocumentId id;
    Document document;
    std::vector<AnnotationId> annotations; ///< of document.triples, in their order
};

/// What is reviewed, as an immutable copy.
struct ReviewSet {
    Schema schema;
    std::vector<ReviewDocument> documents;
    std::vector<Document> others; ///< not reviewed, but learnt from: synthetic documents
};

struct ReviewScope {
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    std::optional<Split> split = {}; ///< that part alone; else all but test, which no model of the corpus has seen
};

/// Documents with labels or of a split; synthetic ones (metadata "synthetic") are nobody's to correct. Any thread, on a
/// Corpus of that thread.
[[nodiscard]] Result<ReviewSet> reviewSetOf(
    Corpus &corpus, const ReviewScope &scope = {}, std::stop_token stop = {}, const ProgressCallback &progress = {});

/// The texts of a set's documents, in their order.
[[nodiscard]] std::vector<QString> textsOf(const ReviewSet &set);

} // namespace spotter
