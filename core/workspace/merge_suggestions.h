// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/corpus/entity_store.h"
#include "core/workspace/fact_export.h"

#include <vector>

namespace spotter {

class Corpus;

/// Two entities of a corpus that may be one, and why.
struct MergeSuggestion {
    KnownEntity kept; ///< the one with the full form, or that is mentioned more often
    KnownEntity other;
    double confidence = 0;
    bool isCertain = false; ///< see isCertain() of core/facts
    QString reason; ///< sentences for people

    friend bool operator==(const MergeSuggestion &, const MergeSuggestion &) = default;
};

/// What the names, the facts and the texts of a corpus suggest, surest first; without pairs of which somebody has said
/// that they are never one, or that have different identifiers. Reads every text. Facts must be built. Progress counts
/// documents.
[[nodiscard]] Result<std::vector<MergeSuggestion>> suggestMerges(
    Corpus &corpus, double leastConfidence, const std::stop_token &stop = {}, const ProgressCallback &progress = {});

/// Merges the pairs that are certain, as one step of undo; returns how many. For when facts have just been collected.
[[nodiscard]] Result<qint64> mergeCertain(
    Corpus &corpus, const std::stop_token &stop = {}, const ProgressCallback &progress = {});

/// What is left of suggestions after decisions: their entities as they are now, without pairs that are one, are gone or
/// are kept apart. Milliseconds for a thousand.
[[nodiscard]] Result<std::vector<MergeSuggestion>> openSuggestions(
    Database &database, const std::vector<MergeSuggestion> &suggestions);

/// As mergeAll() takes them.
[[nodiscard]] std::vector<NamesToMerge> namesToMerge(const std::vector<MergeSuggestion> &suggestions);

/// Sentences that name an entity, at most so many, of the facts with the most sentences.
[[nodiscard]] Result<std::vector<FactEvidence>> sentencesNaming(Corpus &corpus, qint64 entity, qsizetype limit);

/// As a table with the columns name, other, type, confidence, certain and reason, and as JSON lines. Cells that a
/// spreadsheet would take for formulas get an apostrophe.
[[nodiscard]] QByteArray suggestionsCsv(const std::vector<MergeSuggestion> &suggestions);
[[nodiscard]] QByteArray suggestionsJson(const std::vector<MergeSuggestion> &suggestions);

} // namespace spotter
