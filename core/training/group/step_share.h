// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace spotter {

/// The places in a step's batch that a process of a group computes, ascending: balanced by tokens, the longest
/// sentences first, each to the process with the fewest tokens so far. lengths: tokens of each sentence.
[[nodiscard]] std::vector<size_t> shareOfStep(const std::vector<qsizetype> &lengths, int rank, int size);

/// The seed of a sentence's random numbers in a step, whichever process computes it. step: drawn for the step by all.
[[nodiscard]] uint64_t seedOfSentence(uint64_t step, size_t place);

} // namespace spotter
