// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <algorithm>
#include <thread>

namespace spotter {

/// torch's threads of the calling thread's work; 0: all cores but one.
inline void setTorchThreads(int threads)
{
    const int cores = int(std::max(1U, std::thread::hardware_concurrency()));
    at::set_num_threads(threads > 0 ? threads : std::max(1, cores - 1));
}

} // namespace spotter
