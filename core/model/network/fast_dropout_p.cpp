// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network/fast_dropout_p.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace spotter {

RandomState::RandomState(uint64_t seed)
{
    for (uint64_t &word : m_state) {
        seed += 0x9e3779b97f4a7c15U;
        uint64_t z = seed;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        word = z ^ (z >> 31);
    }
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

torch::Tensor fastDropout(const torch::Tensor &x, float rate, RandomState *random)
{
    const int dropBelow = int(std::lround(rate * 256));
    if (!random || dropBelow <= 0) return x;
    const float scale = 256.0F / float(256 - dropBelow);
    // The mask is made as floats (0 or the scale), so that applying it is one vectorised product, forward and backward.
    auto mask = torch::empty(x.sizes(), x.options().requires_grad(false));
    float *out = mask.data_ptr<float>();
    const int64_t count = mask.numel();
    for (int64_t i = 0; i < count; i += 8) {
        uint64_t bytes = random->next();
        const int64_t end = std::min<int64_t>(count, i + 8);
        for (int64_t j = i; j < end; ++j, bytes >>= 8) out[j] = int(bytes & 0xff) < dropBelow ? 0.0F : scale;
    }
    return x * mask;
}

} // namespace spotter
