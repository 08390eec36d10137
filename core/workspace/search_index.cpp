// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/search_index.h"

#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/workspace/messages.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace spotter {
namespace {

void rest(std::chrono::milliseconds pause, const std::stop_token &stop)
{
    if (pause.count() == 0) return;
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock(mutex);
    (void)stopped.wait_for(lock, stop, pause, [] { return false; });
}

} // namespace

Result<void> completeSearchIndex(
    Corpus &corpus, const IndexingPace &pace, const std::stop_token &stop, const ProgressCallback &progress)
{
    auto left = corpus.documents().countUnindexed();
    if (!left) return std::unexpected(left.error());
    const qint64 total = *left;
    ProgressLimiter limiter(progress);
    while (*left > 0) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, WorkspaceMessages::tr("Building the search index was stopped"));
        left = corpus.documents().updateSearchIndex(pace.slice);
        if (!left) return std::unexpected(left.error());
        limiter.report(std::max<qint64>(0, total - *left), total);
        if (*left > 0) rest(pace.pause, stop);
    }
    return {};
}

} // namespace spotter
