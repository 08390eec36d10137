// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_panel.h"

#include "core/workspace/result_file.h"
#include "ui/appearance/save_dialog.h"
#include "ui/graph/graph_export.h"
#include "ui/graph/layout_service.h"
#include "ui/graph/name_filter.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

class GraphPanel::Private {
public:
    explicit Private(GraphPanel *panel);

    void build();
    void connectAll();
    void retranslate();
    void fillFilters();
    void nameEntity();
    void draw();
    void showStatus();
    void askForFile(bool svg);
    [[nodiscard]] QString emptyText() const;

    GraphPanel *q;
    QComboBox *scope;
    NameFilter *predicates;
    NameFilter *types;
    QToolButton *zoomOut;
    QToolButton *zoomIn;
    QToolButton *fit;
    QToolButton *save;
    QAction *saveSvg;
    QAction *savePng;
    GraphView *view;
    QLabel *status;
    LayoutService *service;

    Schema schema;
    std::vector<GraphTriple> triples;
    bool more = false;
    QString entity; ///< of GraphScope::Entity
    GraphPicture waiting; ///< measured, at Graphviz
};

namespace {

QToolButton *smallButton(const QString &text)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// Whether both graphs are drawn alike.
bool sameShape(const TripleGraph &a, const TripleGraph &b)
{
    return std::ranges::equal(a.nodes, b.nodes, [](const GraphNode &x, const GraphNode &y) {
        return x.text == y.text && x.type == y.type;
    }) && std::ranges::equal(a.edges, b.edges, [](const GraphEdge &x, const GraphEdge &y) {
        return x.from == y.from && x.to == y.to && x.predicate == y.predicate && x.places == y.places
            && x.isUncertain == y.isUncertain;
    });
}

} // namespace

GraphPanel::Private::Private(GraphPanel *panel) : q(panel)
{
    build();
    connectAll();
    retranslate();
    draw();
}

void GraphPanel::Private::build()
{
    scope = new QComboBox;
    scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const GraphScope value : {GraphScope::Document, GraphScope::Selection, GraphScope::Listed})
        scope->addItem(QString(), int(value));
    predicates = new NameFilter;
    types = new NameFilter;
    zoomOut = smallButton(u"−"_s);
    zoomIn = smallButton(u"+"_s);
    fit = smallButton(QString());
    save = smallButton(QString());
    save->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(save);
    saveSvg = menu->addAction(QString());
    savePng = menu->addAction(QString());
    save->setMenu(menu);
    view = new GraphView;
    status = new QLabel;
    status->setForegroundRole(QPalette::PlaceholderText);
    status->setWordWrap(true);
    service = new LayoutService(q);

    auto *top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(scope);
    top->addWidget(predicates);
    top->addWidget(types);
    top->addStretch(1);
    for (QToolButton *button : {zoomOut, zoomIn, fit, save}) top->addWidget(button);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(view, 1);
    layout->addWidget(status);
    q->setFocusProxy(view);
}

void GraphPanel::Private::connectAll()
{
    connect(scope, &QComboBox::currentIndexChanged, q, [this] {
        showStatus();
        Q_EMIT q->scopeChanged();
    });
    for (NameFilter *filter : {predicates, types}) connect(filter, &NameFilter::hiddenChanged, q, [this] { draw(); });
    connect(zoomIn, &QToolButton::clicked, view, &GraphView::zoomIn);
    connect(zoomOut, &QToolButton::clicked, view, &GraphView::zoomOut);
    connect(fit, &QToolButton::clicked, view, &GraphView::fit);
    connect(view, &GraphView::placeChosen, q, &GraphPanel::placeChosen);
    connect(saveSvg, &QAction::triggered, q, [this] { askForFile(true); });
    connect(savePng, &QAction::triggered, q, [this] { askForFile(false); });
    connect(service, &LayoutService::laidOut, q, [this](const GraphLayout &layout) {
        waiting.setLayout(layout);
        view->setPicture(std::move(waiting));
        waiting = {};
        view->setColors(schema);
        showStatus();
    });
    connect(service, &LayoutService::failed, q, [this](const QString &message) {
        waiting = {};
        view->setPlaceholder(message);
        showStatus();
    });
}

void GraphPanel::Private::retranslate()
{
    scope->setItemText(0, tr("This document"));
    scope->setItemText(1, tr("Selected text"));
    scope->setItemText(2, tr("Listed documents"));
    nameEntity();
    scope->setAccessibleName(tr("Triples that the graph shows"));
    predicates->setWords(tr("Predicates"), tr("Predicates that the graph shows"), tr("All predicates"));
    types->setWords(tr("Types"), tr("Entity types that the graph shows"), tr("All types"));
    zoomIn->setToolTip(tr("Zoom in (+)"));
    zoomIn->setAccessibleName(tr("Zoom in"));
    zoomOut->setToolTip(tr("Zoom out (-)"));
    zoomOut->setAccessibleName(tr("Zoom out"));
    fit->setText(tr("Fit", "on a button: show the whole graph"));
    fit->setToolTip(tr("Show the whole graph (0)"));
    fit->setAccessibleName(tr("Show the whole graph"));
    save->setText(tr("Save", "on a button: the graph as a picture"));
    save->setToolTip(tr("Save the graph as a picture"));
    save->setAccessibleName(tr("Save the graph as a picture"));
    saveSvg->setText(tr("As SVG…"));
    savePng->setText(tr("As PNG…"));
    fillFilters();
    showStatus();
    if (!view->picture().isLaidOut() && !service->isRunning()) view->setPlaceholder(emptyText());
}

