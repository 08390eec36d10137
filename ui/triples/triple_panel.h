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

/// The triples of the open document as a table: sort, filter, choose another predicate, accept, reject, delete. Changes
/// nothing itself: what the user wants is told by signals, and shown once the corpus has it and setTriples() brings it
/// back. An index is always one into the vector last given to setTriples(). Main thread.
class TriplePanel final : public QWidget {
    Q_OBJECT
public:
    explicit TriplePanel(QWidget *parent = nullptr);
    ~TriplePanel() override;

    /// Decides which predicates are offered for which types.
    void setSchema(const Schema &schema);
    /// Of the open document: marks mentions that are only part of a longer word.
    void setText(const QString &text);
    /// Pages and headings of the open document.
    void setStructure(DocumentStructure structure);
    /// Replaces what is shown. Only rows that differ are touched: the current triple, the sort order, the scroll
    /// position and an editor that is open stay. Where the current triple is gone, its neighbour becomes current. Emits
    /// currentChanged() where current() is another number than before: give the triples to the other views first.
    void setTriples(std::vector<DisplayedTriple> triples);
    [[nodiscard]] const std::vector<DisplayedTriple> &triples() const;

    /// The current triple, or -1; one that the filter hides may be current. setCurrent() scrolls and emits nothing.
    void setCurrent(int index);
    [[nodiscard]] int current() const;

    /// Whether accept, reject, delete and edit are offered (a corpus may be open for reading only).
    void setReadOnly(bool readOnly);

public Q_SLOTS:
    /// In the order and selection that the table shows; they stop at the ends.
    void selectNext();
    void selectPrevious();
    /// Opens the predicate list of the current triple (E).
    void editCurrentPredicate();

Q_SIGNALS:
    /// The user chose another row, or setTriples() moved the current one.
    void currentChanged(int index);
    void acceptRequested(int index);
    void rejectRequested(int index);
    void removeRequested(int index);
    void predicateChosen(int index, const QString &predicate);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace spotter
