// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/triple_batch.h"

namespace spotter {

/// Two lines: the triple with what it is, and the sentence around it.
[[nodiscard]] QString lineOf(const ListedTriple &triple, const QString &text);
/// "12 triples in 3 documents"
[[nodiscard]] QString countWords(qint64 triples, qint64 documents);
/// What a change would do, as sentences.
[[nodiscard]] QString effectWords(const TripleChangeEffect &effect);
/// The button that does it.
[[nodiscard]] QString applyWords(const TripleChange &change, qint64 triples);
[[nodiscard]] QString standingWords(TripleStanding standing);
[[nodiscard]] QString originWords(Origin origin);

} // namespace spotter
