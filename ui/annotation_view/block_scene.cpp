// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/block_scene.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace spotter::textview {

namespace {

constexpr int deepestLevel = 3;

class SceneBuilder {
public:
    SceneBuilder(ShapedBlock &text, const SceneInput &input)
        : m_text(text), m_input(input), m_metrics(input.metrics) { }

    BlockScene build()
    {
        m_scene.lines.resize(static_cast<size_t>(m_text.lineCount()));
        const std::vector<int> mentions = m_input.index.overlapping({m_input.blockBeginUtf16, m_input.blockEndUtf16});
        for (const int mention : mentions) addPieces(mention);
        for (const int mention : mentions) addArcs(mention);
        allocateTracks();
        placeLines();
        shapeBoxes();
        placeArcs();
        return std::move(m_scene);
    }

private:
    [[nodiscard]] Span inBlock(const ShownMention &mention) const
    {
        return mention.span.shifted(-m_input.blockBeginUtf16);
    }
    [[nodiscard]] LinePlace &line(int index) { return m_scene.lines[static_cast<size_t>(index)]; }

    void addPieces(int index)
    {
        const Span span = inBlock(m_input.index.mention(index));
        const qsizetype blockLength = m_input.blockEndUtf16 - m_input.blockBeginUtf16;
        const int first = m_text.lineOf(std::max<qsizetype>(0, span.beginUtf16));
        const int last = m_text.lineOf(std::min(blockLength, span.endUtf16) - 1);
        for (int at = first; at <= last; ++at) {
            MentionPiece piece{
                index, at, {}, 0, 0, span.beginUtf16 >= m_text.lineBegin(at), span.endUtf16 <= m_text.lineEnd(at)};
            for (const LineStretch &stretch : m_text.stretches(at, span))
                piece.boxes.emplace_back(stretch.left, 0, stretch.right - stretch.left, 0);
            if (piece.boxes.empty()) continue;
            piece.beginX = m_text.caretX(at, std::max(span.beginUtf16, m_text.lineBegin(at)));
            piece.endX = m_text.endX(at, std::min(span.endUtf16, m_text.lineEnd(at)));
            if (piece.isFirst) m_firstPieces.emplace(index, m_scene.pieces.size());
            m_scene.pieces.push_back(std::move(piece));
        }
    }

    /// The first piece of a mention, whose middle carries the stems; null if it begins in another block.
    [[nodiscard]] const MentionPiece *anchor(int mention) const
    {
        const auto found = m_firstPieces.find(mention);
        return found == m_firstPieces.end() ? nullptr : &m_scene.pieces[found->second];
    }

    static qreal middle(const MentionPiece &piece) { return piece.boxes.front().center().x(); }

    void addArcs(int mention)
    {
        const MentionPiece *here = anchor(mention);
        if (here == nullptr) return;
        for (const MentionUse &use : m_input.index.mention(mention).uses) {
            const TripleEnd otherEnd = use.end == TripleEnd::Subject ? TripleEnd::Object : TripleEnd::Subject;
            const MentionPiece *other = anchor(m_input.index.mentionOf(use.triple, otherEnd));
            const bool isOneLine = other != nullptr && other->line == here->line;
            if (use.end == TripleEnd::Object) {
                if (!isOneLine)
                    m_scene.arcs.push_back(
                        {use.triple, ArcPiece::Kind::Arrival, here->line, false, -1, 0, middle(*here), 0, 0, {}});
                continue;
            }
            ArcPiece arc{use.triple, isOneLine ? ArcPiece::Kind::Arc : ArcPiece::Kind::Departure, here->line, isOneLine,
                -1, middle(*here), 0, 0, 0, {}};
            if (isOneLine) {
                // Shift the stems towards the other end, so that arcs of neighbours can share a track and stay
                // distinct.
                arc.toX = middle(*other);
                const qreal lean = arc.fromX < arc.toX ? m_metrics.em * 0.2
                    : arc.fromX > arc.toX              ? m_metrics.em * -0.2
                                                       : 0;
                arc.fromX += lean;
                arc.toX -= lean;
            }
            m_scene.arcs.push_back(arc);
        }
    }

    void allocateTracks()
    {
        std::vector<std::vector<size_t>> byLine(m_scene.lines.size());
        for (size_t i = 0; i < m_scene.arcs.size(); ++i) {
            if (m_scene.arcs[i].kind != ArcPiece::Kind::Arrival)
                byLine[static_cast<size_t>(m_scene.arcs[i].line)].push_back(i);
        }
        for (size_t at = 0; at < byLine.size(); ++at) {
            if (byLine[at].empty()) continue;
            std::vector<ArcInput> inputs;
            for (const size_t i : byLine[at]) {
                const ArcPiece &arc = m_scene.arcs[i];
                const QString predicate = markedPredicate(m_input.triples[static_cast<size_t>(arc.triple)]);
                inputs.push_back(
                    {arc.fromX, arc.toX, arc.kind == ArcPiece::Kind::Arc, m_metrics.label(predicate).width});
            }
            const ArcLayout layout = layoutArcs(inputs, {0, m_input.width, std::max(4.0, m_metrics.em * 0.3)});
            for (size_t i = 0; i < inputs.size(); ++i) {
                ArcPiece &arc = m_scene.arcs[byLine[at][i]];
                arc.track = layout.places[i].track;
                if (arc.track >= 0)
                    arc.label = QRectF(layout.places[i].labelLeft, 0, inputs[i].labelWidth, m_metrics.pillHeight);
                // A flag with the object on its own line: the object's stem comes from the bus lane.
                if (arc.kind == ArcPiece::Kind::Arc && !layout.places[i].isArc)
                    m_flagsOnOneLine.push_back(byLine[at][i]);
            }
            m_scene.lines[at].trackCount = layout.trackCount;
        }
        // An elbow that comes down to its object needs room for its arrow.
        for (const ArcPiece &arc : m_scene.arcs) line(arc.line).trackCount = std::max(1, line(arc.line).trackCount);
        for (const size_t i : m_flagsOnOneLine) {
            m_scene.arcs[i].kind = ArcPiece::Kind::Departure;
            const ArcPiece arc = m_scene.arcs[i];
            m_scene.arcs.push_back({arc.triple, ArcPiece::Kind::Arrival, arc.line, true, -1, 0, arc.toX, 0, 0, {}});
        }
    }