void GraphPanel::Private::nameEntity()
{
    constexpr qsizetype longest = 24;
    const QString brief = entity.size() > longest ? entity.first(longest - 1) + u'…' : entity;
    if (const int place = scope->findData(int(GraphScope::Entity)); place >= 0)
        scope->setItemText(place, tr("About %1", "an entity").arg(brief));
}

void GraphPanel::Private::fillFilters()
{
    const QString untyped = tr("(no type)");
    predicates->setNames(predicatesOf(triples), untyped);
    types->setNames(typesOf(triples), untyped);
}

QString GraphPanel::Private::emptyText() const
{
    if (!triples.empty()) return tr("The filters hide all triples.");
    switch (GraphScope(scope->currentData().toInt())) { // read the combo box: the panel is not constructed yet
    case GraphScope::Document:
        break;
    case GraphScope::Selection:
        return tr("No triples in the selected text. Select text that contains triples.");
    case GraphScope::Listed:
        return tr("The listed documents have no triples.");
    case GraphScope::Entity:
        return tr("No labels name this entity any more.");
    }
    return tr("No triples in this document yet.");
}

void GraphPanel::Private::draw()
{
    TripleGraph graph = makeGraph(triples, {predicates->hidden(), types->hidden()});
    if (graph.isEmpty()) {
        service->abandon();
        waiting = {};
        view->setPlaceholder(emptyText());
        return showStatus();
    }
    const TripleGraph &known = service->isRunning() ? waiting.graph() : view->picture().graph();
    if (sameShape(graph, known) && graph.omitted == known.omitted) return;
    waiting = GraphPicture(std::move(graph), schema, view->font(), view->palette());
    service->start(waiting.layoutRequest());
    showStatus();
}

void GraphPanel::Private::showStatus()
{
    const bool drawn = view->picture().isLaidOut();
    for (QToolButton *button : {zoomOut, zoomIn, fit, save}) button->setEnabled(drawn);
    if (service->isRunning()) {
        status->setText(tr("Laying out the graph…"));
    } else if (drawn) {
        const TripleGraph &graph = view->picture().graph();
        const QString what = tr("%1, %2", "two counts")
                                 .arg(tr("%Ln node(s)", nullptr, int(graph.nodes.size())),
                                     tr("%Ln triple(s)", nullptr, int(graph.triples)));
        if (graph.omitted > 0)
            status->setText(
                tr("%1; no room for %Ln more triple(s): filter the graph to see them", nullptr, int(graph.omitted))
                    .arg(what));
        else if (more)
            status->setText(tr("%1; the documents further down the list are left out").arg(what));
        else
            status->setText(what);
    }
    status->setVisible(service->isRunning() || drawn);
}

void GraphPanel::Private::askForFile(bool svg)
{
    auto *dialog = new SaveDialog(q, svg ? tr("Save the graph as SVG") : tr("Save the graph as PNG"), QString(),
        {{svg ? tr("SVG pictures (*.svg)") : tr("PNG pictures (*.png)"), {svg ? u"svg"_s : u"png"_s}}});
    connect(dialog, &SaveDialog::chosen, q, &GraphPanel::exportTo);
    dialog->open();
}

GraphPanel::GraphPanel(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this)) { }

GraphPanel::~GraphPanel() = default;

void GraphPanel::setSchema(const Schema &schema)
{
    if (schema == d->schema) return;
    d->schema = schema;
    if (d->view->picture().isLaidOut()) d->view->setColors(schema);
}

void GraphPanel::setTriples(std::vector<GraphTriple> triples, bool more)
{
    d->triples = std::move(triples);
    d->more = more;
    d->fillFilters();
    d->draw();
}

GraphScope GraphPanel::scope() const { return GraphScope(d->scope->currentData().toInt()); }
void GraphPanel::setScope(GraphScope scope) { d->scope->setCurrentIndex(d->scope->findData(int(scope))); }
void GraphPanel::setEntity(const QString &name)
{
    const int place = d->scope->findData(int(GraphScope::Entity));
    d->entity = name;
    if (name.isEmpty()) {
        if (place >= 0) d->scope->removeItem(place);
        return;
    }
    if (place < 0) d->scope->addItem(QString(), int(GraphScope::Entity));
    d->nameEntity();
    setScope(GraphScope::Entity);
}

const GraphView &GraphPanel::view() const { return *d->view; }
bool GraphPanel::isLayingOut() const { return d->service->isRunning(); }
QString GraphPanel::statusText() const { return d->status->text(); }

void GraphPanel::exportTo(const QString &path)
{
    const GraphPicture &picture = d->view->picture();
    if (!picture.isLaidOut()) return;
    const bool svg = path.endsWith(".svg"_L1, Qt::CaseInsensitive);
    const auto written = checkReplacedFile(path).and_then(
        [&] { return svg ? writeSvg(picture, path, tr("Graph of triples")) : writePng(picture, path); });
    if (written)
        Q_EMIT noted(tr("Saved the graph to %1").arg(path));
    else
        Q_EMIT failed(written.error().message);
}

void GraphPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) d->retranslate();
    if (event->type() == QEvent::FontChange && !d->triples.empty()) {
        // A new font changes all sizes: measure and lay out again.
        d->waiting = {};
        d->view->setPlaceholder({});
        d->draw();
    }
    QWidget::changeEvent(event);
}

} // namespace spotter
