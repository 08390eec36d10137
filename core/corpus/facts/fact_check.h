// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <functional>

namespace spotter {

class Database;

/// Compares entity_names, facts and fact_labels, if they are built, with the labels and decisions that they come from;
/// tells each difference in a sentence.
[[nodiscard]] Result<void> checkFacts(Database &database, const std::function<void(const QString &)> &tell);

} // namespace spotter
