// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// InstructKGC, InstructIE and OneKE: {"text" or "input","relation":[{"head","head_type","relation","tail",
/// "tail_type"}],"entity":[{"entity","entity_type"}]}; also the form for training a model, with "instruction" and
/// "output" (see readAnswer()), where the text may be part of the instruction. The format has no places. Written in the
/// first form, which OneKE's own converter reads.
[[nodiscard]] Format onekeFormat();

} // namespace spotter
