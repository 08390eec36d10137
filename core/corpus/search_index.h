// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <chrono>

namespace spotter {

class Database;

/// How a needle is found: documents up to scanAfter by matching the index (none of them where match is empty), later
/// ones by scanning their texts.
struct SearchPlan {
    QString match;
    qint64 scanAfter = 0;
};
[[nodiscard]] Result<SearchPlan> planSearch(Database &database, const QString &needle);

[[nodiscard]] Result<qint64> countUnindexed(Database &database);
/// Takes documents into the index until the time is over, one at least; returns how many are left.
[[nodiscard]] Result<qint64> fillSearchIndex(Database &database, std::chrono::milliseconds budget);
/// Empties the index; it is filled anew by fillSearchIndex(). Inside the caller's Transaction.
[[nodiscard]] Result<void> resetSearchIndex(Database &database);

} // namespace spotter
