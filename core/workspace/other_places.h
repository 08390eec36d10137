// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/text/document.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace spotter {

class Corpus;

/// A sentence in which both mentions of a triple stand, and the triple that it would have.
struct OtherPlace {
    DocumentId document;
    Triple triple;
    QString sentence; ///< on one line
};

struct OtherPlaces {
    std::vector<OtherPlace> places; ///< by document, in the order of the text
    bool isCut = false; ///< there are more than were asked for
};

/// The sentences in which the texts of subject and object stand as whole words, and no label says so already: one with
/// this predicate between these texts, even if it was rejected. In each sentence, the two that are closest to each
/// other. Of all documents, or of one. Progress counts documents. On the corpus' thread.
[[nodiscard]] Result<OtherPlaces> findOtherPlaces(Corpus &corpus, const Triple &triple,
    std::optional<DocumentId> document, size_t most, std::stop_token stop = {}, const ProgressCallback &progress = {});

/// Labels these places, as one step of undo: as a person's, or unreviewed, to be checked later. Returns how many were
/// added.
[[nodiscard]] Result<qint64> labelPlaces(Corpus &corpus, const std::vector<OtherPlace> &places, ReviewState state,
    std::stop_token stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
