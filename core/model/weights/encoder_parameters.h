// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/weights/encoder_folder.h"

#include <cstdint>
#include <string>
#include <vector>

namespace spotter {

/// What a tensor is to its module: decides how a file names it.
enum class TensorRole { Embedding, Weight, Bias, Gain, Shift };

/// A tensor in the file of a pretrained encoder.
struct SourceTensor {
    std::string module; ///< in the file's spelling, without a prefix: "encoder.layer.0.output.dense"
    TensorRole role = TensorRole::Weight;
    std::vector<std::int64_t> shape; ///< of a PyTorch file
};

/// One parameter of BertEncoder, and what it is made of. Initialiser lists may leave out what a parameter has not.
struct EncoderParameter {
    // NOLINTBEGIN(readability-redundant-member-init)
    std::string name; ///< "layer0.expand.weight"
    std::vector<SourceTensor> sources = {}; ///< one below the other
    std::int64_t firstRow = 0; ///< rows before it are left out
    std::int64_t rows = 0; ///< that are kept; 0: all
    std::vector<SourceTensor> added = {}; ///< tensors whose first row is added to each
    std::vector<std::int64_t> zeros = {}; ///< its shape, without sources: the family has no such tensor
    // NOLINTEND(readability-redundant-member-init)
};

/// The parameters of the encoder of a folder, the token embedding first.
[[nodiscard]] std::vector<EncoderParameter> encoderParameters(const EncoderFolder &folder);

/// Under which names a file may have a tensor, without prefix, the usual one first.
[[nodiscard]] std::vector<std::string> storedNames(const SourceTensor &source, WeightsForm form);

} // namespace spotter
