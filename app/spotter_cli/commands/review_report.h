// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_queue.h"

#include <QHash>

namespace spotter {

/// The queue as lines of JSON, a finding each, the findings of a cause side by side.
[[nodiscard]] QString queueAsJson(const ReviewQueue &queue, const ReviewSet &set, qsizetype limit);
/// The queue for people to read: a few lines a cause.
[[nodiscard]] QString queueAsText(const ReviewQueue &queue, const ReviewSet &set, qsizetype limit);
/// How many there are, and what was settled says of the corpus; in words.
[[nodiscard]] QString countsAsText(const ReviewCounts &counts);

} // namespace spotter
