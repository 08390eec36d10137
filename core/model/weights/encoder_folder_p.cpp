// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/encoder_folder_p.h"

#include "core/base/guarded.h"
#include "core/model/messages.h"
#include "core/model/weights/pickle_tensors_p.h"
#include "core/model/weights/stored_weights.h"
#include "core/model/weights/tensorflow_checkpoint_p.h"
#include "core/text/word_piece_tokenizer.h"

#include <QFileInfo>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// What a tensor is to its module: decides how a file names it.
enum class Role { Embedding, Weight, Bias, Gain, Shift };

struct Source {
    std::string module; ///< in Hugging Face's spelling: "encoder.layer.0.output.dense"
    Role role;
    std::vector<int64_t> shape; ///< of a PyTorch file
};

/// One of our parameters: sources, one below the other.
struct Parameter {
    std::string name;
    std::vector<Source> sources;
};

void addLinear(std::vector<Parameter> &parameters, const std::string &name, const std::vector<std::string> &modules,
    int64_t out, int64_t in)
{
    Parameter weight{name + ".weight", {}};
    Parameter bias{name + ".bias", {}};
    for (const std::string &module : modules) {
        weight.sources.push_back({module, Role::Weight, {out, in}});
        bias.sources.push_back({module, Role::Bias, {out}});
    }
    parameters.push_back(std::move(weight));
    parameters.push_back(std::move(bias));
}

void addNorm(std::vector<Parameter> &parameters, const std::string &name, const std::string &module, int64_t hidden)
{
    parameters.push_back({name + ".gain", {{module, Role::Gain, {hidden}}}});
    parameters.push_back({name + ".bias", {{module, Role::Shift, {hidden}}}});
}

/// The parameters of BertEncoder. rows: of the token embedding in the file.
std::vector<Parameter> parametersOf(const BertConfig &config, int64_t rows)
{
    const int64_t hidden = config.hidden;
    std::vector<Parameter> parameters{
        {"tokens", {{"embeddings.word_embeddings", Role::Embedding, {rows, hidden}}}},
        {"positions", {{"embeddings.position_embeddings", Role::Embedding, {config.positions, hidden}}}},
        {"segments", {{"embeddings.token_type_embeddings", Role::Embedding, {config.segments, hidden}}}},
    };
    addNorm(parameters, "norm", "embeddings.LayerNorm", hidden);
    for (int i = 0; i < config.layers; ++i) {
        const std::string ours = "layer" + std::to_string(i);
        const std::string theirs = "encoder.layer." + std::to_string(i);
        const std::string self = theirs + ".attention.self";
        addLinear(parameters, ours + ".attention", {self + ".query", self + ".key", self + ".value"}, hidden, hidden);
        addLinear(parameters, ours + ".attention_output", {theirs + ".attention.output.dense"}, hidden, hidden);
        addNorm(parameters, ours + ".attention_norm", theirs + ".attention.output.LayerNorm", hidden);
        addLinear(parameters, ours + ".expand", {theirs + ".intermediate.dense"}, config.intermediate, hidden);
        addLinear(parameters, ours + ".shrink", {theirs + ".output.dense"}, hidden, config.intermediate);
        addNorm(parameters, ours + ".output_norm", theirs + ".output.LayerNorm", hidden);
    }
    return parameters;
}

/// "encoder.layer.0.output" → "encoder/layer_0/output".
std::string tensorFlowName(std::string module)
{
    if (const size_t at = module.find(".layer."); at != std::string::npos) module.replace(at, 7, ".layer_");
    std::ranges::replace(module, '.', '/');
    return module;
}

/// Under which names a file may have a tensor, without prefix, the usual first.
std::vector<std::string> namesOf(const Source &source, WeightsForm form)
{
    if (form == WeightsForm::TensorFlow) {
        const std::string module = tensorFlowName(source.module);
        switch (source.role) {
        case Role::Embedding:
            return {module};
        case Role::Weight:
            return {module + "/kernel"};
        case Role::Bias:
            return {module + "/bias"};
        case Role::Gain:
            return {module + "/gamma"};
        case Role::Shift:
            return {module + "/beta"};
        }
    }
    if (source.role == Role::Gain) return {source.module + ".weight", source.module + ".gamma"};
    if (source.role == Role::Shift) return {source.module + ".bias", source.module + ".beta"};
    return {source.module + (source.role == Role::Bias ? ".bias" : ".weight")};
}

