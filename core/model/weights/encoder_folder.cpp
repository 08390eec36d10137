// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/encoder_folder.h"

#include "core/base/regular_file.h"
#include "core/model/config/json_file.h"
#include "core/model/messages.h"
#include "core/model/weights/encoder_vocabulary.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// Names of the config in the order of preference, the last ones of families in their original releases.
Result<QString> configPathOf(const QDir &folder)
{
    for (const QString &name : {u"config.json"_s, u"bert_config.json"_s, u"albert_config.json"_s,
             u"electra_config.json"_s, u"xlnet_config.json"_s, u"ernie_config.json"_s})
        if (folder.exists(name)) return folder.filePath(name);
    return failure(ErrorCode::NotFound,
        ModelMessages::tr(
            "%1: there is no encoder here (config.json or bert_config.json is missing); choose the folder of a "
            "pretrained BERT")
            .arg(folder.path()));
}

/// The family of configs that do not name theirs: those of original releases, and of Hugging Face's first years.
QString unnamedFamily(const QJsonObject &config, const QString &path)
{
    const QString architecture = config.value("architectures"_L1).toArray().at(0).toString();
    for (const QLatin1StringView end : {"For"_L1, "Model"_L1})
        if (const qsizetype at = architecture.indexOf(end); at > 0) {
            const QString name = architecture.first(at).toLower();
            return name == "xlmroberta"_L1 ? u"xlm-roberta"_s : name;
        }
    // Both are factorized, and ALBERT shares its layers.
    if (config.contains("num_hidden_groups"_L1) || path.endsWith("/albert_config.json"_L1)) return u"albert"_s;
    const QJsonValue embedding = config.value("embedding_size"_L1);
    if (embedding.isDouble() && embedding != config.value("hidden_size"_L1)) return u"electra"_s;
    const QString name = path.section(u'/', -1).section(u'_', 0, 0);
    return name.endsWith(".json"_L1) ? u"bert"_s : name;
}

Result<EncoderConfig> readConfig(const QString &path)
{
    auto json = readJsonFile(path, maximumConfigBytes);
    if (!json) return std::unexpected(json.error());
    if (!json->contains("model_type"_L1)) json->insert(u"model_type"_s, unnamedFamily(*json, path));
    if (json->value("is_decoder"_L1).toBool())
        return failure(ErrorCode::Unsupported,
            ModelMessages::tr("%1 is a decoder, in which a token sees only those before it; choose an encoder")
                .arg(path));
    return readEncoderConfig(*json, path);
}

struct Weights {
    WeightsForm form;
    QString path;
};

/// The indices of a folder's checkpoints; of the original release's that one alone.
QStringList checkpointsOf(const QDir &folder)
{
    const QString original = u"bert_model.ckpt.index"_s;
    return folder.exists(original) ? QStringList{original} : folder.entryList({u"*.index"_s}, QDir::Files);
}

Result<Weights> weightsOf(const QDir &folder)
{
    if (folder.exists(u"model.safetensors"_s))
        return Weights{WeightsForm::Safetensors, folder.filePath(u"model.safetensors"_s)};
    if (folder.exists(u"pytorch_model.bin"_s))
        return Weights{WeightsForm::PyTorch, folder.filePath(u"pytorch_model.bin"_s)};
    const QStringList checkpoints = checkpointsOf(folder);
    if (checkpoints.size() == 1) return Weights{WeightsForm::TensorFlow, folder.filePath(checkpoints.first())};
    if (checkpoints.size() > 1)
        return failure(ErrorCode::Unsupported,
            ModelMessages::tr("%1 contains several checkpoints (%2); keep only the one that you want in this folder")
                .arg(folder.path(), checkpoints.join(u", "_s)));
    for (const QString &name : {u"model.safetensors.index.json"_s, u"pytorch_model.bin.index.json"_s})
        if (folder.exists(name))
            return failure(ErrorCode::Unsupported,
                ModelMessages::tr("%1: the weights are split over several files; save the model as one file")
                    .arg(folder.filePath(name)));
    for (const QString &name : {u"tf_model.h5"_s, u"flax_model.msgpack"_s, u"rust_model.ot"_s, u"model.onnx"_s})
        if (folder.exists(name))
            return failure(ErrorCode::Unsupported,
                ModelMessages::tr("%1: Spotter does not support weights of this kind; get model.safetensors or "
                                  "pytorch_model.bin of the same model")
                    .arg(folder.filePath(name)));
    return failure(ErrorCode::NotFound,
        ModelMessages::tr("%1: the encoder's weights are missing; copy model.safetensors, pytorch_model.bin or "
                          "bert_model.ckpt.index with its data into this folder")
            .arg(folder.path()));
}

