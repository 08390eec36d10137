// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/triples/triple_model.h"

#include <QPainter>
#include <QPalette>

namespace spotter {

enum class TripleAction;

/// The small signs of the triple table, drawn rather than loaded so that they take the palette's colours and stay sharp
/// at any scale. All are centred in the square.
void drawAcceptSign(QPainter &painter, const QRectF &square, const QColor &colour);
void drawRejectSign(QPainter &painter, const QRectF &square, const QColor &colour);
void drawRemoveSign(QPainter &painter, const QRectF &square, const QColor &colour);
/// A label is a solid square, what the model found a dashed circle, both a circle in a square.
void drawSourceSign(QPainter &painter, const QRectF &square, TripleSource source, const QColor &colour);
void drawStateSign(QPainter &painter, const QRectF &square, const DisplayedTriple &triple, const QPalette &palette);

/// Green for accept, vermilion for reject (Okabe and Ito's, which colour-blind people tell apart), as bright as the
/// ground needs.
[[nodiscard]] QColor acceptColour(const QPalette &palette);
[[nodiscard]] QColor rejectColour(const QPalette &palette);

} // namespace spotter
