// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/arc_layout.h"
#include "ui/annotation_view/mention_index.h"
#include "ui/annotation_view/shaped_block.h"

#include <QRectF>

#include <vector>

namespace spotter::textview {

/// Heights of one line, in pixels from the top of its block. Above `textTop` is the room for arcs and labels.
struct LinePlace {
    qreal top = 0;
    qreal textTop = 0;
    qreal baseline = 0;
    qreal textBottom = 0;
    qreal bottom = 0;
    int trackCount = 0;

    /// The lane in which elbows run to the gutter.
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
    bool isFirst = false; ///< holds the mention's begin
    bool isLast = false;
};

/// What one triple draws in one block.
struct ArcPiece {
    enum class Kind {
        Arc, ///< from subject to object on one line
        Departure, ///< label at the subject; the elbow leaves by the bus lane
        Arrival, ///< the elbow comes down to the object
    };
    int triple = -1;
    Kind kind = Kind::Arc;
    int line = 0;
    bool isOnOneLine
        = false; ///< both ends are on this line: a departure runs in the bus lane to toX, not to the gutter
    int track = -1; ///< of the label; -1 where only the bus lane is used
    qreal fromX = 0; ///< stem of the subject (Arc, Departure)
    qreal toX = 0; ///< stem of the object (Arc, Arrival)
    qreal fromY = 0; ///< top of the box under each stem
    qreal toY = 0;
    QRectF label; ///< empty for an arrival and for a label that found no track
};

/// Everything that is drawn over one block, in pixels from the top left of the block's text.
struct BlockScene {
    std::vector<LinePlace> lines;
    std::vector<MentionPiece> pieces; ///< outer boxes first
    std::vector<ArcPiece> arcs;
    qreal height = 0;

    /// The line that covers y, clamped.
    [[nodiscard]] int lineAtY(qreal y) const;
};

/// What buildScene() reads.
struct SceneInput {
    qsizetype blockBeginUtf16 = 0;
    qsizetype blockEndUtf16 = 0;
    bool endsParagraph = true;
    qreal width = 0;
    const MentionIndex &index;
    const std::vector<DisplayedTriple> &triples;
    const ViewMetrics &metrics;
    /// What the block looked like before: a line never gives up room, so that nothing jumps while labels come and go.
    const BlockScene *previous = nullptr;
};

/// Lays out boxes, tracks and labels, and moves the block's lines to where these leave them.
[[nodiscard]] BlockScene buildScene(ShapedBlock &text, const SceneInput &input);

} // namespace spotter::textview
