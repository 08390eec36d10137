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

/// A document whose labels are to be judged, and triples to be asked for beside: facts known from elsewhere whose two
/// strings stand in this text. The document must outlive the reading.
struct ReadingRequest {
    const Document *document = nullptr;
    std::vector<Triple> probes = {}; // NOLINT(readability-redundant-member-init): may be left out
};

struct LabelScorerOptions {
    int threads = 0; ///< for the network's arithmetic; 0: as many as bring most while it runs (ComputeThreads)
    qint64 tokensPerBatch = 2048; ///< memory bound, as in ExtractionOptions
    float floor = 0.02F; ///< of each part of a candidate
    size_t mostCandidates = 64; ///< of a document; the most probable ones
};

/// Reads labelled documents with one model and says of every label how probable each of its parts is. Nothing is
/// decided by thresholds. Synchronous; any thread, one at a time; keeps its snapshot alive.
class LabelScorer {
public:
    explicit LabelScorer(std::shared_ptr<const ModelSnapshot> model, LabelScorerOptions options = {});

    /// Result i belongs to requests[i]. One encoding a passage.
    [[nodiscard]] Result<std::vector<DocumentReading>> read(std::span<const ReadingRequest> requests,
        std::stop_token stop = {}, const ProgressCallback &progress = {}) const;

private:
    std::shared_ptr<const ModelSnapshot> m_model;
    LabelScorerOptions m_options;
};

} // namespace spotter
