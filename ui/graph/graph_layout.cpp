// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_layout.h"

#include "ui/graph/messages.h"

#include <clocale>
#include <memory>
#include <mutex>

#include <gvc.h>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr double pointsPerInch = 72;
constexpr size_t mostForRanks = 60; ///< edges; more make columns that no screen has room for

/// Graphviz parses numbers by the locale: sets the locale of this thread to C while an instance lives.
class NumericCLocale {
public:
    NumericCLocale() : m_locale(::newlocale(LC_NUMERIC_MASK, "C", nullptr))
    {
        if (m_locale) m_before = ::uselocale(m_locale);
    }
    ~NumericCLocale()
    {
        if (!m_locale) return;
        ::uselocale(m_before);
        ::freelocale(m_locale);
    }
    NumericCLocale(const NumericCLocale &) = delete;
    NumericCLocale &operator=(const NumericCLocale &) = delete;

private:
    ::locale_t m_locale;
    ::locale_t m_before = nullptr;
};

/// Graphviz takes char * even for strings that it only reads.
char *mutableText(const char *text)
{
    return const_cast<char *>(text); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

void setGraph(Agraph_t *graph, const char *name, const char *value)
{
    agattr(graph, AGRAPH, mutableText(name), mutableText(value));
}

void set(void *object, const char *name, const QByteArray &value)
{
    agsafeset(object, mutableText(name), mutableText(value.constData()), mutableText(""));
}

QByteArray inches(double pixels) { return QByteArray::number(pixels / pointsPerInch, 'f', 4); }

/// An empty table of the label's size: Graphviz reserves the room without measuring text itself.
void reserveLabel(Agraph_t *graph, Agedge_t *edge, const QSizeF &size)
{
    const QByteArray table
        = R"(<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE" WIDTH=")"
        + QByteArray::number(qRound(size.width())) + R"(" HEIGHT=")" + QByteArray::number(qRound(size.height()))
        + R"("><TR><TD></TD></TR></TABLE>)";
    char *html = agstrdup_html(graph, mutableText(table.constData()));
    agsafeset(edge, mutableText("label"), html, mutableText(""));
    agstrfree(graph, html);
}

struct GraphCloser {
    void operator()(Agraph_t *graph) const { agclose(graph); }
};
using GraphPointer = std::unique_ptr<Agraph_t, GraphCloser>;

/// A Graphviz graph that keeps our order of nodes and edges.
struct Drawing {
    GraphPointer graph;
    std::vector<Agnode_t *> nodes;
    std::vector<Agedge_t *> edges;
};

Drawing drawingOf(const LayoutRequest &request, bool inRanks)
{
    Drawing drawing;
    drawing.graph.reset(agopen(mutableText("g"), Agdirected, nullptr));
    Agraph_t *graph = drawing.graph.get();
    setGraph(graph, "rankdir", "LR");
    setGraph(graph, "nodesep", "0.22");
    setGraph(graph, "ranksep", "0.6");
    if (!inRanks) { // dot forgets the labels of edges where it packs parts that nothing connects
        setGraph(graph, "pack", "24");
        setGraph(graph, "packmode", "graph");
    }
    setGraph(graph, "splines", inRanks ? "true" : "line");
    setGraph(graph, "overlap", "prism");
    setGraph(graph, "K", "1.4");
    setGraph(graph, "sep", "+16,10"); // room for a label between neighbours
    // Limit the iterations of network simplex, which some graphs drive very high.
    setGraph(graph, "nslimit", "4");
    setGraph(graph, "nslimit1", "4");
    agattr(graph, AGNODE, mutableText("shape"), mutableText("box"));
    agattr(graph, AGNODE, mutableText("label"), mutableText(""));
    agattr(graph, AGNODE, mutableText("fixedsize"), mutableText("true"));
    for (size_t i = 0; i < request.nodes.size(); ++i) {
        const QByteArray name = QByteArray::number(qulonglong(i));
        Agnode_t *node = agnode(graph, mutableText(name.constData()), 1);
        set(node, "width", inches(request.nodes[i].width()));
        set(node, "height", inches(request.nodes[i].height()));
        drawing.nodes.push_back(node);
    }
    for (size_t i = 0; i < request.edges.size(); ++i) {
        const LayoutRequest::Edge &wanted = request.edges[i];
        const QByteArray name = QByteArray::number(qulonglong(i));
        Agedge_t *edge = agedge(graph, drawing.nodes[size_t(wanted.from)], drawing.nodes[size_t(wanted.to)],
            mutableText(name.constData()), 1);
        reserveLabel(graph, edge, wanted.label);
        drawing.edges.push_back(edge);
    }
    return drawing;
}

