// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/facts/entity_suggestions.h"

#include <functional>

namespace spotter {

class Database;

/// Where entities are named: each pair of an entity and a document once, ordered by both. Facts must be built.
[[nodiscard]] Result<void> forEachEntityDocument(
    Database &database, const std::function<void(qint64 entity, DocumentId document)> &each);
/// What is said of entities in facts that are not rejected, from both ends; values have no facts of their own.
[[nodiscard]] Result<void> forEachEntityFact(
    Database &database, const std::function<void(qint64 entity, const EntityFact &fact)> &each);

} // namespace spotter
