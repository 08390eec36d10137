// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/weights/tensor_file_p.h"

#include <QByteArray>
#include <memory>

namespace spotter {

/// Tensors by name, in order of name.
using TensorMap = std::map<std::string, torch::Tensor>;

/// Opens a safetensors file for its tensors; verifies it like readSafetensors().
[[nodiscard]] Result<std::unique_ptr<TensorFile>> openSafetensors(const QString &path);

/// Reads a safetensors file (huggingface.co/docs/safetensors: 8 bytes of header length, a JSON header, raw
/// little-endian data). float16 and bfloat16 become float32. Header length, offsets and shapes are verified against the
/// file's size before memory is allocated. Fails (NotFound, Content, Limit, Unsupported), naming the file.
[[nodiscard]] Result<TensorMap> readSafetensors(const QString &path);

/// The bytes of a safetensors file of tensors in that type, float32 or float16. Deterministic: the same tensors give
/// the same bytes.
[[nodiscard]] QByteArray safetensorsBytes(const TensorMap &tensors, torch::ScalarType type = torch::kFloat32);

} // namespace spotter
