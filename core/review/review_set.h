// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/corpus/facts/fact_name.h"
#include "core/corpus/facts/rule_decisions.h"
#include "core/text/document.h"

#include <QHash>

#include <optional>
#include <vector>

namespace spotter {

class Corpus;

/// A document to review, with the keys of its rows.
struct ReviewDocument {
    DocumentId id;
    Document document;
    std::vector<AnnotationId> annotations; ///< of document.triples, in the same order
};

/// The input of a review, as an immutable copy.
struct ReviewSet {
    Schema schema;
    std::vector<ReviewDocument> documents;
    std::vector<Document> others = {}; ///< not reviewed, but used for training: synthetic documents
    std::vector<RuleDecision> rules = {}; ///< what somebody has decided of predicates
    QHash<FactName, qint64> entities = {}; ///< that somebody has decided about, by the key and the type of each name
};

struct ReviewScope {
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    std::optional<Split> split = {}; ///< only that split; else all except test, which no model of the corpus has seen
};

/// The documents with labels or in a split; synthetic ones (metadata "synthetic") are not to be corrected. Any thread,
/// on a Corpus of that thread.
[[nodiscard]] Result<ReviewSet> reviewSetOf(
    Corpus &corpus, const ReviewScope &scope = {}, std::stop_token stop = {}, const ProgressCallback &progress = {});

/// The texts of a set's documents, in their order.
[[nodiscard]] std::vector<QString> textsOf(const ReviewSet &set);

} // namespace spotter
