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

/// What a file says of a tensor before its numbers are read.
struct StoredTensor {
    QString typeName; ///< as the file has it, for people
    std::optional<torch::ScalarType> type; ///< none where Spotter does not read the type
    std::vector<int64_t> shape;
};

/// An open file of tensors: what it holds is known at once, the numbers come one tensor at a time, so that whoever
/// knows the shapes he needs takes no memory for others.
class TensorFile {
public:
    virtual ~TensorFile() = default;
    TensorFile(const TensorFile &) = delete;
    TensorFile &operator=(const TensorFile &) = delete;

    [[nodiscard]] const std::map<std::string, StoredTensor> &tensors() const { return m_tensors; }
    /// Of the file, and of those that belong to it.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    /// A tensor of the file in its stored type and shape, contiguous; not to be written to, it may share its memory
    /// with another one of the file. Takes no more memory than twice the file has bytes. Fails (Content, Unsupported,
    /// Io) naming the file; name must be one of tensors().
    [[nodiscard]] virtual Result<torch::Tensor> read(const std::string &name) = 0;

protected:
    TensorFile() = default;
    std::map<std::string, StoredTensor> m_tensors;
    qint64 m_bytes = 0;
};

} // namespace spotter
