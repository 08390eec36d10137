// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace spotter {

class Corpus;

/// Rebuilds a corpus' annotations from its journal, in one transaction.
[[nodiscard]] Result<void> rebuildFromJournal(Corpus &corpus);

} // namespace spotter
