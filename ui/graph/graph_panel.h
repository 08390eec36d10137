// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"
#include "ui/graph/graph_view.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace spotter {

/// The triples that the graph shows.
enum class GraphScope { Document, Selection, Listed, Entity };

/// The dock with the graph: scope, filters, zoom, export. It gets the triples from outside and never changes them.
/// Graphviz runs on a thread of its own; until it finishes, the previous graph stays visible. Main thread.
class GraphPanel final : public QWidget {
    Q_OBJECT
public:
    explicit GraphPanel(QWidget *parent = nullptr);
    ~GraphPanel() override;

    void setSchema(const Schema &schema);
    /// Replaces the triples; if the graph is the same, it is not laid out again. `more`: there are further triples that
    /// were not collected.
    void setTriples(std::vector<GraphTriple> triples, bool more = false);
    [[nodiscard]] GraphScope scope() const;
    void setScope(GraphScope scope);
    /// Offers the neighbourhood of an entity as a scope, and chooses it; an empty name takes the offer back.
    void setEntity(const QString &name);
    [[nodiscard]] const GraphView &view() const;
    [[nodiscard]] bool isLayingOut() const;
    /// The status text under the graph.
    [[nodiscard]] QString statusText() const;

    /// Writes the graph; the suffix of the file decides between SVG and PNG.
    void exportTo(const QString &path);

Q_SIGNALS:
    /// The user wants other triples; the receiver must call setTriples().
    void scopeChanged();
    void placeChosen(const spotter::GraphPlace &place);
    void noted(const QString &sentence);
    void failed(const QString &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace spotter
