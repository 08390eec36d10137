// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/weights/tensor_file_p.h"

#include <memory>

namespace spotter {

/// Opens a state dict saved by torch.save (pytorch_model.bin) for its tensors only: either a zip archive with data.pkl
/// and data/N, or the format before PyTorch 1.6, pickles followed by the raw storages. The pickle is parsed, never
/// executed (see readStatePickle()). Offsets, shapes and strides are verified against the storages, and those against
/// the file, before memory is allocated; checksums of the archive, if it has them, while reading. Fails (NotFound, Io,
/// Content, Limit, Unsupported), naming the file.
[[nodiscard]] Result<std::unique_ptr<TensorFile>> openPickledTensors(const QString &path);

} // namespace spotter
