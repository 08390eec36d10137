// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network/network_p.h"
#include "core/model/network_reader_p.h"

namespace spotter {

/// Masked-character pretraining of an encoder (Devlin et al. 2019): 15 % of the tokens, in runs of 1 to 3, are masked
/// (80 % [MASK], 10 % another token, 10 % unchanged) and predicted through the token embedding.
class MaskedPretraining {
public:
    MaskedPretraining(Network &network, int64_t vocabulary, int64_t maskId);

    /// The parameters to optimise: the encoder's and the output bias.
    [[nodiscard]] std::vector<torch::Tensor> parameters() const;
    /// A batch whose tokens are masked.
    struct Batch {
        PaddedBatch input;
        std::vector<int64_t> places; ///< of the masked tokens, in the flattened input
        std::vector<int64_t> targets; ///< what was there
        DropoutKeys dropout;
    };
    /// randoms: one for each sequence.
    [[nodiscard]] Batch mask(
        std::span<const TokenSequence *const> sequences, int64_t padId, std::span<RandomState> randoms) const;
    /// The cross entropy of the masked tokens, summed and divided by `masked`; undefined if none was masked.
    [[nodiscard]] torch::Tensor loss(const Batch &batch, double masked);

private:
    Network &m_network;
    torch::Tensor m_outputBias; ///< [vocabulary]
    int64_t m_vocabulary;
    int64_t m_maskId;
};

} // namespace spotter
