// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// GATE's own XML, read only: the text with nodes, and sets of annotations between nodes. Relations are annotations
/// with two features that name others, or elements of a set of relations ("Members"). All sets are read but that of the
/// original markup; words and sentences are reported as not kept.
[[nodiscard]] Format gateFormat();

} // namespace spotter
