// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/hit_test.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ranges>

namespace spotter::textview {

namespace {

constexpr qreal lineTolerance = 3.5;

class HitTester {
public:
    HitTester(TextLayout &layout, const ViewState &state, const BlockScene &scene, QPointF point)
        : m_layout(layout), m_state(state), m_scene(scene), m_point(point), m_line(scene.lineAtY(point.y()))
    {
    }

    Hit test() const
    {
        if (const Hit hit = edge(); hit.kind != Hit::Kind::Nothing) return hit;
        if (const Hit hit = label(); hit.kind != Hit::Kind::Nothing) return hit;
        if (const Hit hit = mention(); hit.kind != Hit::Kind::Nothing) return hit;
        if (const Hit hit = arc(); hit.kind != Hit::Kind::Nothing) return hit;
        const LinePlace &line = m_scene.lines[static_cast<size_t>(m_line)];
        const bool inText = m_point.y() >= line.textTop && m_point.y() <= line.bottom && m_point.x() >= 0
            && m_point.x() <= m_layout.width();
        return {inText ? Hit::Kind::Text : Hit::Kind::Nothing, -1, -1, TripleEnd::Subject, false};
    }

private:
    [[nodiscard]] Hit edge() const
    {
        Hit best;
        qreal nearest = 4.5;
        for (const MentionPiece &piece : m_scene.pieces) {
            if (piece.line != m_line || m_point.y() < piece.boxes.front().top() - 2
                || m_point.y() > piece.boxes.front().bottom() + 2)
                continue;
            for (const TripleEnd end : {TripleEnd::Subject, TripleEnd::Object}) {
                if (m_layout.index().mentionOf(m_state.current, end) != piece.mention) continue;
                for (const bool isBegin : {true, false}) {
                    const qreal distance = std::abs(m_point.x() - (isBegin ? piece.beginX : piece.endX));
                    if (!(isBegin ? piece.isFirst : piece.isLast) || distance >= nearest) continue;
                    nearest = distance;
                    best = {Hit::Kind::Edge, m_state.current, piece.mention, end, isBegin};
                }
            }
        }
        return best;
    }

    [[nodiscard]] Hit label() const
    {
        Hit found;
        for (const ArcPiece &arc : m_scene.arcs) {
            if (arc.track >= 0 && arc.label.contains(m_point))
                found = {Hit::Kind::Arc, arc.triple, -1, TripleEnd::Subject, false};
        }
        return found;
    }

    [[nodiscard]] Hit mention() const
    {
        for (const MentionPiece &piece : m_scene.pieces | std::views::reverse) { // innermost first
            if (piece.line != m_line) continue;
            if (std::ranges::any_of(piece.boxes, [this](const QRectF &box) { return box.contains(m_point); }))
                return {Hit::Kind::Mention, -1, piece.mention, TripleEnd::Subject, false};
        }
        return {};
    }

    [[nodiscard]] qreal toVertical(qreal x, qreal top, qreal bottom) const
    {
        if (m_point.y() < top || m_point.y() > bottom) return std::numeric_limits<qreal>::max();
        return std::abs(m_point.x() - x);
    }

    [[nodiscard]] qreal toHorizontal(qreal y, qreal a, qreal b) const
    {
        const auto [left, right] = std::minmax(a, b);
        if (m_point.x() < left || m_point.x() > right) return std::numeric_limits<qreal>::max();
        return std::abs(m_point.y() - y);
    }

    /// The nearest arc of this line, except in the bus lane, where many elbows overlap.
    [[nodiscard]] Hit arc() const
    {
        Hit best;
        qreal nearest = lineTolerance;
        const LinePlace &line = m_scene.lines[static_cast<size_t>(m_line)];
        for (const ArcPiece &arc : m_scene.arcs) {
            if (arc.line != m_line) continue;
            const qreal trackY
                = arc.track >= 0 ? line.trackY(arc.track, m_layout.metrics()) : line.busY(m_layout.metrics());
            qreal distance = nearest;
            if (arc.kind != ArcPiece::Kind::Arrival)
                distance = std::min(distance, toVertical(arc.fromX, trackY, arc.fromY));
            if (arc.kind == ArcPiece::Kind::Arc)
                distance = std::min(
                    {distance, toVertical(arc.toX, trackY, arc.toY), toHorizontal(trackY, arc.fromX, arc.toX)});
            if (arc.kind == ArcPiece::Kind::Arrival)
                distance = std::min(distance, toVertical(arc.toX, line.top, arc.toY));
            if (distance >= nearest) continue;
            nearest = distance;
            best = {Hit::Kind::Arc, arc.triple, -1, TripleEnd::Subject, false};
        }
        return best;
    }

    TextLayout &m_layout;
    const ViewState &m_state;
    const BlockScene &m_scene;
    QPointF m_point;
    int m_line;
};

} // namespace

Hit hitTest(TextLayout &layout, const ViewState &state, qint64 top, QPointF point)
{
    const qint64 y = top + static_cast<qint64>(std::floor(point.y()));
    if (y < 0 || y >= layout.totalHeight()) return {};
    const int block = layout.blockAtY(y);
    const BlockScene &scene = layout.entry(block).scene;
    const qreal inBlock = static_cast<qreal>(top - layout.top(block)) + point.y();
    return HitTester(layout, state, scene, {point.x(), inBlock}).test();
}

} // namespace spotter::textview
