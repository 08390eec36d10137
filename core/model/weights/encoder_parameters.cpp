// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/encoder_parameters.h"

#include <algorithm>

namespace spotter {

namespace {

/// The modules of a layer in the words of a family, after the name of the layer.
struct LayerNames {
    const char *query;
    const char *key;
    const char *value;
    const char *attentionOutput;
    const char *attentionNorm;
    const char *expand;
    const char *shrink;
    const char *outputNorm;
};

constexpr LayerNames bertLayer{".attention.self.query", ".attention.self.key", ".attention.self.value",
    ".attention.output.dense", ".attention.output.LayerNorm", ".intermediate.dense", ".output.dense",
    ".output.LayerNorm"};
constexpr LayerNames albertLayer{".attention.query", ".attention.key", ".attention.value", ".attention.dense",
    ".attention.LayerNorm", ".ffn", ".ffn_output", ".full_layer_layer_norm"};
constexpr LayerNames distilBertLayer{".attention.q_lin", ".attention.k_lin", ".attention.v_lin", ".attention.out_lin",
    ".sa_layer_norm", ".ffn.lin1", ".ffn.lin2", ".output_layer_norm"};

const LayerNames &layerNames(TensorNames names)
{
    switch (names) {
    case TensorNames::Albert:
        return albertLayer;
    case TensorNames::DistilBert:
        return distilBertLayer;
    case TensorNames::Bert:
        break;
    }
    return bertLayer;
}

std::string layerName(TensorNames names, int layer)
{
    switch (names) {
    case TensorNames::Albert:
        return "encoder.albert_layer_groups.0.albert_layers.0";
    case TensorNames::DistilBert:
        return "transformer.layer." + std::to_string(layer);
    case TensorNames::Bert:
        break;
    }
    return "encoder.layer." + std::to_string(layer);
}

class Listing {
public:
    explicit Listing(const EncoderFolder &folder) : m_folder(folder), m_config(folder.config) { }

    std::vector<EncoderParameter> all() &&
    {
        addEmbeddings();
        const LayerNames &names = layerNames(m_folder.family.names);
        for (int i = 0; i < (m_config.sharedLayers ? 1 : m_config.layers); ++i)
            addLayer("layer" + std::to_string(i), layerName(m_folder.family.names, i), names);
        return std::move(m_parameters);
    }

private:
    void addEmbeddings();
    void addLayer(const std::string &ours, const std::string &theirs, const LayerNames &names);
    void addLinear(const std::string &name, const std::vector<std::string> &modules, std::int64_t out, std::int64_t in);
    void addNorm(const std::string &name, const std::string &module, std::int64_t width);

    const EncoderFolder &m_folder;
    const BertConfig &m_config;
    std::vector<EncoderParameter> m_parameters;
};

void Listing::addEmbeddings()
{
    const std::int64_t width = m_config.embeddingWidth();
    const auto table = [&](const char *module, std::int64_t rows) {
        return SourceTensor{module, TensorRole::Embedding, {rows, width}};
    };
    m_parameters.push_back({.name = "tokens",
        .sources = {table("embeddings.word_embeddings", m_folder.storedRows)},
        .rows = m_config.vocabulary});
    const std::int64_t skipped = m_folder.family.skippedPositions;
    m_parameters.push_back({.name = "positions",
        .sources = {table("embeddings.position_embeddings", m_config.positions + skipped)},
        .firstRow = skipped});
    if (!m_folder.family.hasSegments) {
        m_parameters.push_back({.name = "segments", .zeros = {m_config.segments, width}});
    } else {
        EncoderParameter segments{
            .name = "segments", .sources = {table("embeddings.token_type_embeddings", m_config.segments)}};
        if (m_folder.family.tasks > 0)
            segments.added = {table("embeddings.task_type_embeddings", m_folder.family.tasks)};
        m_parameters.push_back(std::move(segments));
    }
    addNorm("norm", "embeddings.LayerNorm", width);
    if (m_config.embedding > 0) {
        const bool isAlbert = m_folder.family.names == TensorNames::Albert;
        addLinear(
            "widen", {isAlbert ? "encoder.embedding_hidden_mapping_in" : "embeddings_project"}, m_config.hidden, width);
    }
}

void Listing::addLayer(const std::string &ours, const std::string &theirs, const LayerNames &names)
{
    const std::int64_t hidden = m_config.hidden;
    addLinear(ours + ".attention", {theirs + names.query, theirs + names.key, theirs + names.value}, hidden, hidden);
    addLinear(ours + ".attention_output", {theirs + names.attentionOutput}, hidden, hidden);
    addNorm(ours + ".attention_norm", theirs + names.attentionNorm, hidden);
    addLinear(ours + ".expand", {theirs + names.expand}, m_config.intermediate, hidden);
    addLinear(ours + ".shrink", {theirs + names.shrink}, hidden, m_config.intermediate);
    addNorm(ours + ".output_norm", theirs + names.outputNorm, hidden);
}

void Listing::addLinear(
    const std::string &name, const std::vector<std::string> &modules, std::int64_t out, std::int64_t in)
{
    EncoderParameter weight{.name = name + ".weight"};
    EncoderParameter bias{.name = name + ".bias"};
    for (const std::string &module : modules) {
        weight.sources.push_back({module, TensorRole::Weight, {out, in}});
        bias.sources.push_back({module, TensorRole::Bias, {out}});
    }
    m_parameters.push_back(std::move(weight));
    m_parameters.push_back(std::move(bias));
}

void Listing::addNorm(const std::string &name, const std::string &module, std::int64_t width)
{
    m_parameters.push_back({.name = name + ".gain", .sources = {{module, TensorRole::Gain, {width}}}});
    m_parameters.push_back({.name = name + ".bias", .sources = {{module, TensorRole::Shift, {width}}}});
}

/// "encoder.layer.0.output" → "encoder/layer_0/output".
std::string tensorFlowName(std::string module)
{
    if (const size_t at = module.find(".layer."); at != std::string::npos) module.replace(at, 7, ".layer_");
    std::ranges::replace(module, '.', '/');
    return module;
}

} // namespace

std::vector<EncoderParameter> encoderParameters(const EncoderFolder &folder) { return Listing(folder).all(); }

std::vector<std::string> storedNames(const SourceTensor &source, WeightsForm form)
{
    if (form == WeightsForm::TensorFlow) {
        const std::string module = tensorFlowName(source.module);
        switch (source.role) {
        case TensorRole::Embedding:
            return {module};
        case TensorRole::Weight:
            return {module + "/kernel"};
        case TensorRole::Bias:
            return {module + "/bias"};
        case TensorRole::Gain:
            return {module + "/gamma"};
        case TensorRole::Shift:
            return {module + "/beta"};
        }
    }
    if (source.role == TensorRole::Gain) return {source.module + ".weight", source.module + ".gamma"};
    if (source.role == TensorRole::Shift) return {source.module + ".bias", source.module + ".beta"};
    return {source.module + (source.role == TensorRole::Bias ? ".bias" : ".weight")};
}

} // namespace spotter
