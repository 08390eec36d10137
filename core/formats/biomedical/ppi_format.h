// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// The unified XML of corpora of protein interactions (AIMed, BioInfer, HPRD50, IEPA, LLL) and the DDI corpus: one
/// document for each sentence. Read only.
[[nodiscard]] Format ppiFormat();

} // namespace spotter
