// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstddef>

namespace spotter {

/// The maximum number of dimensions of a tensor in all formats of weights: more than any encoder has.
inline constexpr std::size_t maximumRank = 8;

/// An error (Content): the file contradicts its own header.
[[nodiscard]] Error damagedWeights(const QString &path, const QString &what);

} // namespace spotter
