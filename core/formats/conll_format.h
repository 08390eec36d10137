// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Tokens with BIO tags and relations, for writing: "#doc 1", then a token a line with its number, the tag, the list of
/// predicates of which it is the subject's last token, and the list of their objects' last tokens; ['N'] and its own
/// number where there are none. This is how the multi-head selection work prepared CoNLL04. White space and mentions
/// that overlap others are lost, and counted.
[[nodiscard]] Format conllFormat();

} // namespace spotter
