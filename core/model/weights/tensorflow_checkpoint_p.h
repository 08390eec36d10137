// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/weights/tensor_file_p.h"

#include <memory>

namespace spotter {

/// Opens a TensorFlow checkpoint of the second version (tensorflow/core/protobuf/tensor_bundle.proto) by its .index;
/// the shards are expected beside it (name.data-00000-of-00001). Types, shapes and offsets are verified against the
/// shards before memory is allocated, the CRC-32C of the index at once and that of a tensor when it is read. Variables
/// that are stored in slices have no supported type. Fails (NotFound, Io, Content, Limit, Unsupported, Version) naming
/// the file.
[[nodiscard]] Result<std::unique_ptr<TensorFile>> openTensorFlowCheckpoint(const QString &indexPath);

} // namespace spotter
