// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/encoder_vocabulary.h"

#include "core/base/regular_file.h"
#include "core/model/config/byte_pair_file.h"
#include "core/model/config/json_file.h"
#include "core/model/config/sentencepiece_file.h"
#include "core/model/config/unigram_file.h"
#include "core/model/messages.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr qint64 maximumTokenizerBytes = 64 << 20;

/// A vocabulary of which one entry in so many has a capital letter is cased. Those of uncased encoders have none but
/// for strays (an added token, a letter without a small form); of cased ones a fifth.
constexpr qsizetype entriesPerCapital = 200;

Error unsupported(const QString &path, const QString &what)
{
    return {ErrorCode::Unsupported,
        ModelMessages::tr("%1: %2; Spotter reads encoders with BERT's own tokenizer and its vocab.txt, and those of "
                          "SentencePiece and byte-level BPE with a tokenizer.json")
            .arg(path, what)};
}

/// The settings of a file that need not be there.
Result<QJsonObject> optionalJson(const QDir &folder, const QString &name, qint64 maximumBytes)
{
    if (!folder.exists(name)) return QJsonObject();
    return readJsonFile(folder.filePath(name), maximumBytes);
}

/// BERT's normalizer in tokenizer.json; it may be one of a sequence.
QJsonObject normalizerOf(const QJsonObject &tokenizer)
{
    QJsonObject normalizer = tokenizer.value("normalizer"_L1).toObject();
    for (const auto &part : normalizer.value("normalizers"_L1).toArray())
        if (part.toObject().value("type"_L1).toString() == "BertNormalizer"_L1) return part.toObject();
    return normalizer;
}

bool isCased(const Vocabulary &vocabulary)
{
    const auto capitals = std::ranges::count_if(vocabulary.entries(), [](const QString &entry) {
        // [CLS], [unused1] and their like are written so in any vocabulary.
        if (entry.startsWith(u'[') && entry.endsWith(u']')) return false;
        return std::ranges::any_of(entry, [](QChar unit) { return unit.isUpper(); });
    });
    return capitals * entriesPerCapital > vocabulary.size();
}

Result<Vocabulary> vocabularyOf(const QJsonObject &tokenizer, const QString &path)
{
    const QJsonObject model = tokenizer.value("model"_L1).toObject();
    const QJsonObject pieces = model.value("vocab"_L1).toObject();
    const QJsonArray added = tokenizer.value("added_tokens"_L1).toArray();
    const QString prefix = model.value("continuing_subword_prefix"_L1).toString(u"##"_s);
    if (prefix != "##"_L1)
        return std::unexpected(
            unsupported(path, ModelMessages::tr("its word pieces are marked with “%1” instead of “##”").arg(prefix)));
    std::vector<QString> entries(size_t(pieces.size() + added.size()));
    size_t end = 0;
    bool isSound = true;
    const auto put = [&](const QString &piece, const QJsonValue &id) {
        const auto at = size_t(id.toInteger(-1));
        isSound = isSound && at < entries.size() && (entries[at].isEmpty() || entries[at] == piece) && !piece.isEmpty();
        if (!isSound) return;
        entries[at] = piece;
        end = std::max(end, at + 1);
    };
    for (auto it = pieces.begin(); it != pieces.end(); ++it) put(it.key(), it.value());
    for (const auto &token : added)
        put(token.toObject().value("content"_L1).toString(), token.toObject().value("id"_L1));
    entries.resize(end);
    if (!isSound || end == 0 || std::ranges::any_of(entries, &QString::isEmpty))
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1: the vocabulary has gaps or duplicate ids; copy the file again").arg(path));
    return Vocabulary(std::move(entries));
}

