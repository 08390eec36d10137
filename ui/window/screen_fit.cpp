// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/screen_fit.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace spotter {

void fitIntoScreen(QWidget &window, const QSize &available)
{
    if (window.isMaximized() || window.isFullScreen()) return;
    const int titleBar = window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    window.resize(window.size().boundedTo(available - QSize(0, titleBar)));
}

void fitIntoScreen(QWidget &window)
{
    if (const QScreen *const screen = window.screen()) fitIntoScreen(window, screen->availableSize());
}

} // namespace spotter
