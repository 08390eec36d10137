// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Lines of a sentence and a list of triples in JSON or Python notation, read only: behind a tab
/// (Ada met Bo.⇥[["Ada", "met", "Bo"]]), or behind four number signs, as in aspect sentiment triplet extraction
/// (The food is good .####[([1], [3], 'POS')]: the numbers of words of an aspect and of an opinion, and the sentiment,
/// which becomes the predicate; [['food', 'food quality', 'positive', 'good']]: an aspect, its category, which becomes
/// its type, the sentiment and the opinion).
[[nodiscard]] Format tripleLinesFormat();

} // namespace spotter
