// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/foreign/foreign_sample.h"

namespace spotter {

/// The tool or corpus that a JSON or XML file is of, if it is one that is not read: "Argilla". Empty: it is unknown.
[[nodiscard]] QString foreignTool(const ForeignSample &sample);

} // namespace spotter
