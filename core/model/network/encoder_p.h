// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network/encoder_linear_p.h"
#include "core/model/network/fast_dropout_p.h"

namespace spotter {

/// The output of an encoder for a batch.
struct Encoded {
    torch::Tensor hidden; ///< [batch, tokens, hidden]: input of the subject tagger
    torch::Tensor residual; ///< [batch, tokens, hidden]: input of the conditional layer norm; for BERT the last
                            ///< residual sum before its final layer norm, else the same as hidden
};

/// An encoder: token ids to vectors. The common interface of dgcnn and bert.
class Encoder : public torch::nn::Module {
public:
    /// ids [batch, tokens] int64; mask [batch, tokens] float, 1 for a token and 0 for padding. Padding never changes
    /// the output at a token.
    virtual Encoded encode(const torch::Tensor &ids, const torch::Tensor &mask) = 0;
    /// Scores every entry of the vocabulary for each vector, [n, hidden] → [n, vocabulary], by the token embedding: the
    /// output layer of masked pretraining. bias [vocabulary].
    virtual torch::Tensor scoreTokens(const torch::Tensor &hidden, const torch::Tensor &bias) = 0;
    /// Freezes the embeddings and this many layers from the bottom: no gradients for them.
    virtual void freeze(int layers) = 0;
    /// Switches its matrix products to int8, for inference only, or back to float32. Has no effect on an encoder
    /// without an int8 form. Throws c10::Error if this libtorch has no int8 engine.
    void setInt8(bool on) { setInt8(on, on ? usualInt8Range() : Int8Range::Whole); }
    virtual void setInt8(bool on, Int8Range range) = 0;
    /// Batches are padded to a multiple of this many tokens.
    [[nodiscard]] virtual int64_t widthMultiple() const = 0;
    /// Dropout of the next pass; null (the default) for inference. Owned by the trainer, which resets it.
    virtual void setDropout(DropoutKeys *dropout) = 0;
};

} // namespace spotter
