// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// UIMA CAS XMI, as written by INCEpTION, DKPro and cTAKES: one document per file. See makeCasDocument().
[[nodiscard]] Format xmiFormat();

} // namespace spotter
