// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <vector>

namespace spotter::textview {

/// One predicate that starts on a line, in pixels along the line.
struct ArcInput {
    qreal fromX = 0; ///< where the subject's stem stands
    qreal toX = 0; ///< where the object's stem stands; only read when isOnOneLine
    bool isOnOneLine = false; ///< the object is on the same line
    qreal labelWidth = 0;
};

/// Where it goes. Track 0 is next to the text.
struct ArcPlace {
    int track = -1; ///< -1: too many on this line, shown only while selected or hovered
    qreal left = 0; ///< what it takes of its track, label included
    qreal right = 0;
    qreal labelLeft = 0;
    bool isArc = false; ///< runs in its track from stem to stem; else the label hangs at the subject's stem like a flag
};

struct ArcLayout {
    std::vector<ArcPlace> places; ///< one for each input, in their order
    int trackCount = 0;
};

/// Numbers that decide the allocation, in pixels.
struct ArcLimits {
    qreal lineLeft = 0;
    qreal lineRight = 0;
    qreal gap = 5; ///< least distance of two neighbours in one track
    int maximumArcTracks = 7; ///< arcs that would need more become flags, which pack far denser
    int maximumTracks = 40;
};

/// Puts every label in a track so that no two in one track overlap: greedy, shortest arcs innermost; flags of one
/// subject side by side in as few tracks as fit. Pure. O(n · tracks).
[[nodiscard]] ArcLayout layoutArcs(const std::vector<ArcInput> &inputs, const ArcLimits &limits);

} // namespace spotter::textview
