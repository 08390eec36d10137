// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"
#include "ui/graph/graph_view.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace spotter {

/// Which triples the graph is of.
enum class GraphScope { Document, Selection, Listed };

/// The dock with the graph: what it is of, filters, zoom, export. Is given the triples, and changes none. Graphviz
/// works on a thread of its own; meanwhile the graph before stays. Main thread.
class GraphPanel final : public QWidget {
    Q_OBJECT
public:
    explicit GraphPanel(QWidget *parent = nullptr);
    ~GraphPanel() override;

    void setSchema(const Schema &schema);
    /// Replaces the triples; the graph that is the same already stays as it is. `more`: there are others that were not
    /// gathered.
    void setTriples(std::vector<GraphTriple> triples, bool more = false);
    [[nodiscard]] GraphScope scope() const;
    void setScope(GraphScope scope);
    [[nodiscard]] const GraphView &view() const;
    [[nodiscard]] bool isLayingOut() const;
    /// The sentence under the graph.
    [[nodiscard]] QString statusText() const;

    /// Writes the graph; the file's ending decides between SVG and PNG.
    void exportTo(const QString &path);

Q_SIGNALS:
    /// The user wants other triples; the receiver answers with setTriples().
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
