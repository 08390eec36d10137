// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <chrono>
#include <stop_token>

namespace spotter {

class Corpus;

/// How the search index is filled: in time slices, between which others can write.
struct IndexingPace {
    std::chrono::milliseconds slice{100};
    std::chrono::milliseconds pause{0};
};
/// While the user works: an edit waits for one slice at most.
constexpr IndexingPace unobtrusive{.slice = std::chrono::milliseconds(20), .pause = std::chrono::milliseconds(20)};

/// Adds all imported documents that are not in the search index yet. A stop request ends it early (Stopped); documents
/// indexed by then stay indexed, and the rest is found by a scan. On the corpus' thread. Progress counts documents.
[[nodiscard]] Result<void> completeSearchIndex(
    Corpus &corpus, const IndexingPace &pace, const std::stop_token &stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
