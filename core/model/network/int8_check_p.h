// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network/encoder_p.h"

namespace spotter {

/// Switches an encoder to int8 if its output on a fixed passage of this vocabulary is then still that of float32;
/// leaves it in float32 if not, or if this libtorch has no int8 engine. True if it is in int8 now.
[[nodiscard]] bool switchToInt8(Encoder &encoder, int64_t vocabularySize, int64_t maximumTokens);

} // namespace spotter
