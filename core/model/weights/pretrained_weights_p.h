// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network/encoder_p.h"
#include "core/model/weights/encoder_folder_p.h"

namespace spotter {

/// Copies the weights read from a folder into an encoder created with the same config.
void copyWeights(const PretrainedEncoder &pretrained, Encoder &encoder);

} // namespace spotter
