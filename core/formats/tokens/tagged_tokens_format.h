// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Records of tokens with one tag each, as in data sets of Hugging Face and AllenNLP:
/// {"tokens":["Ada","met"],"ner_tags":["B-PER","O"]}. Read only.
[[nodiscard]] Format taggedTokensFormat();

} // namespace spotter