/// A clone without Git LFS has a few lines of text in the place of each large file.
bool isPointer(const QString &path)
{
    QFile file(path);
    return openRegularFile(file) && file.peek(64).startsWith("version https://git-lfs.");
}

/// Brings vocabulary and config to one size.
Result<void> matchSizes(EncoderFolder &encoder, const QDir &folder)
{
    encoder.storedRows = encoder.config.vocabulary;
    // An empty line at the end of vocab.txt is not a word piece.
    if (encoder.vocabulary.size() > encoder.storedRows) {
        std::vector<QString> entries = encoder.vocabulary.entries();
        while (qsizetype(entries.size()) > encoder.storedRows && entries.back().isEmpty()) entries.pop_back();
        encoder.vocabulary = Vocabulary(std::move(entries));
    }
    if (encoder.vocabulary.size() > encoder.storedRows)
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1: the vocabulary has %2 entries, but %3 says %4; copy all files from the same encoder")
                .arg(folder.path(), QString::number(encoder.vocabulary.size()), encoder.configPath,
                    QString::number(encoder.storedRows)));
    encoder.config.vocabulary = int(encoder.vocabulary.size());
    return {};
}

} // namespace

Result<EncoderFolder> inspectEncoderFolder(const QString &path)
{
    const QDir folder(path);
    if (!folder.exists())
        return failure(ErrorCode::NotFound, ModelMessages::tr("%1: there is no such folder").arg(path));
    if (folder.exists(u"weights.safetensors"_s) && folder.exists(u"schema.json"_s))
        return failure(ErrorCode::Unsupported,
            ModelMessages::tr("%1 is a complete Spotter model, not a pretrained encoder").arg(path));
    EncoderFolder encoder;
    const auto configPath = configPathOf(folder);
    if (!configPath) return std::unexpected(configPath.error());
    encoder.configPath = *configPath;
    const auto config = readConfig(*configPath);
    if (!config) return std::unexpected(config.error());
    encoder.family = config->family;
    encoder.config = config->network;
    auto vocabulary = readEncoderVocabulary(folder);
    if (!vocabulary) return std::unexpected(vocabulary.error());
    encoder.vocabulary = std::move(vocabulary->vocabulary);
    encoder.lowerCase = vocabulary->lowerCase;
    encoder.unigram = std::move(vocabulary->unigram);
    encoder.bytePairs = std::move(vocabulary->bytePairs);
    if (auto matched = matchSizes(encoder, folder); !matched) return std::unexpected(matched.error());
    const auto weights = weightsOf(folder);
    if (!weights) return std::unexpected(weights.error());
    if (weights->form == WeightsForm::TensorFlow && encoder.family.names != TensorNames::Bert)
        return failure(ErrorCode::Unsupported,
            ModelMessages::tr("%1: Spotter does not read %2 from a TensorFlow checkpoint; get model.safetensors or "
                              "pytorch_model.bin of the same model")
                .arg(weights->path, encoder.family.name));
    if (isPointer(weights->path))
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1 is only a Git LFS pointer to the weights; fetch the file itself").arg(weights->path));
    encoder.form = weights->form;
    encoder.weightsPath = weights->path;
    return encoder;
}

} // namespace spotter
