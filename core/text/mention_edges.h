// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QStringView>

namespace spotter {

/// A selection without the white space and invisible characters at its edges; invalid if nothing is left.
[[nodiscard]] Span withoutInvisibleEdges(QStringView text, Span span);

/// What a selection by mouse or by words means as a mention: without outer space and without a bracket at an edge whose
/// partner is outside; an edge inside a word (see isWordBoundary()) moves outwards to the edge of the word. Chinese,
/// Japanese and Korean are taken by the character. Invalid if nothing is left.
[[nodiscard]] Span snappedToWords(QStringView text, Span span);

} // namespace spotter
