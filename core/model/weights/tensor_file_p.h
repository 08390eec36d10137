// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <torch/torch.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace spotter {

/// The description of a tensor in a file, without its numbers.
struct StoredTensor {
    QString typeName; ///< as in the file, for messages
    std::optional<torch::ScalarType> type; ///< none if Spotter does not support the type
    std::vector<int64_t> shape;
};

/// An open file of tensors. Their descriptions are available at once, the numbers are read one tensor at a time, so a
/// caller that knows the shapes it needs does not allocate memory for others.
class TensorFile {
public:
    virtual ~TensorFile() = default;
    TensorFile(const TensorFile &) = delete;
    TensorFile &operator=(const TensorFile &) = delete;

    [[nodiscard]] const std::map<std::string, StoredTensor> &tensors() const { return m_tensors; }
    /// The size of the file and of those that belong to it.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    /// A tensor of the file in its stored type and shape, contiguous; read-only, because it may share its memory with
    /// another tensor of the file. Uses at most twice as much memory as the file has bytes. Fails (Content,
    /// Unsupported, Io), naming the file; name must be one of tensors().
    [[nodiscard]] virtual Result<torch::Tensor> read(const std::string &name) = 0;

protected:
    TensorFile() = default;
    std::map<std::string, StoredTensor> m_tensors;
    qint64 m_bytes = 0;
};

} // namespace spotter
