// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/model_config.h"

#include <map>
#include <string>
#include <vector>

namespace spotter {

/// The names and shapes of the tensors of a network whose size depends on a number in config.json, on the vocabulary or
/// on the schema. If a file contains them, the network is not larger than the file, which is known before it is built.
[[nodiscard]] std::map<std::string, std::vector<qint64>> expectedTensors(
    const ModelConfig &config, qint64 vocabulary, qint64 predicates);

} // namespace spotter
