// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/arc_layout.h"
#include "ui/annotation_view/mention_index.h"
#include "ui/annotation_view/shaped_block.h"

#include <QRectF>

#include <vector>

namespace spotter::textview {

/// Vertical positions of one line, in pixels from the top of its block. Arcs and labels are above `textTop`.
struct LinePlace {
    qreal top = 0;
    qreal textTop = 0;
    qreal baseline = 0;
    qreal textBottom = 0;
    qreal bottom = 0;
    int trackCount = 0; ///< at least 1 if anything runs over the line, if only through the bus lane

    /// The y of the lane in which elbows run to the gutter.
    [[nodiscard]] qreal busY(const ViewMetrics &metrics) const { return top + metrics.busHeight * 0.6; }
    [[nodiscard]] qreal trackY(int track, const ViewMetrics &metrics) const
    {
        return textTop - metrics.trackHeight(track);
    }
};

/// The part of a mention on one line: one or more boxes.
struct MentionPiece {
    int mention = -1;
    int line = 0;
    std::vector<QRectF> boxes;
    qreal beginX = 0; ///< of the piece's first character, in reading direction
    qreal endX = 0;
    bool isFirst = false; ///< contains the beginning of the mention
    bool isLast = false;
};

/// The part of one triple that is drawn in one block.
struct ArcPiece {
    enum class Kind {
        Arc, ///< from subject to object on one line
        Departure, ///< label at the subject; the elbow leaves through the bus lane
        Arrival, ///< the elbow comes down to the object
    };
    int triple = -1;
    Kind kind = Kind::Arc;
    int line = 0;
    bool isOnOneLine
        = false; ///< both ends are on this line: a departure runs in the bus lane to toX instead of to the gutter
    int track = -1; ///< of the label; -1 if only the bus lane is used
    qreal fromX = 0; ///< stem of the subject (Arc, Departure)
    qreal toX = 0; ///< stem of the object (Arc, Arrival)
    qreal fromY = 0; ///< top of the box under each stem
    qreal toY = 0;
    QRectF label; ///< empty for an arrival and for a label without a track
};

/// Everything drawn over one block, in pixels from the top left of the block's text.
struct BlockScene {
    std::vector<LinePlace> lines;
    std::vector<MentionPiece> pieces; ///< outer boxes first
    std::vector<ArcPiece> arcs;
    qreal height = 0;

    /// The line at y, clamped.
    [[nodiscard]] int lineAtY(qreal y) const;
};

/// The input of buildScene().
struct SceneInput {
    qsizetype blockBeginUtf16 = 0;
    qsizetype blockEndUtf16 = 0;
    bool endsParagraph = true;
    qreal width = 0;
    const MentionIndex &index;
    const std::vector<DisplayedTriple> &triples;
    const ViewMetrics &metrics;
    /// The previous scene of a block that has been in use since: its lines never lose space, so that nothing jumps
    /// when labels appear and disappear.
    const BlockScene *previous = nullptr;
};

/// Lays out boxes, tracks and labels, and positions the block's lines accordingly.
[[nodiscard]] BlockScene buildScene(ShapedBlock &text, const SceneInput &input);

} // namespace spotter::textview
