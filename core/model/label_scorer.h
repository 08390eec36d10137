// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/model/document_reading.h"
#include "core/model/model_snapshot.h"
#include "core/text/document.h"

#include <memory>
#include <span>
#include <vector>

namespace spotter {

/// A document whose labels are to be scored, and additional triples to score: facts known from elsewhere whose two
/// strings are in this text. The document must outlive the call.
struct ReadingRequest {
    const Document *document = nullptr;
    std::vector<Triple> probes = {}; // NOLINT(readability-redundant-member-init): may be left out
};

struct LabelScorerOptions {
    int threads = 0; ///< for the network's computations; 0: the fastest number, adapted while it runs (ComputeThreads)
    qint64 tokensPerBatch = 2048; ///< memory limit, as in ExtractionOptions
    float floor = 0.02F; ///< minimum of each part of a candidate
    size_t mostCandidates = 64; ///< per document; the most probable ones are kept
};

/// Computes with one model how probable each part of every label of a document is. No thresholds are applied.
/// Synchronous; any thread, one at a time; keeps its snapshot alive.
class LabelScorer {
public:
    explicit LabelScorer(std::shared_ptr<const ModelSnapshot> model, LabelScorerOptions options = {});

    /// Result i belongs to requests[i]. Each passage is encoded once.
    [[nodiscard]] Result<std::vector<DocumentReading>> read(std::span<const ReadingRequest> requests,
        std::stop_token stop = {}, const ProgressCallback &progress = {}) const;

private:
    std::shared_ptr<const ModelSnapshot> m_model;
    LabelScorerOptions m_options;
};

} // namespace spotter
