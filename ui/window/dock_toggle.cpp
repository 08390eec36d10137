// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/dock_toggle.h"

#include <QAction>
#include <QDockWidget>

#include <memory>

namespace spotter {

void toggleInFront(QDockWidget *dock)
{
    QAction *toggle = dock->toggleViewAction();
    QObject::disconnect(toggle, &QAction::triggered, dock, nullptr); // Qt's own, which closes what is behind a tab
    const auto isInFront = std::make_shared<bool>(false);
    QObject::connect(dock, &QDockWidget::visibilityChanged, dock, [isInFront](bool visible) { *isInFront = visible; });
    QObject::connect(toggle, &QAction::triggered, dock, [dock, toggle, isInFront] {
        const bool isShown = !*isInFront;
        dock->setVisible(isShown);
        toggle->setChecked(isShown);
        if (!isShown) return;
        dock->raise();
        dock->widget()->setFocus();
    });
}

} // namespace spotter
