// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/entities.h"
#include "core/text/schema.h"
#include "ui/annotation_view/line_spacing.h"
#include "ui/displayed_triple.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>
#include <utility>

namespace spotter {

/// Shows the text of one document with subjects, objects and labelled predicate arcs over it; lays out and paints only
/// what is visible. Read-only: edits by the user are requested by signals, and shown once they are in the corpus. Main
/// thread.
class AnnotationView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit AnnotationView(QWidget *parent = nullptr);
    ~AnnotationView() override;

    void setText(const QString &text, const QString &mediaType);
    [[nodiscard]] const QString &text() const;
    /// Entity types have the schema's colours; types without one get colours by their order.
    void setSchema(const Schema &schema);
    /// Replaces the shown triples. Selection and scroll position are kept, and so are a mouse gesture and an open menu
    /// if their triple still exists. The index of a triple is its index in this vector.
    void setTriples(std::vector<DisplayedTriple> triples);
    [[nodiscard]] const std::vector<DisplayedTriple> &triples() const;
    /// The entities that the document lists apart from its triples; shown are those that are no triple's mention.
    void setEntities(std::vector<Entity> entities);

    /// Selects a triple, or none (-1); scrolls to it if it is not visible.
    void setCurrentTriple(int index);
    /// What the mouse is over: a mention, or both ends of a triple.
    [[nodiscard]] std::vector<Span> hoveredMentions() const;
    [[nodiscard]] int currentTriple() const;
    /// The index of the selected entity that is in no triple; -1 if none is selected.
    [[nodiscard]] int currentEntity() const;
    /// How many different mentions and entities the text shows.
    [[nodiscard]] int entityCount() const;
    /// The type of the mention or entity that is exactly what is selected (empty: it has none); nothing if the
    /// selection is none.
    [[nodiscard]] std::optional<QString> selectedType() const;
    /// What the user has selected with mouse or keyboard, snapped to graphemes; invalid if nothing is selected.
    [[nodiscard]] Span selection() const;
    void setSelection(Span selection);
    /// What an edit would take for a mention: the selection without outer space and, unless it was made by the
    /// character, whole words; else the mention at the caret. Invalid if there is none.
    [[nodiscard]] Span chosenMention() const;
    /// Marks the hits of a search, which must be sorted; none by default and in another text.
    void setHits(std::vector<Span> hits);
    [[nodiscard]] const std::vector<Span> &hits() const;
    /// Outlines the subject (solid) and the object (dashed) of a triple that is not there, but is asked about; invalid:
    /// none, as by default and in another text.
    void showProposal(Span subject, Span object);
    [[nodiscard]] std::pair<Span, Span> proposal() const;
    /// Selects a place and scrolls to it.
    void showPlace(Span place);
    /// The part of the text that is on screen.
    [[nodiscard]] Span visibleSpan() const;
    void scrollTo(qsizetype offsetUtf16);

    void selectNextTriple();
    void selectPreviousTriple();
    /// Selects the next (previous) mention from the caret.
    void selectNextMention();
    void selectPreviousMention();
    /// Whether triples can be added; true by default. If not, nothing can be marked and no next step is offered.
    void setEditable(bool editable);
    /// Marks the selection (or the mention at the caret) as one end of a new triple; if both ends are marked, emits
    /// addRequested(). The marks stay until clearMarks() or takeBackMark() is called.
    void markEnd(TripleEnd end);
    void clearMarks();
    /// Takes back the end that was marked last, as Escape does.
    void takeBackMark();
    /// A triple was added with the marks: a subject that was marked first stays marked for its next triple, until
    /// another triple is chosen; everything else is unmarked.
    void useMarks();
    /// The subject of an earlier triple is used again: the row of the new triple may be chosen without unmarking it.
    void reuseMark();
    /// Chooses the end of the current triple whose edges moveEdge() moves; its object by default.
    void adjust(TripleEnd end);
    /// Asks by moveEndRequested() for the end or the begin of that mention to be moved, by a character or to the next
    /// edge of a word, passing over punctuation. Nothing happens if nothing would be left of it.
    void moveEdge(bool isEnd, bool isForward, bool isByCharacter = false);
    /// Asks for the entity type of the selection (or the mention at the caret).
    void askForType();
    /// Asks for another predicate of the current triple, at its place on the screen.
    void askToChangePredicate();

    /// The ends of a new triple that are marked with S and O, the context menu or the buttons at the selection; invalid
    /// if there is none.
    [[nodiscard]] Span pendingSubject() const;
    [[nodiscard]] Span pendingObject() const;

    void zoomIn();
    void zoomOut();
    void resetZoom();

    /// The legend of boxes and lines below the text; collapsed to one word by default.
    void setLegendExpanded(bool expanded);
    [[nodiscard]] bool isLegendExpanded() const;

    /// Shows the number of each paragraph (line of the source) in the margin; off by default.
    void setLineNumbersShown(bool shown);
    [[nodiscard]] bool lineNumbersShown() const;

    /// How far apart lines without arcs are; compact by default.
    void setLineSpacing(LineSpacing spacing);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void currentTripleChanged(int index);
    void selectionChanged();
    /// The text, its triples or its entities.
    void mentionsChanged();
    void marksChanged();
    /// What the user can do next, while an end of a new triple is marked; else empty.
    void nextStepChanged(const QString &sentence);
    void visibleSpanChanged();
    void hoverChanged(); ///< hoveredMentions()
    /// Requested for the current triple by keys or the context menu.
    void acceptRequested(int index);
    void rejectRequested(int index);
    void otherPlacesRequested(int index);
    void removeRequested(int index);
    void changePredicateRequested(int index, const QPoint &globalPosition);
    /// An edge of a mention was dragged, or moved with the keyboard.
    void moveEndRequested(int index, spotter::TripleEnd end, spotter::Span span);
    /// The receiver asks for the type: of the mentions at the span, or of a new entity if there are none.
    void typeRequested(spotter::Span span, const QPoint &globalPosition);
    /// By the context menu, for an entity in no triple.
    void removeEntityRequested(int entity);
    /// Subject and object are marked: the receiver asks for the predicate at the position, and then clears the marks.
    void addRequested(spotter::Span subject, spotter::Span object, const QPoint &globalPosition);
    void legendExpandedChanged(bool expanded);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void placeLegend();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace spotter
