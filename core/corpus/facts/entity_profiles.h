// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/corpus/facts/fact_name.h"
#include "core/corpus/facts/fact_query.h"
#include "core/facts/entity_suggestions.h"

#include <functional>
#include <optional>

namespace spotter {

class Database;

/// Where entities are named: each pair of an entity and a document once, ordered by both. Facts must be built.
[[nodiscard]] Result<void> forEachEntityDocument(
    Database &database, const std::function<void(qint64 entity, DocumentId document)> &each);
/// What is said of entities in facts that are not rejected, from both ends; values have no facts of their own.
[[nodiscard]] Result<void> forEachEntityFact(
    Database &database, const std::function<void(qint64 entity, const EntityFact &fact)> &each);

/// A label with this name, one of which it is the subject first; nothing if no label has it.
[[nodiscard]] Result<std::optional<FactLabel>> labelNaming(Database &database, const FactName &name);

} // namespace spotter
