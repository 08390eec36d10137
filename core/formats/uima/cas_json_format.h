// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// UIMA CAS JSON: "%FEATURE_STRUCTURES" as written by INCEpTION and dkpro-cassis, one document per file. See
/// makeCasDocument().
[[nodiscard]] Format casJsonFormat();

} // namespace spotter
