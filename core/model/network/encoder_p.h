// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network/encoder_linear_p.h"
#include "core/model/network/fast_dropout_p.h"

namespace spotter {

/// What an encoder makes of a batch.
struct Encoded {
    torch::Tensor hidden; ///< [batch, tokens, hidden]: what the subject tagger reads
    torch::Tensor residual; ///< [batch, tokens, hidden]: what the conditional layer norm reads; for BERT the last
                            ///< residual sum before its final layer norm, else the same as hidden
};

/// An encoder: token ids to vectors. The one interface that dgcnn and bert share.
class Encoder : public torch::nn::Module {
public:
    /// ids [batch, tokens] int64; mask [batch, tokens] float, 1 for a token and 0 for padding. Padding never changes
    /// what comes out at a token.
    virtual Encoded encode(const torch::Tensor &ids, const torch::Tensor &mask) = 0;
    /// The token embedding [vocabulary, width], shared with masked pretraining's output.
    virtual torch::Tensor embeddingWeight() = 0;
    /// Keeps the embeddings and so many layers from the bottom as they are: no gradients for them.
    virtual void freeze(int layers) = 0;
    /// Its matrix products in int8, for inference alone, or in float32 again. Without effect where there is nothing to
    /// gain. Throws c10::Error if this libtorch has no int8 engine.
    void setInt8(bool on) { setInt8(on, on ? usualInt8Range() : Int8Range::Whole); }
    virtual void setInt8(bool on, Int8Range range) = 0;
    /// Batches are padded to a multiple of so many tokens.
    [[nodiscard]] virtual int64_t widthMultiple() const = 0;
    /// Random numbers for dropout; null (the default) for inference. Owned by the trainer, which resets it.
    virtual void setRandom(RandomState *random) = 0;
};

} // namespace spotter
