// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/journal/label_row.h"

#include <QStringList>

#include <vector>

namespace spotter {

class Database;

/// Adds to the schema what it lacks for these labels (predicates, types, type pairs and slots), and types of entities
/// that are in no label; journalled. Inside the caller's Transaction.
[[nodiscard]] Result<void> extendSchemaBy(
    Database &database, const std::vector<LabelRow> &labels, const QStringList &types);

} // namespace spotter
