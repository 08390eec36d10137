// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <chrono>
#include <stop_token>

namespace spotter {

class Corpus;

/// How the search index is filled: in slices, between which others can write.
struct IndexingPace {
    std::chrono::milliseconds slice{100};
    std::chrono::milliseconds pause{0};
};
/// Beside somebody who works: an edit waits for a slice at most.
constexpr IndexingPace unobtrusive{.slice = std::chrono::milliseconds(20), .pause = std::chrono::milliseconds(20)};

/// Takes all documents that imports left behind into the search index. A stop request ends it early (Stopped); what is
/// in the index by then stays there, and the rest is found by a scan. On the corpus' thread. Progress counts documents.
[[nodiscard]] Result<void> completeSearchIndex(
    Corpus &corpus, const IndexingPace &pace, const std::stop_token &stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
