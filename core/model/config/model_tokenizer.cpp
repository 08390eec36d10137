// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/model_tokenizer.h"

#include "core/model/config/json_file.h"
#include "core/model/config/unigram_file.h"
#include "core/model/messages.h"
#include "core/text/character_tokenizer.h"
#include "core/text/word_piece_tokenizer.h"

using namespace Qt::StringLiterals;

namespace spotter {

Result<std::shared_ptr<const Tokenizer>> makeTokenizer(const ModelConfig &config, Vocabulary vocabulary)
{
    if (config.encoder == u"bert")
        return WordPieceTokenizer::create(std::move(vocabulary), {.lowerCase = config.lowerCase});
    return CharacterTokenizer::create(std::move(vocabulary));
}

namespace {

const QString unigramName = u"tokenizer.json"_s;
const QString piecesName = u"vocab.txt"_s;
constexpr qint64 maximumUnigramBytes = 64 << 20;

Result<std::shared_ptr<const Tokenizer>> loadUnigram(const QString &path)
{
    const auto json = readJsonFile(path, maximumUnigramBytes);
    if (!json) return std::unexpected(json.error());
    auto model = readUnigramModel(*json, json->value("spotter_padding"_L1).toString(u"<pad>"_s), path);
    if (!model) return std::unexpected(model.error());
    auto tokenizer = UnigramTokenizer::create(std::move(*model));
    if (!tokenizer)
        return failure(tokenizer.error().code, ModelMessages::tr("%1: %2").arg(path, tokenizer.error().message));
    return std::move(*tokenizer);
}

} // namespace

Result<std::shared_ptr<const Tokenizer>> loadTokenizer(const QDir &folder, const ModelConfig &config)
{
    if (config.encoder == u"bert" && folder.exists(unigramName)) return loadUnigram(folder.filePath(unigramName));
    auto vocabulary = Vocabulary::load(folder.filePath(piecesName));
    if (!vocabulary) return std::unexpected(vocabulary.error());
    return makeTokenizer(config, std::move(*vocabulary));
}

} // namespace spotter
