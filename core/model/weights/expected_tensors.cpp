// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/expected_tensors.h"

namespace spotter {

namespace {

using Shapes = std::map<std::string, std::vector<qint64>>;

constexpr qint64 kernel = 3; ///< tokens that a convolution sees at once

void addBert(Shapes &shapes, const BertConfig &config)
{
    const qint64 hidden = config.hidden;
    const qint64 embedding = config.embeddingWidth();
    shapes["encoder.tokens"] = {config.vocabulary, embedding};
    shapes["encoder.positions"] = {config.positions, embedding};
    shapes["encoder.segments"] = {config.segments, embedding};
    if (config.embedding > 0) shapes["encoder.widen.weight"] = {hidden, embedding};
    for (int i = 0; i < (config.sharedLayers ? 1 : config.layers); ++i) {
        const std::string layer = "encoder.layer" + std::to_string(i);
        shapes[layer + ".attention.weight"] = {3 * hidden, hidden};
        shapes[layer + ".attention_output.weight"] = {hidden, hidden};
        shapes[layer + ".expand.weight"] = {config.intermediate, hidden};
        shapes[layer + ".shrink.weight"] = {hidden, config.intermediate};
    }
}

void addDgcnn(Shapes &shapes, const ModelConfig &config, qint64 vocabulary)
{
    const qint64 hidden = config.hidden;
    shapes["encoder.tokens"] = {vocabulary, hidden};
    shapes["encoder.positions"] = {config.maximumTokens, hidden};
    if (config.bigramBuckets > 0) shapes["encoder.bigrams"] = {config.bigramBuckets, hidden};
    for (size_t i = 0; i < config.dilations.size(); ++i)
        shapes["encoder.layer" + std::to_string(i) + ".weight"] = {2 * hidden, hidden, kernel};
}

void addHead(Shapes &shapes, const ModelConfig &config, qint64 predicates)
{
    constexpr qint64 linkWidth = 64;
    const qint64 hidden = config.hidden;
    if (config.head == HeadKind::Linking) {
        for (const std::string part : {"head.entities", "head.heads", "head.tails"})
            shapes[part + ".project.weight"] = {2 * linkWidth, hidden};
        for (const std::string part : {"head.heads", "head.tails"})
            shapes[part + ".channel.weight"] = {2 * predicates, 2 * linkWidth};
        return;
    }
    shapes["head.object.weight"] = {2 * predicates, hidden};
    if (config.conditioning == Conditioning::LayerNorm)
        for (const std::string part : {"gain_weight", "bias_weight"})
            shapes["head.norm." + part] = {hidden, 2 * hidden};
    else
        shapes["head.addition.weight"] = {hidden, 2 * hidden};
    if (config.objectConvolution) shapes["head.convolution.weight"] = {2 * hidden, hidden, kernel};
}

} // namespace

Shapes expectedTensors(const ModelConfig &config, qint64 vocabulary, qint64 predicates)
{
    Shapes shapes;
    if (config.encoder == u"bert")
        addBert(shapes, config.bert);
    else
        addDgcnn(shapes, config, vocabulary);
    addHead(shapes, config, predicates);
    return shapes;
}

} // namespace spotter
