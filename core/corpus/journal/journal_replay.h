// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

namespace spotter {

class Database;

/// Sets where this connection keeps temporary tables: in files, for a replay of a million documents, or in memory, for
/// the savepoints of imports. Drops existing temporary tables. Not inside a transaction.
[[nodiscard]] Result<void> keepTemporaryTablesInFiles(Database &database, bool inFiles);

/// Replays the whole journal, including undo and redo, into temporary tables of this connection:
///   replayed_labels (id, document_id, label as JSON), replayed_documents (id, removed, split, source,
///   media_type, metadata; the last three NULL if they are not in the journal), replayed_steps (id, state),
///   replayed_decisions (kind, decision: entities and names kept apart as JSON).
/// Also works on a read-only file. Progress counts steps.
[[nodiscard]] Result<void> replayJournal(Database &database, std::stop_token stop, const ProgressCallback &progress);

} // namespace spotter
