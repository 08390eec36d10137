// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/text_layout.h"
#include "ui/annotation_view/view_state.h"

namespace spotter::textview {

/// What is under the mouse.
struct Hit {
    enum class Kind { Nothing, Text, Mention, Arc, Edge };
    Kind kind = Kind::Nothing;
    int triple = -1; ///< Arc (and its label), Edge
    int mention = -1; ///< Mention: the innermost one
    TripleEnd end = TripleEnd::Subject; ///< Edge
    bool isBegin = false; ///< Edge: where the mention begins; else where it ends
};

/// point: in the text's coordinates, its y counted from `top`, which is a place in the whole document.
[[nodiscard]] Hit hitTest(TextLayout &layout, const ViewState &state, qint64 top, QPointF point);

} // namespace spotter::textview
