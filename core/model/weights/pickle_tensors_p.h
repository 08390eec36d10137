// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/weights/tensor_file_p.h"

#include <memory>

namespace spotter {

/// Opens what torch.save made of a state dict (pytorch_model.bin) for its tensors alone: either a zip archive with
/// data.pkl and data/N, or the form before PyTorch 1.6, pickles with the raw storages behind them. The pickle is read,
/// never run (see readStatePickle()). Offsets, shapes and strides are verified against the storages and those against
/// the file before memory is taken, checksums of the archive where it has them while reading. Fails (NotFound, Io,
/// Content, Limit, Unsupported) naming the file.
[[nodiscard]] Result<std::unique_ptr<TensorFile>> openPickledTensors(const QString &path);

} // namespace spotter
