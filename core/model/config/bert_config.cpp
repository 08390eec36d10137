// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/bert_config.h"

#include "core/model/config/value_range.h"
#include "core/model/messages.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct ActivationName {
    const char *name;
    Activation activation;
};

/// The first name of each is the one that is written.
constexpr std::array activationNames{
    ActivationName{"gelu", Activation::Gelu},
    ActivationName{"gelu_python", Activation::Gelu},
    ActivationName{"gelu_new", Activation::GeluTanh},
    ActivationName{"gelu_fast", Activation::GeluTanh},
    ActivationName{"gelu_pytorch_tanh", Activation::GeluTanh},
    ActivationName{"relu", Activation::Relu},
    ActivationName{"silu", Activation::Silu},
    ActivationName{"swish", Activation::Silu},
    ActivationName{"tanh", Activation::Tanh},
};

std::optional<Activation> activationOf(const QString &name)
{
    const auto found = std::ranges::find_if(
        activationNames, [&](const ActivationName &entry) { return name == QLatin1StringView(entry.name); });
    return found == activationNames.end() ? std::nullopt : std::optional(found->activation);
}

bool isPossible(const BertConfig &config)
{
    return isWithin(config.hidden, 1, 8192) && isWithin(config.layers, 1, 96)
        && isWithin(config.heads, 1, config.hidden) && config.hidden % config.heads == 0
        && isWithin(config.intermediate, 1, 32768) && isWithin(config.positions, 8, 8192)
        && isWithin(config.segments, 1, 16) && isWithin(config.vocabulary, 1, 2'000'000) && config.layerNormEpsilon > 0
        && config.layerNormEpsilon < 0.1 && isWithin(config.embedding, 0, 8192) && config.dropout >= 0
        && config.dropout < 0.9F;
}

} // namespace

QJsonObject BertConfig::toJson() const
{
    const auto name = std::ranges::find(activationNames, activation, &ActivationName::activation);
    QJsonObject json{{u"model_type"_s, u"bert"_s}, {u"hidden_size"_s, hidden}, {u"num_hidden_layers"_s, layers},
        {u"num_attention_heads"_s, heads}, {u"intermediate_size"_s, intermediate},
        {u"max_position_embeddings"_s, positions}, {u"type_vocab_size"_s, segments}, {u"vocab_size"_s, vocabulary},
        {u"hidden_act"_s, QLatin1StringView(name->name)}, {u"layer_norm_eps"_s, layerNormEpsilon},
        {u"hidden_dropout_prob"_s, double(dropout)}};
    if (embedding > 0) json.insert(u"embedding_size"_s, embedding);
    if (sharedLayers) json.insert(u"shared_layers"_s, true);
    return json;
}

Result<BertConfig> BertConfig::fromJson(const QJsonObject &json, const QString &path)
{
    const QString attention = json.value("position_embedding_type"_L1).toString(u"absolute"_s);
    if (attention != "absolute"_L1)
        return failure(ErrorCode::Unsupported,
            ModelMessages::tr("%1: this encoder uses “%2” position embeddings; choose one with absolute ones")
                .arg(path, attention));
    BertConfig config;
    config.hidden = json.value("hidden_size"_L1).toInt();
    config.layers = json.value("num_hidden_layers"_L1).toInt();
    config.heads = json.value("num_attention_heads"_L1).toInt();
    config.intermediate = json.value("intermediate_size"_L1).toInt();
    config.positions = json.value("max_position_embeddings"_L1).toInt();
    config.segments = json.value("type_vocab_size"_L1).toInt(2);
    config.vocabulary = json.value("vocab_size"_L1).toInt();
    config.layerNormEpsilon = json.value("layer_norm_eps"_L1).toDouble(1e-12);
    config.dropout = float(json.value("hidden_dropout_prob"_L1).toDouble(0.1));
    config.embedding = json.value("embedding_size"_L1).toInt();
    config.sharedLayers = json.value("shared_layers"_L1).toBool();
    const QString name = json.value("hidden_act"_L1).toString(u"gelu"_s);
    const auto activation = activationOf(name);
    if (!activation)
        return failure(
            ErrorCode::Unsupported, ModelMessages::tr("%1: Spotter does not know the activation “%2”").arg(path, name));
    config.activation = *activation;
    if (!isPossible(config))
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1 does not describe a BERT encoder that Spotter can build").arg(path));
    return config;
}

} // namespace spotter
