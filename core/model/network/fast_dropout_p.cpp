// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network/fast_dropout_p.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace spotter {

namespace {

constexpr uint64_t golden = 0x9e3779b97f4a7c15U;

/// The output function of SplitMix64 (Steele, Lea and Flood): of consecutive multiples of `golden` it makes random
/// numbers, each without the ones before it.
uint64_t scrambled(uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

/// More than a line of a tensor has groups of eight elements.
constexpr uint64_t groupsPerLine = uint64_t(1) << 20;

/// One sentence's part of a mask: lines of `length` floats, 0 or the scale.
void drawMask(float *out, int64_t lines, int64_t length, uint64_t key, int dropBelow, float scale)
{
    for (int64_t line = 0; line < lines; ++line, out += length) {
        uint64_t counter = key + uint64_t(line) * groupsPerLine * golden;
        for (int64_t i = 0; i < length; i += 8) {
            uint64_t bytes = scrambled(counter += golden);
            const int64_t end = std::min<int64_t>(length, i + 8);
            for (int64_t j = i; j < end; ++j, bytes >>= 8) out[j] = int(bytes & 0xff) < dropBelow ? 0.0F : scale;
        }
    }
}

} // namespace

RandomState::RandomState(uint64_t seed)
{
    for (uint64_t &word : m_state) word = scrambled(seed += golden);
}

uint64_t RandomState::next()
{
    const uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

DropoutKeys DropoutKeys::ofRows(std::span<const int64_t> sentences) const
{
    std::vector<uint64_t> keys;
    std::vector<uint64_t> rowsSoFar(m_sentences.size(), 0);
    for (const int64_t sentence : sentences) {
        const uint64_t row = ++rowsSoFar[size_t(sentence)];
        keys.push_back(scrambled(~m_sentences[size_t(sentence)] + row * golden));
    }
    return DropoutKeys(std::move(keys));
}

std::vector<uint64_t> DropoutKeys::next()
{
    ++m_drawn;
    std::vector<uint64_t> keys;
    for (const uint64_t sentence : m_sentences) keys.push_back(scrambled(sentence + m_drawn * golden));
    return keys;
}

torch::Tensor fastDropout(const torch::Tensor &x, float rate, DropoutKeys *dropout)
{
    const int dropBelow = int(std::lround(rate * 256));
    if (!dropout || dropBelow <= 0 || x.numel() == 0) return x;
    const float scale = 256.0F / float(256 - dropBelow);
    const std::vector<uint64_t> keys = dropout->next();
    const int64_t length = x.size(-1);
    const int64_t size = x.numel() / int64_t(std::max<size_t>(1, keys.size()));
    TORCH_CHECK(!keys.empty() && size * int64_t(keys.size()) == x.numel() && size % length == 0, "dropout of ",
        x.sizes(), " with ", keys.size(), " keys");
    // The mask is made as floats (0 or the scale), so that applying it is one vectorised product, forward and backward.
    auto mask = torch::empty(x.sizes(), x.options().requires_grad(false));
    float *out = mask.data_ptr<float>();
    for (size_t i = 0; i < keys.size(); ++i)
        drawMask(out + int64_t(i) * size, size / length, length, keys[i], dropBelow, scale);
    return x * mask;
}

} // namespace spotter
