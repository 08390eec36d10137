// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter::tests {

/// Whether this build computes many times slower, and takes more memory, than one that people use: with sanitizers, or
/// without optimisation. What a test expects of speed and memory holds in the others only.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__OPTIMIZE__)
inline constexpr bool isSlowBuild = true;
#else
inline constexpr bool isSlowBuild = false;
#endif

} // namespace spotter::tests
