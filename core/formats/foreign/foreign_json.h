// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/foreign/foreign_sample.h"

namespace spotter {

/// The format of the schema file beside DuIE's texts.
[[nodiscard]] bool isListOfPredicates(const ForeignSample &sample);
/// Files beside a corpus that number or name its relations: {"author": 0, …}, {"P50": "author", …},
/// {"P50": ["author", "description"], …}.
[[nodiscard]] bool isListOfRelationNames(const ForeignSample &sample);
/// Relations of records whose texts are in another file: predictions for DocRED, corrections of TACRED.
[[nodiscard]] bool isAnswersWithoutTexts(const ForeignSample &sample);
/// Results of PaddleNLP's Taskflow: {"人物": [{"text", "start", "end", "probability"}]}.
[[nodiscard]] bool isTaskflowWithoutTexts(const ForeignSample &sample);
/// Triples, or lists of them, and nothing that could be their text.
[[nodiscard]] bool isTriplesOnly(const ForeignSample &sample);
/// Requests to OpenAI's batch interface, and what comes back.
[[nodiscard]] bool isBatchInput(const ForeignSample &sample);
[[nodiscard]] bool isBatchOutput(const ForeignSample &sample);
/// What Neo4j (APOC) and LlamaIndex export.
/// A table as pandas writes it, unless it is told to write records.
[[nodiscard]] bool isPandasTable(const ForeignSample &sample);
[[nodiscard]] bool isJsonGraph(const ForeignSample &sample);
[[nodiscard]] bool isJsonLd(const ForeignSample &sample);

} // namespace spotter
