// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search_indexer.h"

#include "core/base/task_runner.h"
#include "core/base/thread_priority.h"
#include "core/corpus/corpus.h"
#include "core/workspace/search_index.h"
#include "ui/session/corpus_controller.h"

#include <variant>

namespace spotter {

using Filled = std::monostate;

SearchIndexer::SearchIndexer(CorpusController &controller, QObject *parent)
    : QObject(parent), m_controller(controller), m_filling(new TaskRunner(this))
{
    connect(&controller, &CorpusController::corpusChanged, this, &SearchIndexer::fill);
    connect(&controller, &CorpusController::documentsChanged, this, &SearchIndexer::fill);
}

void SearchIndexer::fill()
{
    m_filling->abandon();
    if (!m_controller.isWritable()) return;
    m_filling->start<Filled>(
        [address = m_controller.corpus()->address()](const Task &task) -> Result<Filled> {
            lowerThreadPriority(BackgroundWork::Prediction);
            const auto corpus = Corpus::open(address, Corpus::Mode::ReadWriteShared);
            if (!corpus) return std::unexpected(corpus.error());
            return completeSearchIndex(**corpus, unobtrusive, task.stop, task.progress).transform([] {
                return Filled();
            });
        },
        // Ignore errors: documents missing in the index are still found by a scan, and the next edit will report the
        // problem.
        [](const Result<Filled> &) {});
}

} // namespace spotter
