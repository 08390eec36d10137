// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/arc_layout.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace spotter::textview {

namespace {

/// The occupied intervals of one track, sorted by left end.
class Track {
public:
    [[nodiscard]] bool isFree(qreal left, qreal right, qreal gap) const
    {
        const auto next = m_taken.lower_bound(left);
        if (next != m_taken.end() && next->first < right + gap) return false;
        return next == m_taken.begin() || std::prev(next)->second + gap <= left;
    }
    void take(qreal left, qreal right) { m_taken.emplace(left, right); }

private:
    std::map<qreal, qreal> m_taken;
};

class Allocator {
public:
    explicit Allocator(const ArcLimits &limits) : m_limits(limits) { }

    /// The lowest free track below maximum, or -1.
    int take(qreal left, qreal right, int maximum)
    {
        for (int track = 0; track < maximum; ++track) {
            if (track == count()) m_tracks.emplace_back();
            if (!m_tracks[static_cast<size_t>(track)].isFree(left, right, m_limits.gap)) continue;
            m_tracks[static_cast<size_t>(track)].take(left, right);
            return track;
        }
        return -1;
    }
    [[nodiscard]] int count() const { return static_cast<int>(m_tracks.size()); }

private:
    const ArcLimits &m_limits;
    std::vector<Track> m_tracks;
};

ArcPlace arcPlace(const ArcInput &input, const ArcLimits &limits)
{
    const auto [from, to] = std::minmax(input.fromX, input.toX);
    const qreal centred = (from + to - input.labelWidth) / 2;
    const qreal labelLeft = std::max(limits.lineLeft, std::min(centred, limits.lineRight - input.labelWidth));
    return {-1, std::min(from, labelLeft), std::max(to, labelLeft + input.labelWidth), labelLeft, true};
}

/// Places flags [first, last) of order, all of one stem, as one row in the first track with room.
void placeRow(const std::vector<ArcInput> &inputs, const ArcLimits &limits, const size_t *first, const size_t *last,
    qreal width, Allocator &allocator, ArcLayout &layout)
{
    const qreal stem = inputs[*first].fromX;
    const qreal begin = std::max(limits.lineLeft, std::min(stem - 6, limits.lineRight - width));
    const qreal left = std::min(begin, stem);
    const qreal right = std::max(begin + width, stem);
    const int track = allocator.take(left, right, limits.maximumTracks);
    qreal x = begin;
    for (const size_t *flag = first; flag != last; ++flag) {
        layout.places[*flag] = {track, left, right, x, false};
        x += inputs[*flag].labelWidth + limits.gap;
    }
}

void placeFlags(const std::vector<ArcInput> &inputs, const ArcLimits &limits, std::vector<size_t> flags,
    Allocator &allocator, ArcLayout &layout)
{
    std::ranges::stable_sort(flags, {}, [&](size_t i) { return inputs[i].fromX; });
    const qreal widest = (limits.lineRight - limits.lineLeft) / 2;
    for (size_t first = 0; first < flags.size();) {
        qreal width = inputs[flags[first]].labelWidth;
        size_t last = first + 1;
        while (last < flags.size() && inputs[flags[last]].fromX == inputs[flags[first]].fromX
            && width + limits.gap + inputs[flags[last]].labelWidth <= widest)
            width += limits.gap + inputs[flags[last++]].labelWidth;
        placeRow(inputs, limits, flags.data() + first, flags.data() + last, width, allocator, layout);
        first = last;
    }
}

} // namespace

ArcLayout layoutArcs(const std::vector<ArcInput> &inputs, const ArcLimits &limits)
{
    ArcLayout layout;
    layout.places.resize(inputs.size());
    std::vector<size_t> arcs;
    std::vector<size_t> flags;
    for (size_t i = 0; i < inputs.size(); ++i) {
        if (inputs[i].isOnOneLine) layout.places[i] = arcPlace(inputs[i], limits);
        (inputs[i].isOnOneLine ? arcs : flags).push_back(i);
    }
    std::ranges::stable_sort(arcs, {}, [&](size_t i) { return layout.places[i].right - layout.places[i].left; });

    Allocator allocator(limits);
    for (const size_t i : arcs) {
        ArcPlace &place = layout.places[i];
        place.track = allocator.take(place.left, place.right, limits.maximumArcTracks);
        if (place.track < 0) flags.push_back(i);
    }
    placeFlags(inputs, limits, std::move(flags), allocator, layout);
    for (const ArcPlace &place : layout.places) layout.trackCount = std::max(layout.trackCount, place.track + 1);
    return layout;
}

} // namespace spotter::textview
