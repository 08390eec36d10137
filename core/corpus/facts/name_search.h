// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <optional>
#include <vector>

namespace spotter {

class Database;

/// The index of the names in entity_names. Functions that write run inside the caller's Transaction.
[[nodiscard]] Result<void> indexName(Database &database, qint64 name);
/// Before the name is deleted.
[[nodiscard]] Result<void> unindexName(Database &database, qint64 name);
[[nodiscard]] Result<void> indexAllNames(Database &database);
[[nodiscard]] Result<void> clearNameIndex(Database &database);
/// Whether it holds as much as the names have: false after something else has changed either.
[[nodiscard]] Result<bool> isNameIndexComplete(Database &database);

/// The entities of which a name has this part, however it is written, values included; each once, in no particular
/// order. Nothing if more than so many names have it. Milliseconds among a million names.
[[nodiscard]] Result<std::optional<std::vector<qint64>>> entitiesNamedLike(
    Database &database, const QString &part, qint64 mostNames);
/// At most so many things, no values: those with the most frequent names.
[[nodiscard]] Result<std::vector<qint64>> frequentEntitiesNamedLike(
    Database &database, const QString &part, qint64 limit);

} // namespace spotter
