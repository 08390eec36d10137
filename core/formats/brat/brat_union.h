// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

namespace spotter {

/// The lines of two .ann files of one text as those of one: what both say stands once, and a line whose id the other
/// file uses for something else gets a new one, with all that refers to it. The same, whichever comes first.
[[nodiscard]] QJsonArray uniteBratLines(const QJsonArray &a, const QJsonArray &b);

} // namespace spotter
