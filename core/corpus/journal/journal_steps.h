// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/journal/journal.h"

namespace spotter {

// The journal as a list of steps. Documented at the members of Journal that call these functions.

[[nodiscard]] Result<std::vector<JournalStep>> pageOfSteps(
    Database &database, qint64 limit, JournalStepId before, DocumentId document);
[[nodiscard]] Result<JournalStepId> currentStep(Database &database);
[[nodiscard]] Result<JournalDistance> distanceTo(Database &database, JournalStepId step);

} // namespace spotter
