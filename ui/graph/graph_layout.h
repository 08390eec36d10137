// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace spotter {

/// What Graphviz is told of a graph: sizes only, never a name. All lengths are pixels of an unzoomed picture.
struct LayoutRequest {
    struct Edge {
        int from = 0; ///< indices of nodes
        int to = 0;
        QSizeF label;
    };
    std::vector<QSizeF> nodes;
    std::vector<Edge> edges;
};

/// Where everything lies, y growing downwards, the bounds beginning at (0, 0).
struct GraphLayout {
    struct Edge {
        QPainterPath path; ///< from its tail to the arrow's base
        QPointF arrowTip; ///< on the border of the node that it leads to
        QPointF label; ///< centre
    };
    QRectF bounds;
    std::vector<QPointF> nodes; ///< centres
    std::vector<Edge> edges;
};

/// Lays a graph out with Graphviz: in ranks from subjects to objects (dot) while it is small, by forces (sfdp) when it
/// is large. Any thread; one layout at a time in the process, for Graphviz has global state. Fails (Internal) where
/// Graphviz does.
[[nodiscard]] Result<GraphLayout> layOut(const LayoutRequest &request);

} // namespace spotter
