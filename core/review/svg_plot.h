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
    QString title; ///< what is seen, read to who does not see it
    QString xAxis;
    QString yAxis;
};

/// A small line plot as an SVG element, in the text's colour so that it is read on light and dark pages alike; both
/// axes begin at 0. percent: y is a share in [0, 1].
[[nodiscard]] QString svgLines(const PlotText &text, const std::vector<PlotLine> &lines, bool percent);

/// Bars beside each other, one colour a series: values[bar][series], nothing where below 0.
[[nodiscard]] QString svgBars(const PlotText &text, const std::vector<QString> &bars,
    const std::vector<QString> &series, const std::vector<std::vector<double>> &values);

} // namespace spotter
