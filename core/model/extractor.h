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

/// How an extraction is run.
struct ExtractionOptions {
    int threads = 0; ///< for the network's arithmetic; 0: as many as bring most while it runs (ComputeThreads)
    qint64 tokensPerBatch = 2048; ///< memory bound: sentences of like length are read together up to this many tokens
};

/// Documents that are given to extractDocuments() at once where there are many: enough to fill its batches, few enough
/// that the first results come soon.
inline constexpr std::size_t documentsTogether = 512;

/// Reads texts with one model. Synchronous; may be used from any thread, by one thread at a time; keeps its snapshot
/// alive.
class Extractor {
public:
    explicit Extractor(std::shared_ptr<const ModelSnapshot> model, ExtractionOptions options = {});

    [[nodiscard]] const ModelSnapshot &model() const { return *m_model; }

    /// Reads each text as one passage (a record, a sentence); those longer than the model reads at once are cut and
    /// merged. Result i belongs to texts[i]; spans are offsets into it; sorted by place. Empty texts give nothing.
    [[nodiscard]] Result<std::vector<std::vector<ScoredTriple>>> extract(
        std::span<const QString> texts, std::stop_token stop = {}, const ProgressCallback &progress = {}) const;

    /// Called with the triples of the passages that were read together, in document offsets, and the Span that is done.
    using PassageCallback = std::function<void(const std::vector<ScoredTriple> &, Span)>;
    /// What the user sees now; asked before each group of passages, on the thread that reads.
    using VisibleCallback = std::function<Span()>;
    /// Reads a document passage by passage (a record of one line that the model reads at once is one passage), from
    /// what is visible on to the end and then what stands before it; where that changes meanwhile, from there on. Every
    /// triple is told through onPassages as soon as it is known, and once more if an overlapping passage gives it a
    /// higher score. All are returned, each with its best score whatever was read first, sorted by place.
    [[nodiscard]] Result<std::vector<ScoredTriple>> extractDocument(const QString &text,
        const VisibleCallback &visible = {}, std::stop_token stop = {}, const PassageCallback &onPassages = {},
        const ProgressCallback &progress = {}) const;

    /// What extractDocument() finds in each text, but many short ones are read together, which is several times as
    /// fast. Result i belongs to texts[i]; a text that cannot be read has an Error in its place and takes no other with
    /// it. Stopped: as a whole.
    [[nodiscard]] Result<std::vector<Result<std::vector<ScoredTriple>>>> extractDocuments(
        std::span<const QString> texts, const std::stop_token &stop = {}) const;

private:
    std::shared_ptr<const ModelSnapshot> m_model;
    ExtractionOptions m_options;
    std::shared_ptr<ComputeThreads> m_threads; ///< what they learn of the machine holds for the next text, too
};

} // namespace spotter
