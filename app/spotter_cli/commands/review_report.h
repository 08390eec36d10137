// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_queue.h"

#include <QHash>

namespace spotter {

/// The queue as JSON lines, one finding per line; findings with the same cause are consecutive.
[[nodiscard]] QString queueAsJson(const ReviewQueue &queue, const ReviewSet &set, qsizetype limit);
/// The queue in human-readable form: a few lines per cause.
[[nodiscard]] QString queueAsText(const ReviewQueue &queue, const ReviewSet &set, qsizetype limit);
/// The counts, and what the settled findings say about the corpus, in words.
[[nodiscard]] QString countsAsText(const ReviewCounts &counts);

} // namespace spotter
