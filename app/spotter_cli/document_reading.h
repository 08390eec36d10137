// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extractor.h"
#include "core/text/document.h"

#include <span>
#include <stop_token>
#include <vector>

namespace spotter {

/// What a model finds in documents, result i in documents[i]; sentences are read together, whole documents (more than
/// one line) passage by passage. A document that cannot be read has an Error in its place. Stopped: as a whole.
[[nodiscard]] Result<std::vector<Result<std::vector<ScoredTriple>>>> readDocuments(
    const Extractor &extractor, std::span<const Document> documents, const std::stop_token &stop);

} // namespace spotter