QString shapeText(const std::vector<int64_t> &shape)
{
    QStringList extents;
    for (const int64_t extent : shape) extents += QString::number(extent);
    return u"[%1]"_s.arg(extents.join(u", "_s));
}

/// Takes an encoder's parameters out of a file.
class Importer {
public:
    Importer(const EncoderFolder &folder, TensorFile &file) : m_folder(folder), m_file(file) { }
    Result<PretrainedEncoder> run();

private:
    Result<void> findPrefix(const Source &tokens);
    Result<std::string> find(const Source &source) const;
    Result<void> checkAll(const std::vector<Parameter> &parameters) const;
    Result<torch::Tensor> read(const Source &source);

    const EncoderFolder &m_folder;
    TensorFile &m_file;
    std::string m_prefix;
};

/// The prefix is everything before the name of the token embedding.
Result<void> Importer::findPrefix(const Source &tokens)
{
    const std::string name = namesOf(tokens, m_folder.form).front();
    const char separator = m_folder.form == WeightsForm::TensorFlow ? '/' : '.';
    std::vector<std::string> prefixes;
    for (const auto &[stored, tensor] : m_file.tensors()) {
        if (!stored.ends_with(name)) continue;
        std::string prefix = stored.substr(0, stored.size() - name.size());
        if (prefix.empty() || prefix.ends_with(separator)) prefixes.push_back(std::move(prefix));
    }
    if (prefixes.size() > 1)
        return failure(ErrorCode::Unsupported,
            ModelMessages::tr("%1 contains several encoders (“%2” and “%3”); save only the one that you want")
                .arg(m_folder.weightsPath, QString::fromStdString(prefixes[0] + name),
                    QString::fromStdString(prefixes[1] + name)));
    if (prefixes.empty() && m_file.tensors().contains("_CHECKPOINTABLE_OBJECT_GRAPH"))
        return failure(ErrorCode::Unsupported,
            ModelMessages::tr("%1 is an object-based TensorFlow 2 checkpoint; Spotter reads those of BERT's original "
                              "release, with variables such as “%2”")
                .arg(m_folder.weightsPath, QString::fromStdString("bert/" + name)));
    if (prefixes.empty())
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1 does not contain a BERT encoder (the tensor “%2” is missing)")
                .arg(m_folder.weightsPath, QString::fromStdString(name)));
    m_prefix = prefixes.front();
    return {};
}

/// The name of a tensor in the file, which has the shape that it must have.
Result<std::string> Importer::find(const Source &source) const
{
    const std::vector<std::string> names = namesOf(source, m_folder.form);
    const auto name = std::ranges::find_if(
        names, [&](const std::string &candidate) { return m_file.tensors().contains(m_prefix + candidate); });
    if (name == names.end())
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1: the tensor “%2” is missing; copy the model again")
                .arg(m_folder.weightsPath, QString::fromStdString(m_prefix + names.front())));
    const StoredTensor &stored = m_file.tensors().at(m_prefix + *name);
    std::vector<int64_t> shape = source.shape;
    if (m_folder.form == WeightsForm::TensorFlow && source.role == Role::Weight) std::ranges::reverse(shape);
    if (stored.shape != shape)
        return failure(ErrorCode::Content,
            ModelMessages::tr(
                "%1: the tensor “%2” has the shape %3, but according to %4 it should be %5; copy the model again")
                .arg(m_folder.weightsPath, QString::fromStdString(m_prefix + *name), shapeText(stored.shape),
                    m_folder.configPath, shapeText(shape)));
    if (!stored.type || !torch::isFloatingType(*stored.type))
        return failure(ErrorCode::Unsupported,
            ModelMessages::tr("%1: tensor “%2” has the type “%3”, which Spotter does not read")
                .arg(m_folder.weightsPath, QString::fromStdString(m_prefix + *name), stored.typeName));
    return m_prefix + *name;
}

/// In float32 and in the shape of a PyTorch file.
Result<torch::Tensor> Importer::read(const Source &source)
{
    const auto name = find(source);
    if (!name) return std::unexpected(name.error());
    auto tensor = m_file.read(*name);
    if (!tensor) return tensor;
    const bool isKernel = m_folder.form == WeightsForm::TensorFlow && source.role == Role::Weight;
    return (isKernel ? tensor->t() : *tensor).to(torch::kFloat32);
}