Result<Vocabulary> readVocabulary(const QDir &folder, const QJsonObject &tokenizer)
{
    if (folder.exists(u"vocab.txt"_s)) return Vocabulary::load(folder.filePath(u"vocab.txt"_s));
    if (!tokenizer.isEmpty()) return vocabularyOf(tokenizer, folder.filePath(u"tokenizer.json"_s));
    for (const QString &other : {u"bpe.codes"_s, u"tokenizer.model"_s})
        if (folder.exists(other))
            return std::unexpected(unsupported(
                folder.filePath(other), ModelMessages::tr("the tokenizer.json that belongs to this file is missing")));
    if (folder.exists(u"merges.txt"_s) || folder.exists(u"vocab.json"_s))
        return failure(ErrorCode::NotFound,
            ModelMessages::tr(
                "%1: a byte-level BPE tokenizer is vocab.json and merges.txt, or tokenizer.json; copy what "
                "is missing into this folder")
                .arg(folder.path()));
    return failure(ErrorCode::NotFound,
        ModelMessages::tr("%1: the encoder's vocabulary is missing; copy its vocab.txt into this folder")
            .arg(folder.path()));
}

/// Refuses settings under which the same text would become other tokens than the encoder was trained on.
Result<void> checkSettings(const QDir &folder, const QJsonObject &config, const QJsonObject &tokenizer, bool lowerCase)
{
    const QString configPath = folder.filePath(u"tokenizer_config.json"_s);
    const QString tokenizerPath = folder.filePath(u"tokenizer.json"_s);
    const QString words = config.value("word_tokenizer_type"_L1).toString(u"basic"_s);
    if (words != "basic"_L1)
        return std::unexpected(
            unsupported(configPath, ModelMessages::tr("this encoder splits text into words with “%1”").arg(words)));
    const QJsonObject normalizer = normalizerOf(tokenizer);
    const bool inConfig = config.value("strip_accents"_L1).isBool();
    const QJsonValue strips = inConfig ? config.value("strip_accents"_L1) : normalizer.value("strip_accents"_L1);
    if (strips.toBool(lowerCase) != lowerCase)
        return std::unexpected(unsupported(inConfig ? configPath : tokenizerPath,
            lowerCase ? ModelMessages::tr("this encoder lower-cases text but keeps accents")
                      : ModelMessages::tr("this encoder removes accents but keeps capital letters")));
    if (!config.value("tokenize_chinese_chars"_L1).toBool(true)
        || !normalizer.value("handle_chinese_chars"_L1).toBool(true))
        return std::unexpected(unsupported(config.contains("tokenize_chinese_chars"_L1) ? configPath : tokenizerPath,
            ModelMessages::tr("this encoder does not split Chinese text into single characters")));
    return {};
}

/// The name of a token in tokenizer_config.json: a string, or an object with it.
QString tokenName(const QJsonObject &config, QLatin1StringView key, const QString &usual)
{
    const QJsonValue token = config.value(key);
    return token.isObject() ? token.toObject().value("content"_L1).toString(usual) : token.toString(usual);
}

Result<EncoderVocabulary> unigramVocabulary(Result<UnigramModel> model)
{
    if (!model) return std::unexpected(model.error());
    EncoderVocabulary result;
    result.vocabulary = model->pieces;
    result.lowerCase = false; // what the tokenizer does to letters is among its steps
    result.unigram = std::make_shared<const UnigramModel>(std::move(*model));
    return result;
}

Result<EncoderVocabulary> bytePairVocabulary(
    const QDir &folder, const QJsonObject &config, const QJsonObject &tokenizer)
{
    const QString file = folder.exists(u"tokenizer.json"_s) ? u"tokenizer.json"_s : u"vocab.json"_s;
    auto model = readBytePairModel(tokenizer, tokenName(config, "pad_token"_L1, u"<pad>"_s), folder.filePath(file));
    if (!model) return std::unexpected(model.error());
    EncoderVocabulary result;
    result.vocabulary = model->pieces;
    result.lowerCase = false; // what the tokenizer does to letters is among its steps
    result.bytePairs = std::make_shared<const BytePairModel>(std::move(*model));
    return result;
}

/// The bytes of a file that a tokenizer is read from.
Result<QByteArray> readTokenizerFile(const QString &path)
{
    QFile file(path);
    if (auto open = openRegularFile(file); !open) return std::unexpected(open.error());
    if (file.size() > maximumTokenizerBytes)
        return failure(ErrorCode::Limit, ModelMessages::tr("%1 is too large").arg(path));
    return file.readAll();
}

