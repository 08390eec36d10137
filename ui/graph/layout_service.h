// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/graph/graph_layout.h"

#include <QObject>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace spotter {

/// Owns the thread that Graphviz works on. Only the latest request counts: one that waits is dropped for it, and what
/// comes of one under way is not told. Lives on the main thread; signals arrive there, queued. The destructor waits for
/// the layout under way, which cannot be stopped and takes a few seconds at most.
class LayoutService final : public QObject {
    Q_OBJECT
public:
    explicit LayoutService(QObject *parent = nullptr);
    ~LayoutService() override;

    void start(LayoutRequest request);
    /// Forgets what is under way.
    void abandon();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void laidOut(const spotter::GraphLayout &layout);
    void failed(const QString &message);

private:
    struct Task {
        quint64 number;
        LayoutRequest request;
    };
    void work(const std::stop_token &stop);
    void finish(quint64 number, const Result<GraphLayout> &layout);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Task> m_next; ///< guarded by m_mutex
    quint64 m_number = 0; ///< of the latest request
    bool m_running = false;
    std::jthread m_thread; ///< the last member: it goes first
};

} // namespace spotter
