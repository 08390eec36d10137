// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/corpus/schema/schema_edit.h"

#include <stop_token>

namespace spotter {

class Database;

/// The effect of applySchemaEdit() without writing anything. Fails as applySchemaEdit() would.
[[nodiscard]] Result<SchemaEffect> previewSchemaEdit(
    Database &database, const SchemaEdit &edit, std::stop_token stop = {});
/// Changes the schema and the labels whose predicate or types are renamed, merged or moved, as one undo step; all or
/// nothing. Labels that new type pairs do not allow are kept. A predicate or type with labels is not deleted (Schema).
/// Progress counts documents.
[[nodiscard]] Result<SchemaEffect> applySchemaEdit(
    Database &database, const SchemaEdit &edit, std::stop_token stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
