// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/graph/graph_layout.h"

#include <QObject>

namespace spotter {

class TaskRunner;

/// Lets Graphviz work on a thread. Only the latest request counts: one that waits is dropped for it, and what comes of
/// one under way, which cannot be stopped, is not told. Lives on the main thread; signals arrive there, queued.
class LayoutService final : public QObject {
    Q_OBJECT
public:
    explicit LayoutService(QObject *parent = nullptr);

    void start(LayoutRequest request);
    /// Forgets what is under way.
    void abandon();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void laidOut(const spotter::GraphLayout &layout);
    void failed(const QString &message);

private:
    TaskRunner *m_layingOut;
};

} // namespace spotter
