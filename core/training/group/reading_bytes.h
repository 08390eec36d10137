// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/pointer_scores.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace spotter {

/// What a process has read, for the other processes of its group: indices of sentences and their scores. For programs
/// of the same version on machines with the same byte order.
[[nodiscard]] QByteArray bytesOfReadings(
    const std::vector<size_t> &sentences, const std::vector<PointerScores> &scoresOfAll);
/// Puts them at their places in scoresOfAll; false if the bytes are damaged.
[[nodiscard]] bool takeReadings(const QByteArray &bytes, std::vector<PointerScores> &scoresOfAll);

} // namespace spotter
