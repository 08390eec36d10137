// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/spotter_cli/command_table.h"
#include "core/workspace/reconciliation.h"

namespace spotter {

/// Asks a reconciliation service about the entities of a corpus and prints what it proposes, as "csv" or "jsonl". With
/// accepts, those of which the service is certain are linked, as one step of undo.
[[nodiscard]] CommandResult reconcileEntities(const QString &corpusPath, const ReconciliationRequest &request,
    const QString &format, bool accepts, Console &console);

} // namespace spotter
