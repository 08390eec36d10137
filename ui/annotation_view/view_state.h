// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"
#include "ui/annotation_view/entity_colors.h"
#include "ui/displayed_triple.h"

#include <QColor>
#include <QPalette>

#include <algorithm>
#include <array>
#include <vector>

namespace spotter::textview {

/// The categories of triples in the legend.
enum class TripleStatus { LabelOnly, ModelOnly, Agreement, Rejected };

[[nodiscard]] inline TripleStatus statusOf(const DisplayedTriple &triple)
{
    if (triple.isLabel() && triple.state == ReviewState::Rejected) return TripleStatus::Rejected;
    if (!triple.isLabel()) return TripleStatus::ModelOnly;
    return triple.isFoundByModel() ? TripleStatus::Agreement : TripleStatus::LabelOnly;
}

/// The colours of arcs and labels with one status.
struct StatusColors {
    QColor faintLine;
    QColor strongLine; ///< contrast of at least 4.5 to the base; also fills the selected label
    QColor pill;
    QColor pillText; ///< contrast of at least 4.5 to pill
    QColor strongPillText; ///< contrast of at least 4.5 to strongLine
};

/// All colours of the view, from the palette and the schema.
struct ViewColors {
    ViewColors() = default;
    ViewColors(const QPalette &palette, const Schema &schema);
    [[nodiscard]] const StatusColors &of(TripleStatus status) const { return statuses[static_cast<size_t>(status)]; }

    QColor base;
    QColor text;
    QColor dimmed; ///< marks of Markdown
    QColor selection;
    QColor selectedText;
    QColor inactiveSelection;
    QColor inactiveSelectedText;
    QColor pending; ///< the outline of a marked subject or object
    QColor pendingFill;
    QColor proposed; ///< the fainter outline of a proposed subject or object
    QColor hit; ///< behind the hits of a search: the palette's text colour keeps a contrast of at least 4.5 on it
    std::array<StatusColors, 4> statuses;
    EntityColors entities;
};

/// The state of the view besides the text and the triples.
struct ViewState {
    int current = -1;
    TripleEnd activeEnd = TripleEnd::Object; ///< of the current triple: the end whose edges moveEdge() moves
    int hoveredTriple = -1;
    int hoveredMention = -1;
    qsizetype caret = 0;
    qsizetype anchor = 0; ///< where the selection began
    qsizetype workplace = 0; ///< what the user chose last: the caret, the selection or the subject of a triple
    bool isExact = false; ///< the selection was made by the character: not to be snapped to words
    bool isByMouse = false; ///< the selection is a finished gesture of the mouse
    Span pendingSubject;
    Span pendingObject;
    TripleEnd lastMarked = TripleEnd::Subject; ///< of two marked ends the one that Escape takes back first
    bool isMarkedByPairing = false; ///< the subject was not marked by itself, but by a click with Ctrl
    bool isMarkUsed = false; ///< a triple was added with the marked subject, which goes when another triple is chosen
    Span movedEnd; ///< while an edge is dragged: the new span of the mention
    bool hasFocus = false;
    std::vector<Span> hits; ///< of a search, sorted
    Span proposedSubject; ///< of a triple that is not there, but is asked about
    Span proposedObject;

    /// Nothing has been chosen since the text was opened.
    [[nodiscard]] bool isUntouched() const { return current < 0 && caret == 0 && anchor == 0 && !hasMark(); }
    [[nodiscard]] bool hasMark() const { return pendingSubject.isValid() || pendingObject.isValid(); }
    [[nodiscard]] Span selection() const
    {
        const Span span{std::min(caret, anchor), std::max(caret, anchor)};
        return span.isValid() ? span : Span{};
    }
};

} // namespace spotter::textview
