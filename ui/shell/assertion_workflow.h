// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"

#include <QObject>

namespace spotter {

class Actions;
class AnnotationView;
class CorpusController;
struct DisplayedTriple;

/// How the text asserts the current triple: negated and uncertain by keys and menus, the note and the qualifiers in
/// dialogs. Main thread; does not own its arguments.
class AssertionWorkflow final : public QObject {
    Q_OBJECT
public:
    AssertionWorkflow(CorpusController &controller, AnnotationView &view, const Actions &actions, QObject *parent);

    /// Enables and checks the actions for the current triple.
    void enable();

private:
    void toggle(bool Assertion::*mark);
    void set(int index, const Assertion &assertion);
    void askForNote();
    void askForQualifiers();
    [[nodiscard]] const DisplayedTriple *current() const;
    /// The row's present index: extraction may have added rows while a dialog was open. -1 if it is gone.
    [[nodiscard]] int rowNow(const DisplayedTriple &row) const;

    CorpusController &m_controller;
    AnnotationView &m_view;
    const Actions &m_actions;
};

} // namespace spotter
