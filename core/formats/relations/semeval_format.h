// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// SemEval-2010 task 8: a number, a tab and a sentence in quotes in which <e1>…</e1> and <e2>…</e2> stand; on the next
/// line the relation with its direction, "Cause-Effect(e2,e1)", or "Other" for none; on the next "Comment: …"; an empty
/// line. Files of tests have sentences only.
[[nodiscard]] Format semevalFormat();

} // namespace spotter
