// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/extraction_service.h"

#include "core/base/freed_memory.h"
#include "core/base/task_runner.h"
#include "core/base/thread_priority.h"

#include <algorithm>
#include <mutex>

namespace spotter {

using Triples = std::vector<ScoredTriple>;

/// Two offsets that belong together, which is more than an atomic holds.
struct ExtractionService::Visible {
    std::mutex mutex;
    Span span;
};

ExtractionService::ExtractionService(QObject *parent) : QObject(parent), m_runner(new TaskRunner(this)) { }

quint64 ExtractionService::start(
    std::shared_ptr<const ModelSnapshot> model, const QString &text, Span visible, int threads)
{
    const quint64 request = ++m_request;
    m_visible = std::make_shared<Visible>();
    m_visible->span = visible;
    m_runner->start<Triples>(
        [this, request, model = std::move(model), text, shared = m_visible, threads](const Task &task) {
            lowerThreadPriority(BackgroundWork::Prediction);
            const Extractor extractor(model, {.threads = threads});
            qint64 doneUtf16 = 0;
            const auto onPassages = [&](const Triples &triples, Span span) {
                doneUtf16 += span.length();
                task.post([this, request, triples, done = doneUtf16, total = text.size()] {
                    Q_EMIT found(request, triples, std::min<qint64>(done, total), total); // the runner goes with this
                });
            };
            const auto visibleNow = [&shared] {
                const std::scoped_lock lock(shared->mutex);
                return shared->span;
            };
            auto result = extractor.extractDocument(text, visibleNow, task.stop, onPassages);
            returnFreedMemory();
            return result;
        },
        [this, request](const Result<Triples> &result) {
            if (result)
                Q_EMIT finished(request, *result);
            else
                Q_EMIT failed(request, result.error());
        });
    return request;
}

void ExtractionService::setVisible(Span visible)
{
    if (!m_visible) return;
    const std::scoped_lock lock(m_visible->mutex);
    m_visible->span = visible;
}

void ExtractionService::cancel() { m_runner->abandon(); }

bool ExtractionService::isRunning() const { return m_runner->isRunning(); }

} // namespace spotter
