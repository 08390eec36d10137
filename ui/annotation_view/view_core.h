// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/annotation_painter.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/annotation_view/hit_test.h"
#include "ui/annotation_view/text_steps.h"

#include <functional>

namespace spotter::textview {

/// The parts of one view and their interaction; mouse, keys, menu and accessibility use it. Owned by the view.
class ViewCore {
public:
    explicit ViewCore(AnnotationView &owner);

    /// Fonts, zoom, width or palette have changed: lays everything out again, keeping the first visible line.
    void relayout();
    void recolor();
    /// Must be called after any move or change of heights: lays out what is visible, updates the scroll bar, repaints.
    void settle();
    void scrollBarMoved(int value);
    void setNumbersShown(bool shown);
    void setSpacing(LineSpacing spacing);

    /// Shows another text from its start.
    void setText(const QString &text, bool isMarkdown);

    void setTriples(std::vector<DisplayedTriple> triples);
    void setEntities(std::vector<Entity> entities);
    /// The index of the entity in no triple that is selected; -1 if none is.
    [[nodiscard]] int currentEntity() const;
    void askForType(Span span);
    void setCurrent(int index);
    /// Moves the current triple by a number of rows, at most to the first or the last.
    void stepTriple(int rows);
    void askToChangePredicate();
    /// Selects from anchor to caret (both are snapped to graphemes) and scrolls to the caret. \p isExact: by the
    /// character, so that mentions made of it may begin or end inside a word.
    void select(qsizetype anchor, qsizetype caret, bool isExact = false);

    void showOffset(qsizetype offsetUtf16);
    void showTriple(int index);

    [[nodiscard]] TextSteps steps() const { return {layout.text(), layout.blocks()}; }
    [[nodiscard]] const DisplayedTriple *triple(int index) const;
    [[nodiscard]] Span spanOf(int index, TripleEnd end) const;
    /// The position of the left of the text in the viewport.
    [[nodiscard]] QPointF origin() const;
    [[nodiscard]] Hit hitAt(QPointF viewportPosition);
    [[nodiscard]] qsizetype offsetAt(QPointF viewportPosition);
    /// The position of the character in the viewport; the height is 0 if its block is not laid out.
    [[nodiscard]] QRectF rectOf(qsizetype offsetUtf16);
    /// The lines of a span that are laid out and on screen, in the viewport.
    [[nodiscard]] std::vector<QRectF> linesOf(Span span);
    /// A screen position below the character, for menus about it.
    [[nodiscard]] QPoint globalBelow(qsizetype offsetUtf16);
    [[nodiscard]] Span visibleSpan();

    AnnotationView &view;
    TextLayout layout;
    ScrollAnchor anchor{layout};
    ViewState state;
    AnnotationPainter painter{layout, anchor, state};
    Schema schema;
    qreal zoom = 1;
    bool isEditable = true;
    std::function<void()> settled; ///< called after each move or change of heights

private:
    void setMargins();
    [[nodiscard]] qreal numberMargin(const ViewMetrics &metrics) const;
    void keepPlace(const std::function<void()> &change);
    [[nodiscard]] int currentAfter(const std::vector<DisplayedTriple> &triples) const;
    [[nodiscard]] qsizetype pinnedOffset();

    qreal m_numberMargin = 0; ///< with which the text is laid out
    LineSpacing m_spacing = LineSpacing::Compact;
    Span m_lastVisible;
    int m_lastScrollValue = 0;
    bool m_isSyncing = false;
};

} // namespace spotter::textview
