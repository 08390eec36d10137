// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/encoder_folder_p.h"

#include "core/base/guarded.h"
#include "core/model/messages.h"
#include "core/model/weights/encoder_parameters.h"
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

QString shapeText(const std::vector<int64_t> &shape)
{
    QStringList extents;
    for (const int64_t extent : shape) extents += QString::number(extent);
    return u"[%1]"_s.arg(extents.join(u", "_s));
}

std::vector<SourceTensor> sourcesOf(const EncoderParameter &parameter)
{
    std::vector<SourceTensor> all = parameter.sources;
    all.insert(all.end(), parameter.added.begin(), parameter.added.end());
    return all;
}

/// Takes an encoder's parameters out of a file.
class Importer {
public:
    Importer(const EncoderFolder &folder, TensorFile &file) : m_folder(folder), m_file(file) { }
    Result<PretrainedEncoder> run();

private:
    Result<void> findPrefix(const SourceTensor &tokens);
    Result<std::string> find(const SourceTensor &source) const;
    Result<void> checkAll(const std::vector<EncoderParameter> &parameters) const;
    Result<torch::Tensor> read(const SourceTensor &source);
    Result<torch::Tensor> assemble(const EncoderParameter &parameter);

    const EncoderFolder &m_folder;
    TensorFile &m_file;
    std::string m_prefix;
};

/// The prefix is everything before the name of the token embedding.
Result<void> Importer::findPrefix(const SourceTensor &tokens)
{
    const std::string name = storedNames(tokens, m_folder.form).front();
    const char separator = m_folder.form == WeightsForm::TensorFlow ? '/' : '.';
    std::vector<std::string> prefixes;
    for (const auto &[stored, tensor] : m_file.tensors()) {
        if (!stored.ends_with(name)) continue;
        std::string prefix = stored.substr(0, stored.size() - name.size());
        if (prefix.empty() || prefix.ends_with(separator)) prefixes.push_back(std::move(prefix));
    }
    // ELECTRA is trained with a small generator, which is thrown away; checkpoints may have both.
    if (prefixes.size() > 1)
        std::erase_if(prefixes, [](const std::string &prefix) { return prefix.contains("generator"); });
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
Result<std::string> Importer::find(const SourceTensor &source) const
{
    const std::vector<std::string> names = storedNames(source, m_folder.form);
    const auto name = std::ranges::find_if(
        names, [&](const std::string &candidate) { return m_file.tensors().contains(m_prefix + candidate); });
    if (name == names.end())
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1: the tensor “%2” is missing; copy the model again")
                .arg(m_folder.weightsPath, QString::fromStdString(m_prefix + names.front())));
    const StoredTensor &stored = m_file.tensors().at(m_prefix + *name);
    std::vector<int64_t> shape = source.shape;
    if (m_folder.form == WeightsForm::TensorFlow && source.role == TensorRole::Weight) std::ranges::reverse(shape);
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
Result<torch::Tensor> Importer::read(const SourceTensor &source)
{
    const auto name = find(source);
    if (!name) return std::unexpected(name.error());
    auto tensor = m_file.read(*name);
    if (!tensor) return tensor;
    const bool isKernel = m_folder.form == WeightsForm::TensorFlow && source.role == TensorRole::Weight;
    return (isKernel ? tensor->t() : *tensor).to(torch::kFloat32);
}

/// Everything is known to be there before anything large is read, and not to be one and the same: views of one storage
/// could make a small file fill the memory.
Result<void> Importer::checkAll(const std::vector<EncoderParameter> &parameters) const
{
    int64_t left = m_file.bytes();
    for (const EncoderParameter &parameter : parameters)
        for (const SourceTensor &source : sourcesOf(parameter)) {
            const auto name = find(source);
            if (!name) return std::unexpected(name.error());
            const StoredTensor &stored = m_file.tensors().at(*name);
            left -= std::ranges::fold_left(stored.shape, int64_t(torch::elementSize(*stored.type)), std::multiplies());
            if (left < 0)
                return std::unexpected(damagedWeights(m_folder.weightsPath, ModelMessages::tr("two tensors overlap")));
        }
    return {};
}

Result<torch::Tensor> Importer::assemble(const EncoderParameter &parameter)
{
    if (parameter.sources.empty()) return torch::zeros(parameter.zeros);
    std::vector<torch::Tensor> parts;
    for (const SourceTensor &source : parameter.sources) {
        auto part = read(source);
        if (!part) return part;
        parts.push_back(std::move(*part));
    }
    if (parameter.firstRow > 0 || parameter.rows > 0) {
        const int64_t rows = parameter.rows > 0 ? parameter.rows : parts.front().size(0) - parameter.firstRow;
        parts.front() = parts.front().narrow(0, parameter.firstRow, rows);
    }
    // cat copies even a single part, so that none shares memory with another or keeps a larger one alive.
    torch::Tensor tensor = torch::cat(parts);
    for (const SourceTensor &source : parameter.added) {
        const auto part = read(source);
        if (!part) return part;
        tensor += (*part)[0];
    }
    return tensor;
}

Result<PretrainedEncoder> Importer::run()
{
    const std::vector<EncoderParameter> parameters = encoderParameters(m_folder);
    const SourceTensor &tokens = parameters.front().sources.front();
    if (auto found = findPrefix(tokens); !found) return std::unexpected(found.error());
    if (auto complete = checkAll(parameters); !complete) return std::unexpected(complete.error());
    PretrainedEncoder encoder{m_folder.family.name, m_folder.config, m_folder.vocabulary, m_folder.lowerCase,
        m_folder.unigram, m_folder.bytePairs, QFileInfo(m_folder.weightsPath).fileName(),
        m_file.tensors().at(*find(tokens)).typeName, 0, {}};
    for (const EncoderParameter &parameter : parameters) {
        auto tensor = assemble(parameter);
        if (!tensor) return std::unexpected(tensor.error());
        if (!torch::isfinite(*tensor).all().item<bool>())
            return failure(ErrorCode::Content,
                ModelMessages::tr(
                    "%1: the tensor “%2” holds values that are not finite (NaN or infinity); copy the encoder "
                    "again")
                    .arg(m_folder.weightsPath, QString::fromStdString(parameter.name)));
        if (!parameter.sources.empty()) encoder.parameters += tensor->numel();
        encoder.tensors.emplace(parameter.name, std::move(*tensor));
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
    if (encoder.unigram) return UnigramTokenizer::create(*encoder.unigram);
    if (encoder.bytePairs) return BytePairTokenizer::create(*encoder.bytePairs);
    return WordPieceTokenizer::create(encoder.vocabulary, {.lowerCase = encoder.lowerCase});
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
