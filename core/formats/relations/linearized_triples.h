// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/triple.h"

namespace spotter {

/// Triples in one line, as REBEL writes and predicts them: "<triplet> subject <subj> object <obj> predicate"; further
/// "<subj> object <obj> predicate" have the same subject. Other names in place of <subj> and <obj> are the types of
/// subject and object (mREBEL). Markers of sentences and languages are ignored, and incomplete triples are left out.
/// The mentions have no places.
struct LinearizedTriples {
    std::vector<Triple> triples;
    bool isBroken = false; ///< at least one triple was incomplete
};
[[nodiscard]] LinearizedTriples linearizedTriples(QStringView line);

} // namespace spotter
