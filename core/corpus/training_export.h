// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/text/document.h"

#include <vector>

namespace spotter {

class Corpus;

/// The documents that a model learns from or is measured on, as one immutable copy: labels that are not rejected, of
/// the given split. Labelled documents only (train, dev, test), unless split is None: then the texts of documents
/// without a split, which serve as unlabelled text. Any thread, on a Corpus of that thread.
[[nodiscard]] Result<std::vector<Document>> documentsOfSplit(
    Corpus &corpus, Split split, std::stop_token stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
