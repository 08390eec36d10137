// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Tokens with BIO tags and relations, write-only: "#doc 1", then one token per line with its number, the tag, the list
/// of predicates whose subject ends at this token, and the list of the last tokens of their objects; ['N'] and its own
/// number if there are none. This is the CoNLL04 layout of the multi-head selection work. White space and mentions that
/// overlap others are lost, and counted.
[[nodiscard]] Format conllFormat();

} // namespace spotter
