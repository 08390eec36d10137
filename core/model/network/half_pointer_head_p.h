// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/model_config.h"
#include "core/model/network/dgcnn_encoder_p.h"
#include "core/model/network/head_p.h"

namespace spotter {

/// x̂ = (x − μ)/sqrt(σ² + 1e-7) · (γ₀ + W_γ c) + (β₀ + W_β c): layer norm whose gain and bias depend on a condition c
/// (Su Jianlin, kexue.fm/archives/7124). W_γ and W_β start at zero, have no bias and no hidden layer.
class ConditionalLayerNorm : public torch::nn::Module {
public:
    ConditionalLayerNorm(int hidden, int condition);

    /// normalised [rows, tokens, hidden] from normalise(), condition [rows, condition] → [rows, tokens, hidden].
    torch::Tensor forward(const torch::Tensor &normalised, const torch::Tensor &condition);
    /// The part that does not depend on the condition; computed once per sentence, shared by its subjects.
    [[nodiscard]] static torch::Tensor normalise(const torch::Tensor &x);

private:
    torch::Tensor m_gain, m_bias; ///< γ₀, β₀ [hidden]
    torch::Tensor m_gainWeight, m_biasWeight; ///< W_γ, W_β [hidden, condition]
};

/// The subjects of a batch for which the object tagger is run: row r is tokens [starts[r], ends[r]] (inclusive) of
/// sentence sentences[r]; int64, [rows] each.
struct SubjectRows {
    torch::Tensor sentences, starts, ends;
};

/// The article's half-pointer half-tagging head: a subject tagger, and an object tagger conditioned on one subject.
/// Both return logits; the probability of a pointer is σ(logit)ⁿ.
class HalfPointerHead final : public Head {
public:
    HalfPointerHead(const ModelConfig &config, int64_t predicates);

    /// [batch, tokens, 2]: logits of subject start and end.
    torch::Tensor subjectLogits(const Encoded &encoded);
    /// [rows, tokens, predicates, 2]: logits of object start and end under each predicate.
    torch::Tensor objectLogits(const Encoded &encoded, const torch::Tensor &mask, const SubjectRows &subjects);
    [[nodiscard]] int64_t predicates() const override { return m_predicates; }
    /// Its keys are those of the sentences: a row has its sentence's and its own place among that sentence's rows.
    void setDropout(DropoutKeys *keys) override { m_dropout = keys; }

private:
    torch::Tensor conditioned(const Encoded &encoded, const SubjectRows &subjects);

    ModelConfig m_config;
    int64_t m_predicates;
    torch::nn::Linear m_subject, m_object;
    std::shared_ptr<ConditionalLayerNorm> m_norm; ///< with Conditioning::LayerNorm
    torch::nn::Linear m_addition{nullptr}; ///< with Conditioning::Addition
    torch::Tensor m_distances; ///< [2·64 + 1, hidden] or undefined
    std::shared_ptr<GatedConvolution> m_convolution; ///< or null
    DropoutKeys *m_dropout = nullptr;
};

} // namespace spotter
