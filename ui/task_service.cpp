// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/task_service.h"

namespace spotter {

TaskService::TaskService(QObject *parent) : QObject(parent) { }

TaskService::~TaskService()
{
    m_thread.request_stop();
    if (m_thread.joinable()) m_thread.join();
}

void TaskService::stop() { m_thread.request_stop(); }

void TaskService::abandon()
{
    ++m_task;
    m_running = false;
    m_thread.request_stop();
}

void TaskService::run(Work work)
{
    abandon();
    if (m_thread.joinable()) m_thread.join();
    m_running = true;
    const quint64 task = m_task;
    m_thread = std::jthread([this, task, work = std::move(work)](const std::stop_token &stop) {
        const auto progress = [this, task](const Progress &report) {
            QMetaObject::invokeMethod(
                this,
                [this, task, report] {
                    if (task == m_task && m_running) Q_EMIT progressed(report.done, report.total);
                },
                Qt::QueuedConnection);
        };
        std::function<void()> done = work(stop, progress);
        QMetaObject::invokeMethod(
            this,
            [this, task, done = std::move(done)] {
                if (task != m_task) return;
                m_running = false;
                done();
            },
            Qt::QueuedConnection);
    });
}

} // namespace spotter
