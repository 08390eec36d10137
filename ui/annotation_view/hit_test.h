// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/text_layout.h"
#include "ui/annotation_view/view_state.h"

namespace spotter::textview {

/// The item under the mouse.
struct Hit {
    enum class Kind { Nothing, Text, Mention, Arc, Edge };
    Kind kind = Kind::Nothing;
    int triple = -1; ///< Arc (and its label), Edge
    int mention = -1; ///< Mention: the innermost
    TripleEnd end = TripleEnd::Subject; ///< Edge
    bool isBegin = false; ///< Edge: the beginning of the mention; otherwise its end
};

/// point: in the text's coordinates, with y relative to `top`, which is a position in the whole document.
[[nodiscard]] Hit hitTest(TextLayout &layout, const ViewState &state, qint64 top, QPointF point);

} // namespace spotter::textview
