// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <chrono>

namespace spotter {

class Database;

/// How to find a needle: in documents up to scanAfter by matching the index (none of them if match is empty), in later
/// ones by scanning their texts.
struct SearchPlan {
    QString match;
    qint64 scanAfter = 0;
};
[[nodiscard]] Result<SearchPlan> planSearch(Database &database, const QString &needle);

[[nodiscard]] Result<qint64> countUnindexed(Database &database);
/// Adds documents to the index until the time is over, at least one; returns the number of documents left.
[[nodiscard]] Result<qint64> fillSearchIndex(Database &database, std::chrono::milliseconds budget);
/// Empties the index; fillSearchIndex() refills it. Inside the caller's Transaction.
[[nodiscard]] Result<void> resetSearchIndex(Database &database);

} // namespace spotter
