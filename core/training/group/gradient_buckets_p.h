// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <vector>

namespace spotter {

/// The gradients of one step as a few flat tensors, which the processes of a group add up. Of a table with many rows,
/// of which a step needs few (the tokens' embeddings), only the rows that a process has are sent.
class GradientBuckets {
public:
    /// The gradients of these parameters; some may be undefined. All processes have the same parameters.
    explicit GradientBuckets(std::vector<at::Tensor> parameters);

    /// What this process has: uint8, 1 for each parameter with a gradient, and for each row of a table that is not
    /// zero.
    [[nodiscard]] const at::Tensor &marks() const { return m_marks; }
    /// Makes the buckets. marks: the greatest of all processes. A gradient that only others have is zero here.
    void fill(const at::Tensor &marks);
    [[nodiscard]] std::vector<at::Tensor> &buckets() { return m_buckets; }
    /// Makes a bucket, which now is a sum, the gradients.
    void take(size_t bucket);
    /// Of all buckets together.
    [[nodiscard]] int64_t bytes() const;

private:
    /// A gradient, or the sent rows of one.
    struct Piece {
        at::Tensor gradient;
        at::Tensor rows; ///< indices; undefined: all
    };

    [[nodiscard]] static bool isTable(const at::Tensor &parameter);

    std::vector<at::Tensor> m_parameters;
    at::Tensor m_marks;
    std::vector<at::Tensor> m_buckets;
    std::vector<std::vector<Piece>> m_pieces; ///< of each bucket
};

} // namespace spotter
