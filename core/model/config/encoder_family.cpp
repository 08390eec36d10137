// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/encoder_family.h"

#include "core/model/messages.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// The families by the "model_type" of their config.json.
enum class Kind { Bert, Roberta, Electra, Albert, DistilBert, Ernie };

struct FamilyName {
    QLatin1StringView type;
    QLatin1StringView name;
    Kind kind;
};

constexpr std::array familyNames{
    FamilyName{"bert"_L1, "BERT"_L1, Kind::Bert},
    FamilyName{"roberta"_L1, "RoBERTa"_L1, Kind::Roberta},
    FamilyName{"xlm-roberta"_L1, "XLM-RoBERTa"_L1, Kind::Roberta},
    FamilyName{"camembert"_L1, "CamemBERT"_L1, Kind::Roberta},
    FamilyName{"electra"_L1, "ELECTRA"_L1, Kind::Electra},
    FamilyName{"albert"_L1, "ALBERT"_L1, Kind::Albert},
    FamilyName{"distilbert"_L1, "DistilBERT"_L1, Kind::DistilBert},
    FamilyName{"ernie"_L1, "ERNIE"_L1, Kind::Ernie},
};

/// DistilBERT's names, and BERT's for the same.
struct OtherName {
    QLatin1StringView distilBert;
    QLatin1StringView bert;
};

constexpr std::array otherNames{
    OtherName{"dim"_L1, "hidden_size"_L1},
    OtherName{"n_layers"_L1, "num_hidden_layers"_L1},
    OtherName{"n_heads"_L1, "num_attention_heads"_L1},
    OtherName{"hidden_dim"_L1, "intermediate_size"_L1},
    OtherName{"activation"_L1, "hidden_act"_L1},
    OtherName{"dropout"_L1, "hidden_dropout_prob"_L1},
};

constexpr int usualTasks = 3; ///< of ERNIE, when the config does not say
constexpr int usualEmbedding = 128; ///< of ALBERT and ELECTRA, likewise
constexpr int usualPadding = 1; ///< RoBERTa's token, when the config does not name it

/// RoBERTa counts positions from the one after the padding's.
Result<void> adaptRoberta(QJsonObject &json, EncoderFamily &family)
{
    family.skippedPositions = json.value("pad_token_id"_L1).toInt(usualPadding) + 1;
    if (family.skippedPositions < 1 || family.skippedPositions > 16) family.skippedPositions = usualPadding + 1;
    json[u"max_position_embeddings"_s] = json.value("max_position_embeddings"_L1).toInt() - family.skippedPositions;
    return {};
}

/// Only ELECTRA's small ones have a narrow embedding.
Result<void> adaptElectra(QJsonObject &json)
{
    if (!json.contains("embedding_size"_L1)) json[u"embedding_size"_s] = usualEmbedding;
    if (json.value("embedding_size"_L1).toInt() == json.value("hidden_size"_L1).toInt())
        json.remove("embedding_size"_L1);
    return {};
}

Result<void> adaptAlbert(QJsonObject &json, EncoderFamily &family, const QString &path)
{
    family.names = TensorNames::Albert;
    if (json.value("num_hidden_groups"_L1).toInt(1) != 1 || json.value("inner_group_num"_L1).toInt(1) != 1)
        return failure(ErrorCode::Unsupported,
            ModelMessages::tr("%1: this ALBERT has several groups of layers; Spotter reads those that share one")
                .arg(path));
    json[u"shared_layers"_s] = true;
    if (!json.contains("embedding_size"_L1)) json[u"embedding_size"_s] = usualEmbedding;
    if (!json.contains("hidden_act"_L1)) json[u"hidden_act"_s] = u"gelu_new"_s;
    return {};
}

Result<void> adaptDistilBert(QJsonObject &json, EncoderFamily &family)
{
    family.names = TensorNames::DistilBert;
    family.hasSegments = false;
    for (const OtherName &name : otherNames)
        if (json.contains(name.distilBert)) json[name.bert] = json.value(name.distilBert);
    json[u"type_vocab_size"_s] = 1;
    json[u"layer_norm_eps"_s] = 1e-12;
    return {};
}

/// Brings the family's config into BERT's words.
Result<void> adapt(Kind kind, QJsonObject &json, EncoderFamily &family, const QString &path)
{
    // Of our own files alone.
    if (kind != Kind::Electra && kind != Kind::Albert) json.remove("embedding_size"_L1);
    json.remove("shared_layers"_L1);
    switch (kind) {
    case Kind::Bert:
        break;
    case Kind::Roberta:
        return adaptRoberta(json, family);
    case Kind::Electra:
        return adaptElectra(json);
    case Kind::Albert:
        return adaptAlbert(json, family, path);
    case Kind::DistilBert:
        return adaptDistilBert(json, family);
    case Kind::Ernie:
        if (json.value("use_task_id"_L1).toBool())
            family.tasks = std::clamp(json.value("task_type_vocab_size"_L1).toInt(usualTasks), 1, 1024);
        break;
    }
    return {};
}

} // namespace

Result<EncoderConfig> readEncoderConfig(const QJsonObject &json, const QString &path)
{
    // The original release names no family: it had one.
    const QString type = json.value("model_type"_L1).toString(u"bert"_s);
    const auto *const known = std::ranges::find(familyNames, type, &FamilyName::type);
    if (known == familyNames.end()) {
        QStringList names;
        for (const FamilyName &family : familyNames) names.append(family.name);
        return failure(ErrorCode::Unsupported,
            ModelMessages::tr("%1: this encoder is of the family “%2”, whose network is another one; Spotter reads %3")
                .arg(path, type, names.join(u", "_s)));
    }
    EncoderConfig result;
    result.family.name = known->name;
    QJsonObject adapted = json;
    if (auto done = adapt(known->kind, adapted, result.family, path); !done) return std::unexpected(done.error());
    auto network = BertConfig::fromJson(adapted, path);
    if (!network) return std::unexpected(network.error());
    result.network = *network;
    return result;
}

} // namespace spotter
