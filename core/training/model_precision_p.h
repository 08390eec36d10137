// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_snapshot_p.h"

#include <functional>
#include <optional>

namespace spotter {

/// Makes a model on a pretrained encoder smaller and faster where that costs next to nothing, and enters it in its
/// config: rounds its weights to float16, in which they are stored (unless keepFloat32, or a weight is too large), and
/// switches its encoder to int8 if F1 on the dev split is less than greatestInt8Loss below bestF1 in both of its
/// ranges, as the model may be used on another processor. devF1: F1 of parts.network on the dev split as it is; nothing
/// if the run was stopped. Other models stay as they are.
void choosePrecision(
    ModelSnapshot::Parts &parts, bool keepFloat32, double bestF1, const std::function<std::optional<double>()> &devF1);

inline constexpr double greatestInt8Loss = 0.003;

} // namespace spotter
