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

/// The input of Graphviz: only sizes, no names. All lengths are pixels of an unzoomed picture.
struct LayoutRequest {
    struct Edge {
        int from = 0; ///< indices of nodes
        int to = 0;
        QSizeF label;
    };
    std::vector<QSizeF> nodes;
    std::vector<Edge> edges;
};

/// The positions of all items; y grows downwards, the bounds begin at (0, 0).
struct GraphLayout {
    struct Edge {
        QPainterPath path; ///< from its tail to the base of the arrow
        QPointF arrowTip; ///< on the border of the target node
        QPointF label; ///< centre
    };
    QRectF bounds;
    std::vector<QPointF> nodes; ///< centres
    std::vector<Edge> edges;
};

/// Lays a graph out with Graphviz: in ranks from subjects to objects (dot) if it is small, force-directed (sfdp) if it
/// is large. Any thread; only one layout at a time per process, because Graphviz has global state. Fails (Internal) if
/// Graphviz fails.
[[nodiscard]] Result<GraphLayout> layOut(const LayoutRequest &request);

} // namespace spotter
