// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/model_config.h"
#include "core/text/tokenizer.h"
#include "core/text/vocabulary.h"

namespace spotter {

/// The tokenizer that a model's encoder was trained with: word pieces with [CLS] and [SEP] for bert, characters and
/// pieces for dgcnn. Fails (Content) if the vocabulary lacks entries that this tokenizer needs.
[[nodiscard]] Result<std::shared_ptr<const Tokenizer>> makeTokenizer(const ModelConfig &config, Vocabulary vocabulary);

} // namespace spotter
