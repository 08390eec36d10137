// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Conversations with a language model, for its training: {"messages": [{"role", "content"}]} or, as ShareGPT has them,
/// {"conversations": [{"from", "value"}]}; also {"prompt", "completion"}. The text is the last turn of the user,
/// without the instruction if a sign shows where the text begins (see textInPrompt()); the triples are the model's last
/// answer (see readAnswer()). The instruction and the other turns are kept as metadata. Read-only.
[[nodiscard]] Format chatFormat();

} // namespace spotter
