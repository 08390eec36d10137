// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <vector>

namespace spotter::textview {

/// A predicate that starts on a line; x coordinates in pixels along the line.
struct ArcInput {
    qreal fromX = 0; ///< x of the subject's stem
    qreal toX = 0; ///< x of the object's stem; only used if isOnOneLine
    bool isOnOneLine = false; ///< the object is on the same line
    qreal labelWidth = 0;
};

/// The position of one arc and its label. Track 0 is next to the text.
struct ArcPlace {
    int track = -1; ///< -1: too many on this line; only shown while selected or hovered
    qreal left = 0; ///< range that it occupies in its track, including the label
    qreal right = 0;
    qreal labelLeft = 0;
    bool isArc = false; ///< runs in its track from stem to stem; else the label is a flag at the subject's stem
};

struct ArcLayout {
    std::vector<ArcPlace> places; ///< one per input, in the same order
    int trackCount = 0;
};

/// Parameters of the layout, in pixels.
struct ArcLimits {
    qreal lineLeft = 0;
    qreal lineRight = 0;
    qreal gap = 5; ///< minimum distance of two neighbours in one track
    int maximumArcTracks = 7; ///< arcs that would need more tracks become flags, which are packed much more densely
    int maximumTracks = 40;
};

/// Assigns every label to a track so that no two labels in one track overlap: greedily, shortest arcs innermost; the
/// flags of one subject are placed next to each other, in as few tracks as possible. Pure function. O(n · tracks).
[[nodiscard]] ArcLayout layoutArcs(const std::vector<ArcInput> &inputs, const ArcLimits &limits);

} // namespace spotter::textview
