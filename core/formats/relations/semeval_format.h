// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// SemEval-2010 task 8: a number, a tab and a sentence in quotes that contains <e1>…</e1> and <e2>…</e2>; on the next
/// line the relation with its direction, "Cause-Effect(e2,e1)", or "Other" for none; on the next "Comment: …"; an empty
/// line. Test files contain only the sentences.
[[nodiscard]] Format semevalFormat();

} // namespace spotter
