// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/foreign/foreign_sample.h"

namespace spotter {

/// Whether nearly all lines have the same number of separators, or several tabs, and there are enough lines for this to
/// be no accident.
[[nodiscard]] bool hasColumns(const ForeignSample &sample);
/// Whether a table states triples, but not the sentences that they come from: a knowledge graph.
[[nodiscard]] bool isTriplesWithoutTexts(const ForeignSample &sample);
/// Whether the headings name a column of tokens and one of their tags.
[[nodiscard]] bool isTokenTable(const ForeignSample &sample);
/// Whether each line is two entities, a predicate and a sentence, separated by spaces.
[[nodiscard]] bool isLabelsBetweenSpaces(const ForeignSample &sample);
/// Whether the headings are those of Label Studio's CSV and TSV.
[[nodiscard]] bool isLabelStudioTable(const ForeignSample &sample);
/// Whether the headings are those of nodes or relationships for Neo4j.
[[nodiscard]] bool isNeo4jTable(const ForeignSample &sample);

} // namespace spotter