    void placeLines()
    {
        const bool comparable = m_input.previous != nullptr && m_input.previous->lines.size() == m_scene.lines.size();
        const bool isEmpty = m_input.blockBeginUtf16 == m_input.blockEndUtf16;
        qreal y = 0;
        for (size_t i = 0; i < m_scene.lines.size(); ++i) {
            LinePlace &place = m_scene.lines[i];
            if (comparable) place.trackCount = std::max(place.trackCount, m_input.previous->lines[i].trackCount);
            const int at = static_cast<int>(i);
            place.top = y;
            // An empty line never has arcs.
            place.textTop = y + (isEmpty ? 0 : m_metrics.room(place.trackCount));
            place.baseline = place.textTop + std::ceil(m_text.ascent(at));
            place.textBottom = place.baseline + std::ceil(m_text.descent(at));
            place.bottom = place.textBottom + m_metrics.belowLine;
            y = place.bottom;
            m_text.placeLine(at, place.baseline);
        }
        m_scene.height = y + (m_input.endsParagraph ? m_metrics.paragraphGap : 0);
    }

    /// Gives each piece its height: the shortest mentions have the tightest boxes, overlapping ones a step larger.
    void shapeBoxes()
    {
        std::vector<size_t> order(m_scene.pieces.size());
        for (size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::stable_sort(order, {}, [&](size_t i) {
            return std::pair(m_scene.pieces[i].line, m_input.index.mention(m_scene.pieces[i].mention).span.length());
        });
        std::vector<int> levels(order.size(), 0);
        size_t lineStart = 0;
        for (size_t k = 0; k < order.size(); ++k) {
            MentionPiece &piece = m_scene.pieces[order[k]];
            if (m_scene.pieces[order[lineStart]].line != piece.line) lineStart = k;
            const Span span = m_input.index.mention(piece.mention).span;
            for (size_t before = k; before-- > lineStart && levels[order[k]] < deepestLevel;) {
                if (m_input.index.mention(m_scene.pieces[order[before]].mention).span.overlaps(span))
                    levels[order[k]] = std::max(levels[order[k]], std::min(deepestLevel, levels[order[before]] + 1));
            }
            shape(piece, levels[order[k]]);
        }
        std::ranges::reverse(order);
        std::vector<MentionPiece> sorted;
        sorted.reserve(order.size());
        for (const size_t i : order) sorted.push_back(std::move(m_scene.pieces[i]));
        m_scene.pieces = std::move(sorted);
        m_firstPieces.clear();
        for (size_t i = 0; i < m_scene.pieces.size(); ++i) {
            if (m_scene.pieces[i].isFirst) m_firstPieces.emplace(m_scene.pieces[i].mention, i);
        }
    }

    void shape(MentionPiece &piece, int level)
    {
        const qreal step = std::max(1.0, m_metrics.em * 0.09);
        const qreal out = level * step;
        const LinePlace &place = line(piece.line);
        for (QRectF &box : piece.boxes) {
            box.setTop(place.baseline - m_metrics.em * 0.96 - out);
            box.setBottom(place.baseline + m_metrics.em * 0.22 + out);
            box.adjust(-0.5 - out / 2, 0, 0.5 + out / 2, 0);
        }
    }

    void placeArcs()
    {
        for (ArcPiece &arc : m_scene.arcs) {
            const LinePlace &place = line(arc.line);
            if (arc.track >= 0) arc.label.moveTop(place.trackY(arc.track, m_metrics) - m_metrics.pillHeight / 2);
            if (const MentionPiece *subject = anchor(m_input.index.mentionOf(arc.triple, TripleEnd::Subject)))
                arc.fromY = subject->boxes.front().top();
            if (const MentionPiece *object = anchor(m_input.index.mentionOf(arc.triple, TripleEnd::Object)))
                arc.toY = object->boxes.front().top();
        }
    }

    ShapedBlock &m_text;
    const SceneInput &m_input;
    const ViewMetrics &m_metrics;
    BlockScene m_scene;
    std::unordered_map<int, size_t> m_firstPieces; ///< mention → the piece that contains its begin
    std::vector<size_t> m_flagsOnOneLine;
};

} // namespace

int BlockScene::lineAtY(qreal y) const
{
    const auto after = std::ranges::upper_bound(lines, y, {}, &LinePlace::top);
    return std::max(0, static_cast<int>(after - lines.begin()) - 1);
}

BlockScene buildScene(ShapedBlock &text, const SceneInput &input) { return SceneBuilder(text, input).build(); }

} // namespace spotter::textview
