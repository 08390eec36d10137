// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>

#include <vector>

namespace spotter {

/// A line of a plot.
struct PlotLine {
    QString name;
    std::vector<QPointF> points; ///< in order of x
};

struct PlotText {
    QString title; ///< describes the plot, for screen readers
    QString xAxis;
    QString yAxis;
};

/// A small line plot as an SVG element, in the colour of the text, so it is readable on light and dark pages; both axes
/// start at 0. percent: y is a share in [0, 1].
[[nodiscard]] QString svgLines(const PlotText &text, const std::vector<PlotLine> &lines, bool percent);

/// Grouped bars, one colour per series: values[bar][series]; no bar if the value is below 0.
[[nodiscard]] QString svgBars(const PlotText &text, const std::vector<QString> &bars,
    const std::vector<QString> &series, const std::vector<std::vector<double>> &values);

} // namespace spotter
