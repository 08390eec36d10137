// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/journal/journal.h"

namespace spotter {

// The journal as a list of steps. What each promises stands with the member of Journal that calls it.

[[nodiscard]] Result<std::vector<JournalStep>> pageOfSteps(
    Database &database, qint64 limit, JournalStepId before, DocumentId document);
[[nodiscard]] Result<JournalStepId> currentStep(Database &database);
[[nodiscard]] Result<JournalDistance> distanceTo(Database &database, JournalStepId step);

} // namespace spotter
