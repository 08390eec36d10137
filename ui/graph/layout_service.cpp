// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/layout_service.h"

#include "core/base/task_runner.h"

namespace spotter {

LayoutService::LayoutService(QObject *parent) : QObject(parent), m_layingOut(new TaskRunner(this)) { }

void LayoutService::start(LayoutRequest request)
{
    m_layingOut->start<GraphLayout>([request = std::move(request)](const Task &) { return layOut(request); },
        [this](const Result<GraphLayout> &layout) {
            if (layout)
                Q_EMIT laidOut(*layout);
            else
                Q_EMIT failed(layout.error().message);
        });
}

void LayoutService::abandon() { m_layingOut->abandon(); }

bool LayoutService::isRunning() const { return m_layingOut->isRunning(); }

} // namespace spotter
