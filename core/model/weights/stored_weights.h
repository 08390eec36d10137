// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstddef>

namespace spotter {

/// What the readers of all kinds of weights refuse alike: more dimensions of a tensor than any encoder has.
inline constexpr std::size_t maximumRank = 8;

/// Content: the file is not what its own header says.
[[nodiscard]] Error damagedWeights(const QString &path, const QString &what);

} // namespace spotter
