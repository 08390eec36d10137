// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/text/entities.h"

#include <vector>

namespace spotter {

class Database;

/// The entities that a document's metadata list, see entities.h; fails (NotFound) if it has some and is removed. Faster
/// than loading the document: most have none.
[[nodiscard]] Result<std::vector<Entity>> entitiesOf(Database &database, DocumentId document);

} // namespace spotter
