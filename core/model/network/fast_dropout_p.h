// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>

namespace spotter {

/// The random numbers of training, owned by the trainer: xoshiro256** (Blackman and Vigna), seeded by SplitMix64. One
/// state for shuffles, augmentation and dropout, so that a run is reproducible from its seed alone.
class RandomState {
public:
    explicit RandomState(uint64_t seed);

    uint64_t next();
    /// Uniform in [0, bound); bound > 0.
    uint64_t below(uint64_t bound)
    {
        return uint64_t((__extension__ static_cast<unsigned __int128>(next()) * bound) >> 64);
    }
    /// Uniform in [0, 1).
    double uniform() { return double(next() >> 11) * 0x1p-53; }

private:
    uint64_t m_state[4];
};

/// Dropout with one random byte per element: the rate is rounded to 1/256, and drawing is 10 times faster than
/// torch::dropout, which draws one number at a time on one core. random: null outside training, which returns x itself.
[[nodiscard]] torch::Tensor fastDropout(const torch::Tensor &x, float rate, RandomState *random);

} // namespace spotter
