// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// A report for people as a web page, write-only; see DocumentReport.
[[nodiscard]] Format reportFormat();

} // namespace spotter
