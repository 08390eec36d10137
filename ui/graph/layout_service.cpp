// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/layout_service.h"

namespace spotter {

LayoutService::LayoutService(QObject *parent)
    : QObject(parent), m_thread([this](const std::stop_token &stop) { work(stop); })
{
}

LayoutService::~LayoutService()
{
    m_thread.request_stop();
    m_thread.join();
}

void LayoutService::start(LayoutRequest request)
{
    m_running = true;
    {
        const std::lock_guard lock(m_mutex);
        m_next = Task{++m_number, std::move(request)};
    }
    m_wake.notify_one();
}

void LayoutService::abandon()
{
    ++m_number;
    m_running = false;
    const std::lock_guard lock(m_mutex);
    m_next.reset();
}

void LayoutService::work(const std::stop_token &stop)
{
    while (true) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_next.has_value(); }) || stop.stop_requested()) return;
            task = std::move(*m_next);
            m_next.reset();
        }
        auto layout = layOut(task.request);
        QMetaObject::invokeMethod(
            this, [this, number = task.number, layout = std::move(layout)] { finish(number, layout); },
            Qt::QueuedConnection);
    }
}

void LayoutService::finish(quint64 number, const Result<GraphLayout> &layout)
{
    if (number != m_number) return;
    m_running = false;
    if (layout)
        Q_EMIT laidOut(*layout);
    else
        Q_EMIT failed(layout.error().message);
}

} // namespace spotter