/// Converts from Graphviz coordinates (y upwards) to ours (y downwards).
struct Frame {
    double left;
    double top;

    [[nodiscard]] QPointF point(const pointf &at) const { return {at.x - left, top - at.y}; }
};

GraphLayout::Edge edgeOf(Agedge_t *edge, const Frame &frame, const QPointF &from, const QPointF &to)
{
    GraphLayout::Edge line;
    const splines *drawn = ED_spl(edge);
    if (!drawn || drawn->size == 0 || drawn->list[0].size < 4) {
        line.path.moveTo(from);
        line.path.lineTo(to);
        line.arrowTip = to;
    } else {
        const bezier &curve = drawn->list[0];
        line.path.moveTo(frame.point(curve.list[0]));
        for (size_t i = 1; i + 2 < size_t(curve.size); i += 3)
            line.path.cubicTo(
                frame.point(curve.list[i]), frame.point(curve.list[i + 1]), frame.point(curve.list[i + 2]));
        line.arrowTip = curve.eflag ? frame.point(curve.ep) : line.path.currentPosition();
    }
    const textlabel_t *label = ED_label(edge);
    line.label = label && label->set ? frame.point(label->pos) : line.path.pointAtPercent(0.5);
    return line;
}

GraphLayout layoutOf(const Drawing &drawing, const LayoutRequest &request)
{
    GraphLayout layout;
    const boxf box = GD_bb(drawing.graph.get());
    const Frame frame{box.LL.x, box.UR.y};
    for (size_t i = 0; i < drawing.nodes.size(); ++i) {
        const QPointF centre = frame.point(ND_coord(drawing.nodes[i]));
        layout.nodes.push_back(centre);
        const QSizeF size = request.nodes[i];
        layout.bounds |= QRectF(centre - QPointF(size.width(), size.height()) / 2, size);
    }
    for (size_t i = 0; i < drawing.edges.size(); ++i) {
        const LayoutRequest::Edge &wanted = request.edges[i];
        layout.edges.push_back(
            edgeOf(drawing.edges[i], frame, layout.nodes[size_t(wanted.from)], layout.nodes[size_t(wanted.to)]));
        const GraphLayout::Edge &edge = layout.edges.back();
        layout.bounds |= edge.path.boundingRect();
        layout.bounds |= QRectF(edge.label - QPointF(wanted.label.width(), wanted.label.height()) / 2, wanted.label);
    }
    const QPointF shift = -layout.bounds.topLeft();
    layout.bounds.translate(shift);
    for (QPointF &node : layout.nodes) node += shift;
    for (GraphLayout::Edge &edge : layout.edges) {
        edge.path.translate(shift);
        edge.arrowTip += shift;
        edge.label += shift;
    }
    return layout;
}

} // namespace

Result<GraphLayout> layOut(const LayoutRequest &request)
{
    if (request.nodes.empty()) return GraphLayout{};
    static std::mutex oneAtATime;
    const std::lock_guard lock(oneAtATime);
    const NumericCLocale numericLocale;
    agseterr(AGMAX); // keep its messages off stderr
    // One context for the process: each freed one leaks some kilobytes, and each new one reads the plugin list again.
    static GVC_t *const context = gvContext();
    const bool inRanks = request.edges.size() <= mostForRanks;
    const Drawing drawing = drawingOf(request, inRanks);
    if (gvLayout(context, drawing.graph.get(), inRanks ? "dot" : "sfdp") != 0) {
        return failure(ErrorCode::Internal,
            GraphMessages::tr(
                "Graphviz could not lay out the graph; install its plugins (Debian: libgvc6) or filter the graph"));
    }
    GraphLayout layout = layoutOf(drawing, request);
    gvFreeLayout(context, drawing.graph.get());
    return layout;
}

} // namespace spotter
