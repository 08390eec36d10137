// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/graph/graph_layout.h"

#include <QObject>

namespace spotter {

class TaskRunner;

/// Runs Graphviz on a thread. Only the latest request counts: a waiting request is dropped for it, and the result of a
/// running one, which cannot be stopped, is discarded. Lives on the main thread; signals are delivered there, queued.
class LayoutService final : public QObject {
    Q_OBJECT
public:
    explicit LayoutService(QObject *parent = nullptr);

    void start(LayoutRequest request);
    /// Discards the running request.
    void abandon();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void laidOut(const spotter::GraphLayout &layout);
    void failed(const QString &message);

private:
    TaskRunner *m_layingOut;
};

} // namespace spotter
