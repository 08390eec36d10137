// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/model_config.h"

#include <map>
#include <string>
#include <vector>

namespace spotter {

/// The tensors of a network that grow with a number of config.json, with the vocabulary or with the schema, and their
/// shapes: whoever finds them in a file knows that the network is no larger than the file, before it is built.
[[nodiscard]] std::map<std::string, std::vector<qint64>> expectedTensors(
    const ModelConfig &config, qint64 vocabulary, qint64 predicates);

} // namespace spotter
