// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/triple.h"

namespace spotter {

/// Triples in one line, as REBEL writes and predicts them: "<triplet> subject <subj> object <obj> predicate", where
/// further "<subj> object <obj> predicate" belong to the same subject. Other names in the place of <subj> and <obj> are
/// the types of subject and object (mREBEL). What begins or ends a sentence or names a language is left out, and so is
/// a triple that is not complete. The mentions have no places.
struct LinearizedTriples {
    std::vector<Triple> triples;
    bool isBroken = false; ///< one was not complete
};
[[nodiscard]] LinearizedTriples linearizedTriples(QStringView line);

} // namespace spotter
