// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <span>
#include <vector>

namespace spotter {

/// The random numbers of training, owned by the trainer: xoshiro256** (Blackman and Vigna), seeded by SplitMix64. One
/// state for the order of the sentences, from which each sentence of a step gets one of its own: so a run is
/// reproducible from its seed alone, on however many processes its steps are shared out.
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

/// What determines the dropout of one pass: a key for each of its sentences. A mask depends on the sentence's key, on
/// how many masks the pass has drawn before, and on the place of the element, but neither on the other sentences of
/// the batch nor on the padding.
class DropoutKeys {
public:
    DropoutKeys() = default;
    explicit DropoutKeys(std::vector<uint64_t> sentences) : m_sentences(std::move(sentences)) { }

    /// The keys of the rows of an object pass; sentences: the sentence of each row, rows of a sentence in their order.
    [[nodiscard]] DropoutKeys ofRows(std::span<const int64_t> sentences) const;
    /// The keys of the next mask, one a sentence.
    [[nodiscard]] std::vector<uint64_t> next();

private:
    std::vector<uint64_t> m_sentences;
    uint64_t m_drawn = 0;
};

/// Dropout with one random byte per element: the rate is rounded to 1/256, and drawing is 10 times faster than
/// torch::dropout, which draws one number at a time on one core. x: [sentences, …, n] or, flattened, [sentences · …,
/// n]; only the last two dimensions may be padded, at their ends. dropout: null outside training, which returns x
/// itself.
[[nodiscard]] torch::Tensor fastDropout(const torch::Tensor &x, float rate, DropoutKeys *dropout);

} // namespace spotter
