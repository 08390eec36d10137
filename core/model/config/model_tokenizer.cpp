// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/model_tokenizer.h"

#include "core/text/character_tokenizer.h"
#include "core/text/word_piece_tokenizer.h"

namespace spotter {

Result<std::shared_ptr<const Tokenizer>> makeTokenizer(const ModelConfig &config, Vocabulary vocabulary)
{
    if (config.encoder == u"bert")
        return WordPieceTokenizer::create(std::move(vocabulary), {.lowerCase = config.lowerCase});
    return CharacterTokenizer::create(std::move(vocabulary));
}

} // namespace spotter
