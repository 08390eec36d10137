// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// How likely a sample is to be tokens in columns with entity tags (see makeConllReader()).
[[nodiscard]] SniffVerdict sniffConll(const FormatSample &sample);
/// How likely a sample is to be CoNLL-U.
[[nodiscard]] SniffVerdict sniffConllu(const FormatSample &sample);

} // namespace spotter
