// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/group/gradient_buckets_p.h"

namespace spotter {

namespace {

constexpr int64_t bucketElements = int64_t(2) << 20; ///< 8 MB in float32: large enough for the network's speed
constexpr int64_t fewestRows = 1024; ///< of a table
constexpr double fewRows = 0.5; ///< share of a table's rows below which they are sent alone

} // namespace

bool GradientBuckets::isTable(const at::Tensor &parameter)
{
    return parameter.dim() == 2 && parameter.size(0) >= fewestRows;
}

GradientBuckets::GradientBuckets(std::vector<at::Tensor> parameters) : m_parameters(std::move(parameters))
{
    const torch::NoGradGuard guard;
    const auto count = int64_t(m_parameters.size());
    const auto have = torch::zeros({count}, torch::kUInt8);
    std::vector<at::Tensor> all{have};
    for (int64_t i = 0; i < count; ++i) {
        const at::Tensor &parameter = m_parameters[size_t(i)];
        const at::Tensor &gradient = parameter.grad();
        have.data_ptr<uint8_t>()[i] = gradient.defined() ? 1 : 0;
        if (!isTable(parameter)) continue;
        all.push_back(gradient.defined() ? gradient.ne(0).any(1).to(torch::kUInt8)
                                         : torch::zeros({parameter.size(0)}, torch::kUInt8));
    }
    m_marks = torch::cat(all);
}

void GradientBuckets::fill(const at::Tensor &marks)
{
    const torch::NoGradGuard guard;
    auto rowsBegin = int64_t(m_parameters.size());
    int64_t elements = 0;
    std::vector<at::Tensor> lines;
    std::vector<Piece> pieces;
    const auto close = [&] {
        if (pieces.empty()) return;
        m_buckets.push_back(torch::cat(lines));
        m_pieces.push_back(std::move(pieces));
        lines.clear();
        pieces.clear();
        elements = 0;
    };
    for (size_t i = 0; i < m_parameters.size(); ++i) {
        const at::Tensor &parameter = m_parameters[i];
        Piece piece;
        const bool isUsed = marks.const_data_ptr<uint8_t>()[i] > 0;
        if (isTable(parameter)) {
            const auto used = marks.narrow(0, rowsBegin, parameter.size(0)).nonzero().view({-1});
            rowsBegin += parameter.size(0);
            if (double(used.numel()) < fewRows * double(parameter.size(0))) piece.rows = used;
        }
        if (!isUsed) continue;
        at::Tensor &gradient = parameter.mutable_grad();
        if (!gradient.defined()) gradient = torch::zeros_like(parameter);
        piece.gradient = gradient;
        const auto sent = piece.rows.defined() ? gradient.index_select(0, piece.rows) : gradient;
        if (elements > 0 && elements + sent.numel() > bucketElements) close();
        elements += sent.numel();
        lines.push_back(sent.reshape({-1}));
        pieces.push_back(std::move(piece));
    }
    close();
}

void GradientBuckets::take(size_t bucket)
{
    const torch::NoGradGuard guard;
    int64_t place = 0;
    for (Piece &piece : m_pieces[bucket]) {
        std::vector<int64_t> shape = piece.gradient.sizes().vec();
        if (piece.rows.defined()) shape.front() = piece.rows.numel();
        int64_t elements = 1;
        for (const int64_t size : shape) elements *= size;
        const auto sum = m_buckets[bucket].narrow(0, place, elements).view(shape);
        place += elements;
        if (piece.rows.defined())
            piece.gradient.index_copy_(0, piece.rows, sum);
        else
            piece.gradient.copy_(sum);
    }
}

int64_t GradientBuckets::bytes() const
{
    int64_t bytes = 0;
    for (const at::Tensor &bucket : m_buckets) bytes += bucket.numel() * bucket.element_size();
    return bytes;
}

} // namespace spotter
