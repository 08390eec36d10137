// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/extraction_service.h"

#include "core/base/freed_memory.h"
#include "core/base/thread_priority.h"

#include <mutex>

namespace spotter {

/// Two offsets that belong together, which is more than an atomic holds.
struct ExtractionService::Visible {
    std::mutex mutex;
    Span span;
};

ExtractionService::ExtractionService(QObject *parent) : QObject(parent) { }

ExtractionService::~ExtractionService() = default; // jthread asks to stop and joins

quint64 ExtractionService::start(
    std::shared_ptr<const ModelSnapshot> model, const QString &text, Span visible, int threads)
{
    cancel();
    const quint64 request = ++m_request;
    m_running = true;
    m_visible = std::make_shared<Visible>();
    m_visible->span = visible;
    // The previous thread ends at its next batch; assigning joins it, which is why batches are kept small.
    m_thread = std::jthread(
        [this, request, model = std::move(model), text, shared = m_visible, threads](const std::stop_token &stop) {
            stepBack(StepBack::Reading);
            const Extractor extractor(model, {.threads = threads});
            qint64 doneUtf16 = 0;
            const auto onPassages = [&](const std::vector<ScoredTriple> &triples, Span span) {
                doneUtf16 += span.length();
                QMetaObject::invokeMethod(
                    this,
                    [this, request, triples, done = doneUtf16, total = text.size()] {
                        if (request == m_request && m_running)
                            Q_EMIT found(request, triples, std::min<qint64>(done, total), total);
                    },
                    Qt::QueuedConnection);
            };
            const auto visibleNow = [&shared] {
                const std::scoped_lock lock(shared->mutex);
                return shared->span;
            };
            const auto result = extractor.extractDocument(text, visibleNow, stop, onPassages);
            returnFreedMemory();
            if (stop.stop_requested()) return;
            QMetaObject::invokeMethod(
                this,
                [this, request, result] {
                    if (request != m_request || !m_running) return;
                    m_running = false;
                    if (result)
                        Q_EMIT finished(request, *result);
                    else
                        Q_EMIT failed(request, result.error());
                },
                Qt::QueuedConnection);
        });
    return request;
}

void ExtractionService::setVisible(Span visible)
{
    if (!m_visible) return;
    const std::scoped_lock lock(m_visible->mutex);
    m_visible->span = visible;
}

void ExtractionService::cancel()
{
    m_running = false;
    m_thread.request_stop();
}

} // namespace spotter
