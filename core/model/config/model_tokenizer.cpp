// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/model_tokenizer.h"

#include "core/model/config/byte_pair_file.h"
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

const QString tokenizerName = u"tokenizer.json"_s;
const QString piecesName = u"vocab.txt"_s;
constexpr qint64 maximumTokenizerBytes = 64 << 20;

/// A tokenizer out of what was read of a file; its own errors are clauses, which the file's name completes.
template <typename Kind, typename Model>
Result<std::shared_ptr<const Tokenizer>> tokenizerOf(Result<Model> model, const QString &path)
{
    if (!model) return std::unexpected(model.error());
    auto tokenizer = Kind::create(std::move(*model));
    if (!tokenizer)
        return failure(tokenizer.error().code, ModelMessages::tr("%1: %2").arg(path, tokenizer.error().message));
    return std::move(*tokenizer);
}

Result<std::shared_ptr<const Tokenizer>> loadTokenizerFile(const QString &path)
{
    const auto json = readJsonFile(path, maximumTokenizerBytes);
    if (!json) return std::unexpected(json.error());
    const QString padding = json->value("spotter_padding"_L1).toString(u"<pad>"_s);
    if (json->value("model"_L1).toObject().value("type"_L1).toString() == "BPE"_L1)
        return tokenizerOf<BytePairTokenizer>(readBytePairModel(*json, padding, path), path);
    return tokenizerOf<UnigramTokenizer>(readUnigramModel(*json, padding, path), path);
}

} // namespace

Result<std::shared_ptr<const Tokenizer>> loadTokenizer(const QDir &folder, const ModelConfig &config)
{
    if (config.encoder == u"bert" && folder.exists(tokenizerName))
        return loadTokenizerFile(folder.filePath(tokenizerName));
    auto vocabulary = Vocabulary::load(folder.filePath(piecesName));
    if (!vocabulary) return std::unexpected(vocabulary.error());
    return makeTokenizer(config, std::move(*vocabulary));
}

QJsonObject tokenizerToJson(const Tokenizer &tokenizer)
{
    if (const auto *const unigram = dynamic_cast<const UnigramTokenizer *>(&tokenizer))
        return unigramToJson(unigram->model());
    if (const auto *const bytePairs = dynamic_cast<const BytePairTokenizer *>(&tokenizer))
        return bytePairsToJson(bytePairs->model());
    return {};
}

} // namespace spotter
