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
/// Changes the schema, and with it the labels that name what is renamed, merged, moved or deleted, as one step of undo;
/// all or nothing. Labels that new type pairs do not allow stay. DeletePredicate and DeleteType refuse what labels name
/// (Schema). Progress counts documents.
[[nodiscard]] Result<SchemaEffect> applySchemaEdit(
    Database &database, const SchemaEdit &edit, std::stop_token stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
