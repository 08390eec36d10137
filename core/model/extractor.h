// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/model/model_snapshot.h"
#include "core/text/triple.h"

#include <QString>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace spotter {

class ComputeThreads;

/// Options of an extraction.
struct ExtractionOptions {
    int threads = 0; ///< for the network's computations; 0: the fastest number, adapted while it runs (ComputeThreads)
    qint64 tokensPerBatch = 2048; ///< memory limit: sentences of similar length are batched up to this many tokens
};

/// Number of documents to pass to extractDocuments() at once: enough to fill its batches, few enough that the first
/// results come soon.
inline constexpr std::size_t documentsTogether = 512;

/// Extracts triples from texts with one model. Synchronous; any thread, one at a time; keeps its snapshot alive.
class Extractor {
public:
    explicit Extractor(std::shared_ptr<const ModelSnapshot> model, ExtractionOptions options = {});

    [[nodiscard]] const ModelSnapshot &model() const { return *m_model; }

    /// Processes each text as one passage (a record, a sentence); texts longer than the model's limit are cut and the
    /// results merged. Result i belongs to texts[i]; spans are offsets into it; sorted by span. Empty texts give no
    /// triples.
    [[nodiscard]] Result<std::vector<std::vector<ScoredTriple>>> extract(
        std::span<const QString> texts, std::stop_token stop = {}, const ProgressCallback &progress = {}) const;

    /// Called with the triples of a batch of passages, in document offsets, and the Span that is done.
    using PassageCallback = std::function<void(const std::vector<ScoredTriple> &, Span)>;
    /// Returns the currently visible span; called before each group of passages, on the extracting thread.
    using VisibleCallback = std::function<Span()>;
    /// Processes a document passage by passage (a record of one line within the model's limit is one passage), from the
    /// visible part to the end and then the part before it; if the visible part changes meanwhile, it continues from
    /// there. Every triple is passed to onPassages as soon as it is found, and again if an overlapping passage gives it
    /// a higher score. Returns all of them, each with its best score independent of the order of the passages, sorted
    /// by span.
    [[nodiscard]] Result<std::vector<ScoredTriple>> extractDocument(const QString &text,
        const VisibleCallback &visible = {}, std::stop_token stop = {}, const PassageCallback &onPassages = {},
        const ProgressCallback &progress = {}) const;

    /// The results of extractDocument() for each text, but short texts are batched, which is several times as fast.
    /// Result i belongs to texts[i]; a text that fails has an Error in its place and does not affect the others. Fails
    /// as a whole only if stopped.
    [[nodiscard]] Result<std::vector<Result<std::vector<ScoredTriple>>>> extractDocuments(
        std::span<const QString> texts, const std::stop_token &stop = {}) const;

private:
    std::shared_ptr<const ModelSnapshot> m_model;
    ExtractionOptions m_options;
    std::shared_ptr<ComputeThreads>
        m_threads; ///< kept for the next text, because what they have measured still applies
};

} // namespace spotter
