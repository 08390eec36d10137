// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QObject>

#include <functional>
#include <vector>

namespace spotter {

class Actions;
class AnnotationView;
class AssertionWorkflow;
class ChoicePopup;
class CorpusController;
class DocumentPanel;
class ReviewWorkflow;
class TriplePanel;
struct Choice;
struct DisplayedTriple;
struct TripleChange;

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
    [[nodiscard]] ChoicePopup *chooser() const { return m_chooser; }

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
    void askForType(Span span, const QPoint &globalPosition);
    void remove();
    /// The selected triples of the table if they are several: then edits are for all of them, unless the focus is in
    /// the text.
    [[nodiscard]] std::vector<DisplayedTriple> several() const;
    /// Whether several were selected; they have been changed.
    [[nodiscard]] bool changeSeveral(const TripleChange &change);
    /// Those that are still there.
    void changeAll(const std::vector<DisplayedTriple> &triples, const TripleChange &change);
    void askForPredicateOfSeveral();
    void askForTypeOfSeveral();
    [[nodiscard]] QPoint placeAtTable() const;
    void askToAdd(Span subject, Span object, const QPoint &globalPosition);
    /// Opens the chooser of names; `ask` makes it one of predicates.
    void choose(std::vector<Choice> choices, const QString &title, const QString &accessibleName,
        const QPoint &globalPosition, const std::function<void(int, const QString &)> &use);
    void ask(Span subject, Span object, const QString &title, const QPoint &globalPosition,
        const std::function<void(const QString &)> &use);
    [[nodiscard]] QString headingOf(Span subject, Span object) const;
    void add(Span subject, const QString &predicate, Span object);
    void usePredicateKey(int place);
    void addByKey(int place);

    CorpusController &m_controller;
    AnnotationView &m_view;
    TriplePanel &m_panel;
    DocumentPanel &m_documents;
    const Actions &m_actions;
    AssertionWorkflow *m_assertions;
    ReviewWorkflow *m_review = nullptr;
    ChoicePopup *m_chooser = nullptr;
};

} // namespace spotter
