// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

namespace spotter {

/// Merges the lines of two .ann files of the same text: lines that both contain are written once, and a line whose id
/// has another meaning in the other file gets a new id, together with all references to it. The result does not depend
/// on the order of the arguments.
[[nodiscard]] QJsonArray uniteBratLines(const QJsonArray &a, const QJsonArray &b);

} // namespace spotter
