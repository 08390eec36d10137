// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network/int8_check_p.h"

#include <algorithm>

namespace spotter {

namespace {

/// Of the norm of all vectors. Rounding to 8 bits changes some hundredths, sums that overflow a half and more.
constexpr double greatestDeviation = 0.25;
constexpr int64_t checkedTokens = 32;

} // namespace

bool switchToInt8(Encoder &encoder, int64_t vocabularySize, int64_t maximumTokens)
{
    try {
        const torch::NoGradGuard guard;
        const int64_t tokens = std::min(checkedTokens, maximumTokens / 8 * 8);
        // Spread over the vocabulary: which tokens they are does not matter.
        const auto ids = torch::remainder(torch::arange(2 * tokens) * 7919, vocabularySize).view({2, tokens});
        const auto mask = torch::ones({2, tokens});
        const auto exact = encoder.encode(ids, mask).hidden;
        encoder.setInt8(true);
        const auto close = encoder.encode(ids, mask).hidden;
        if ((close - exact).norm().item<double>() <= greatestDeviation * exact.norm().item<double>()) return true;
    } catch (const std::exception &) { // NOLINT(bugprone-empty-catch): no engine; float32 always is there
    }
    encoder.setInt8(false);
    return false;
}

} // namespace spotter
