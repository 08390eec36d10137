// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// MAE's XML, in which i2b2 2012 and 2014, n2c2 and others came, read only: <TEXT>, and in <TAGS> marks with "start"
/// and "end" or "spans", and links with the ids of two marks (fromID and toID, arg0ID and arg1ID). The first element is
/// named after the task. Offsets count UTF-16 units or code points, whichever fits the "text" of all marks.
[[nodiscard]] Format maeFormat();

} // namespace spotter