/// Everything is known to be there before anything large is read, and not to be one and the same: views of one storage
/// could make a small file fill the memory.
Result<void> Importer::checkAll(const std::vector<Parameter> &parameters) const
{
    int64_t left = m_file.bytes();
    for (const Parameter &parameter : parameters)
        for (const Source &source : parameter.sources) {
            const auto name = find(source);
            if (!name) return std::unexpected(name.error());
            const StoredTensor &stored = m_file.tensors().at(*name);
            left -= std::ranges::fold_left(stored.shape, int64_t(torch::elementSize(*stored.type)), std::multiplies());
            if (left < 0)
                return std::unexpected(damagedWeights(m_folder.weightsPath, ModelMessages::tr("two tensors overlap")));
        }
    return {};
}

Result<PretrainedEncoder> Importer::run()
{
    const std::vector<Parameter> parameters = parametersOf(m_folder.config, m_folder.storedRows);
    const Source &tokens = parameters.front().sources.front();
    if (auto found = findPrefix(tokens); !found) return std::unexpected(found.error());
    if (auto complete = checkAll(parameters); !complete) return std::unexpected(complete.error());
    PretrainedEncoder encoder{m_folder.config, m_folder.vocabulary, m_folder.lowerCase, m_folder.unigram,
        QFileInfo(m_folder.weightsPath).fileName(), m_file.tensors().at(*find(tokens)).typeName, 0, {}};
    for (const Parameter &parameter : parameters) {
        std::vector<torch::Tensor> parts;
        for (const Source &source : parameter.sources) {
            auto part = read(source);
            if (!part) return std::unexpected(part.error());
            parts.push_back(std::move(*part));
        }
        if (parameter.name == "tokens") parts.front() = parts.front().narrow(0, 0, m_folder.config.vocabulary);
        // cat copies even a single part, so that none shares memory with another or keeps a larger one alive.
        const auto tensor = torch::cat(parts);
        if (!torch::isfinite(tensor).all().item<bool>())
            return failure(ErrorCode::Content,
                ModelMessages::tr(
                    "%1: the tensor “%2” holds values that are not finite (NaN or infinity); copy the encoder "
                    "again")
                    .arg(m_folder.weightsPath, QString::fromStdString(parameter.name)));
        encoder.parameters += tensor.numel();
        encoder.tensors.emplace(parameter.name, tensor);
    }
    return encoder;
}

Result<std::unique_ptr<TensorFile>> openWeights(const EncoderFolder &folder)
{
    switch (folder.form) {
    case WeightsForm::PyTorch:
        return openPickledTensors(folder.weightsPath);
    case WeightsForm::TensorFlow:
        return openTensorFlowCheckpoint(folder.weightsPath);
    case WeightsForm::Safetensors:
        break;
    }
    return openSafetensors(folder.weightsPath);
}

} // namespace

Result<PretrainedEncoder> readEncoderFolder(const QString &path)
{
    const auto folder = inspectEncoderFolder(path);
    if (!folder) return std::unexpected(folder.error());
    try {
        const torch::NoGradGuard guard;
        const auto file = openWeights(*folder);
        if (!file) return std::unexpected(file.error());
        return Importer(*folder, **file).run();
    } catch (...) {
        return std::unexpected(errorOf(std::current_exception(), folder->weightsPath));
    }
}

Result<std::shared_ptr<const Tokenizer>> encoderTokenizer(const PretrainedEncoder &encoder)
{
    if (!encoder.unigram) return WordPieceTokenizer::create(encoder.vocabulary, {.lowerCase = encoder.lowerCase});
    return UnigramTokenizer::create(*encoder.unigram);
}

PretrainedEncoder withPieces(const PretrainedEncoder &encoder, const std::vector<qint32> &kept)
{
    const torch::NoGradGuard guard;
    PretrainedEncoder result = encoder;
    result.unigram = std::make_shared<const UnigramModel>(withPieces(*encoder.unigram, kept));
    result.vocabulary = result.unigram->pieces;
    result.config.vocabulary = int(kept.size());
    const std::vector<int64_t> rows(kept.begin(), kept.end());
    const torch::Tensor &all = encoder.tensors.at("tokens");
    result.tensors.insert_or_assign("tokens", all.index_select(0, torch::tensor(rows)));
    result.parameters += (int64_t(kept.size()) - all.size(0)) * all.size(1);
    return result;
}

} // namespace spotter