/// The model of SentencePiece in a folder without tokenizer.json and vocab.txt; nothing if there is none.
std::optional<Result<EncoderVocabulary>> sentencePieceVocabulary(const QDir &folder, const QJsonObject &config)
{
    for (const QString &name : {u"sentencepiece.bpe.model"_s, u"spiece.model"_s}) {
        if (!folder.exists(name)) continue;
        const QString path = folder.filePath(name);
        const auto encoder = optionalJson(folder, u"config.json"_s, maximumConfigBytes);
        if (!encoder) return std::unexpected(encoder.error());
        const QString family = encoder->value("model_type"_L1).toString();
        const PieceLayout layout = family == "albert"_L1 ? PieceLayout::Albert
            : family == "camembert"_L1                   ? PieceLayout::Camembert
                                                         : PieceLayout::XlmRoberta;
        const auto bytes = readTokenizerFile(path);
        if (!bytes) return std::unexpected(bytes.error());
        return unigramVocabulary(readSentencePieceModel(*bytes, layout, config, path));
    }
    return {};
}

/// tokenizer.json, or what the older files of a byte-level BPE stand for; empty if there is neither.
Result<QJsonObject> readTokenizer(const QDir &folder, const QJsonObject &config)
{
    auto tokenizer = optionalJson(folder, u"tokenizer.json"_s, maximumTokenizerBytes);
    if (!tokenizer || !tokenizer->isEmpty() || folder.exists(u"vocab.txt"_s)) return tokenizer;
    if (!folder.exists(u"merges.txt"_s) || !folder.exists(u"vocab.json"_s)) return tokenizer;
    const auto vocabulary = readJsonFile(folder.filePath(u"vocab.json"_s), maximumTokenizerBytes);
    if (!vocabulary) return vocabulary;
    const auto merges = readTokenizerFile(folder.filePath(u"merges.txt"_s));
    if (!merges) return std::unexpected(merges.error());
    return tokenizerOfMerges(*vocabulary, QString::fromUtf8(*merges), config);
}

} // namespace

Result<EncoderVocabulary> readEncoderVocabulary(const QDir &folder)
{
    const auto config = optionalJson(folder, u"tokenizer_config.json"_s, maximumConfigBytes);
    if (!config) return std::unexpected(config.error());
    const auto tokenizer = readTokenizer(folder, *config);
    if (!tokenizer) return std::unexpected(tokenizer.error());
    const QJsonObject model = tokenizer->value("model"_L1).toObject();
    const QString kind = model.value("type"_L1).toString(model.contains("merges"_L1) ? u"BPE"_s : u"WordPiece"_s);
    if (kind == "Unigram"_L1)
        return unigramVocabulary(readUnigramModel(
            *tokenizer, tokenName(*config, "pad_token"_L1, u"<pad>"_s), folder.filePath(u"tokenizer.json"_s)));
    if (kind == "BPE"_L1) return bytePairVocabulary(folder, *config, *tokenizer);
    if (kind != "WordPiece"_L1)
        return std::unexpected(unsupported(folder.filePath(u"tokenizer.json"_s),
            ModelMessages::tr("this encoder uses a tokenizer of the kind “%1”").arg(kind)));
    if (tokenizer->isEmpty() && !folder.exists(u"vocab.txt"_s))
        if (auto pieces = sentencePieceVocabulary(folder, *config)) return *pieces;
    auto vocabulary = readVocabulary(folder, *tokenizer);
    if (!vocabulary) return std::unexpected(vocabulary.error());
    for (const QLatin1StringView needed : {"[PAD]"_L1, "[UNK]"_L1, "[CLS]"_L1, "[SEP]"_L1})
        if (vocabulary->idOf(QString(needed)) < 0)
            return failure(ErrorCode::Content,
                ModelMessages::tr("%1: the vocabulary lacks the entry %2; choose the folder of a BERT encoder")
                    .arg(folder.path(), needed));
    const QJsonValue normalized = normalizerOf(*tokenizer).value("lowercase"_L1);
    const bool lowerCase = config->value("do_lower_case"_L1).toBool(normalized.toBool(!isCased(*vocabulary)));
    if (auto sound = checkSettings(folder, *config, *tokenizer, lowerCase); !sound)
        return std::unexpected(sound.error());
    return EncoderVocabulary{std::move(*vocabulary), lowerCase, nullptr, nullptr};
}

} // namespace spotter
