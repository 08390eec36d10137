// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"
#include "ui/shell/selected_triples.h"

#include <QObject>

namespace spotter {

class Actions;
class AnnotationView;
class AssertionWorkflow;
class ChoicePopup;
class CorpusController;
class DocumentPanel;
class NameChooser;
class ReviewWorkflow;
class TriplePanel;
struct Triple;

/// Viewing and correcting triples: synchronises text, table and controller, and turns actions and keys into edits. Main
/// thread; does not own its arguments.
class TripleWorkflow final : public QObject {
    Q_OBJECT
public:
    TripleWorkflow(CorpusController &controller, AnnotationView &view, TriplePanel &panel, DocumentPanel &documents,
        const Actions &actions, QObject *parent = nullptr);

    /// The review gets the keys A, X and N first; it must outlive this object.
    void setReview(ReviewWorkflow *review);
    /// The chooser of predicates or types, while one is open.
    [[nodiscard]] ChoicePopup *chooser() const;

Q_SIGNALS:
    /// Something to know that is not a warning.
    void noted(const QString &message);

private:
    void connectController();
    void connectWidgets();
    void connectActions();
    void showDocument();
    void showTriples();
    void showEntities();
    void showSchema();
    void enableActions();
    void setCurrent(int index);
    [[nodiscard]] bool isInTable() const;
    void goToDoubtful();
    void enableNextDoubtful();
    /// The next doubtful row after the current one, or -1.
    [[nodiscard]] int nextDoubtfulRow() const;
    void askToChange(int index, const QPoint &globalPosition);
    void remove();
    void askToAdd(Span subject, Span object, const QPoint &globalPosition);
    [[nodiscard]] QString headingOf(Span subject, Span object) const;
    void connectEdges();
    /// What to say about adding a triple that was labelled before; empty if it was not.
    [[nodiscard]] QString whatIsKnown(const Triple &triple) const;
    /// If it succeeds, the triple is current and its subject stays marked for its next fact; else both ends stay
    /// marked.
    void add(Span subject, const QString &predicate, Span object);
    void usePredicateKey(int place);
    void addByKey(int place);

    CorpusController &m_controller;
    AnnotationView &m_view;
    TriplePanel &m_panel;
    DocumentPanel &m_documents;
    const Actions &m_actions;
    AssertionWorkflow *m_assertions;
    NameChooser *m_chooser;
    SelectedTriples m_selected;
    ReviewWorkflow *m_review = nullptr;
};

} // namespace spotter
