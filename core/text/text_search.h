// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QStringView>

#include <vector>

namespace spotter {

/// The places of a string in a text, without regard to case, from the left and without overlaps. At most `most`; O(n).
[[nodiscard]] std::vector<Span> placesOf(QStringView text, const QString &pattern, std::size_t most);

} // namespace spotter
