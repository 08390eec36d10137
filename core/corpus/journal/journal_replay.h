// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

namespace spotter {

class Database;

/// Where this connection keeps temporary tables: in files, for a replay of a million documents, or in memory, for the
/// savepoints of imports. Drops the tables that there are. Not inside of a transaction.
[[nodiscard]] Result<void> keepTemporaryTablesInFiles(Database &database, bool inFiles);

/// Plays the whole journal, undo and redo included, into temporary tables of this connection:
///   replayed_labels (id, document_id, label as JSON), replayed_documents (id, removed, split, source,
///   media_type, metadata; the last three NULL where the journal does not say), replayed_steps (id, state).
/// Works on a file that cannot be written, too. Progress counts steps.
[[nodiscard]] Result<void> replayJournal(Database &database, std::stop_token stop, const ProgressCallback &progress);

} // namespace spotter
