// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>

#include <vector>

namespace spotter {

class AnnotationView;
class CorpusController;
class NameChooser;
class TriplePanel;
struct DisplayedTriple;
struct TripleChange;

/// The selected rows of the table, if they are several: edits are then for all of them, as one step, unless the focus
/// is in the text. Main thread; does not own its arguments.
class SelectedTriples final {
public:
    SelectedTriples(CorpusController &controller, AnnotationView &view, TriplePanel &panel, NameChooser &chooser);

    /// Empty if an edit is for the current triple only.
    [[nodiscard]] std::vector<DisplayedTriple> rows() const;
    /// Whether several were selected; they have been changed.
    [[nodiscard]] bool change(const TripleChange &change);
    void askForPredicate();
    void askForType();

private:
    /// Those that are still there.
    void changeAll(const std::vector<DisplayedTriple> &triples, const TripleChange &change);
    [[nodiscard]] QPoint placeAtTable() const;

    CorpusController &m_controller;
    AnnotationView &m_view;
    TriplePanel &m_panel;
    NameChooser &m_chooser;
};

} // namespace spotter
