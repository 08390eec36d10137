// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"
#include "core/text/structure.h"
#include "ui/displayed_triple.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace spotter {

/// The triples of the open document as a table: sort, filter, choose another predicate, accept, reject, delete. Does
/// not change the corpus: edits are requested by signals, and shown when setTriples() is called with the result.
/// Indices always refer to the vector last given to setTriples(). Main thread.
class TriplePanel final : public QWidget {
    Q_OBJECT
public:
    explicit TriplePanel(QWidget *parent = nullptr);
    ~TriplePanel() override;

    /// The schema decides which predicates are offered for which types.
    void setSchema(const Schema &schema);
    /// The text of the open document: mentions that are only part of a longer word are marked.
    void setText(const QString &text);
    /// Whether a document is open: if none is, the empty table says how to get one.
    void setDocumentOpen(bool isOpen);
    /// Pages and headings of the open document.
    void setStructure(DocumentStructure structure);
    /// Replaces the shown triples. Only rows that differ are changed: the current triple, the sort order, the scroll
    /// position and an open editor are kept. If the current triple is gone, its neighbour becomes current. Emits
    /// currentChanged() if current() changes: give the triples to the other views first.
    void setTriples(std::vector<DisplayedTriple> triples);
    [[nodiscard]] const std::vector<DisplayedTriple> &triples() const;

    /// The current triple, or -1; a triple hidden by the filter can be current. setCurrent() scrolls and emits nothing.
    void setCurrent(int index);
    [[nodiscard]] int current() const;
    /// The selected rows in the order of their indices; the current one is among them unless a filter hides it.
    [[nodiscard]] std::vector<int> selected() const;

    /// Whether accept, reject, delete and edit are offered (a corpus may be read-only).
    void setReadOnly(bool readOnly);

public Q_SLOTS:
    /// In the order and filter of the table; they stop at the ends.
    void selectNext();
    void selectPrevious();
    /// Opens the predicate list of the current triple (E).
    void editCurrentPredicate();

Q_SIGNALS:
    /// The user chose another row, or setTriples() changed the index of the current one.
    void currentChanged(int index);
    /// Other rows are selected, by the user or because some are gone.
    void selectionChanged();
    void acceptRequested(int index);
    void rejectRequested(int index);
    void removeRequested(int index);
    void predicateChosen(int index, const QString &predicate);
    void otherPlacesRequested(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace spotter
