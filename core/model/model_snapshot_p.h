// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/known_facts.h"
#include "core/model/model_snapshot.h"
#include "core/model/network/network_p.h"
#include "core/text/tokenizer.h"

namespace spotter {

/// The contents of a snapshot. network never changes after construction (inference does not change it, training copies
/// it).
struct ModelSnapshot::Parts {
    ModelConfig config;
    Schema schema;
    std::shared_ptr<const Tokenizer> tokenizer;
    std::shared_ptr<Network> network;
    KnownFacts facts;
    QJsonObject training;
    QString folder;
    QString warning; ///< see ModelSnapshot::warning()
};

} // namespace spotter
