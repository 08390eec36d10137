// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/triple.h"

namespace spotter {

/// Weaker than sameTriple(): the same predicate between the same spans, whatever their strings.
[[nodiscard]] inline bool samePlace(const Triple &a, const Triple &b)
{
    return a.predicate == b.predicate && a.subject.span == b.subject.span && a.object.span == b.object.span;
}

/// The same predicate between the same strings, wherever they are.
[[nodiscard]] inline bool sameStrings(const Triple &a, const Triple &b)
{
    return a.predicate == b.predicate && a.subject.text == b.subject.text && a.object.text == b.object.text;
}

/// The same predicate, and each end overlaps the other triple's: the same statement with other boundaries.
[[nodiscard]] inline bool overlapsBoth(const Triple &a, const Triple &b)
{
    return a.predicate == b.predicate && a.subject.span.overlaps(b.subject.span)
        && a.object.span.overlaps(b.object.span);
}

} // namespace spotter
