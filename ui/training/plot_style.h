// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/custom_plot.h"

namespace spotter {

[[nodiscard]] QColor faded(QColor colour, float alpha);

/// Okabe and Ito's blue and vermilion, told apart by colour-blind people; lighter on dark ground.
struct CurveColours {
    QColor blue;
    QColor vermilion;
};
[[nodiscard]] CurveColours curveColours(const QPalette &palette);

/// Axes, ticks and horizontal grid lines in the colours of the palette and a slightly smaller font.
void styleAxes(QCPAxisRect &rect, const QPalette &palette, QFont font);

} // namespace spotter
