// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/triples/triple_model.h"

#include <QPainter>
#include <QPalette>

namespace spotter {

enum class TripleAction;

/// The small symbols of the triple table, drawn instead of loaded, so that they have the palette's colours and are
/// sharp at any scale. All are centred in the square.
void drawAcceptSign(QPainter &painter, const QRectF &square, const QColor &colour);
void drawRejectSign(QPainter &painter, const QRectF &square, const QColor &colour);
void drawRemoveSign(QPainter &painter, const QRectF &square, const QColor &colour);
/// A label is a solid square, a prediction a dashed circle, both a circle in a square.
void drawSourceSign(QPainter &painter, const QRectF &square, TripleSource source, const QColor &colour);
void drawStateSign(QPainter &painter, const QRectF &square, const DisplayedTriple &triple, const QPalette &palette);

/// Green for accept, vermilion for reject (from Okabe and Ito's palette, distinguishable with colour vision
/// deficiency), with the lightness that the background requires.
[[nodiscard]] QColor acceptColour(const QPalette &palette);
[[nodiscard]] QColor rejectColour(const QPalette &palette);

} // namespace spotter
