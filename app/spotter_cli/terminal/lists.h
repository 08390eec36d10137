// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace spotter {

/// Joins items with the comma of the language: Chinese has one between names and another between counts.
[[nodiscard]] QString joinedNames(const QStringList &names);
[[nodiscard]] QString joinedCounts(const QStringList &counts);

} // namespace spotter
