// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// The ADE corpus, read only: DRUG-AE.rel and DRUG-DOSE.rel, whose lines are a PubMed id, a sentence and two mentions
/// with their offsets, separated by bars. A line becomes a document with one label, Adverse-Effect or Dose. The offsets
/// are those of the abstract, which is not in the file: only the distance of the two mentions is used.
[[nodiscard]] Format adeFormat();

} // namespace spotter
