// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Entities marked within a text, read only: OpenNLP's <START:person> … <END>, YEDDA's [@…#Person*], words with tags
/// (Ada/PERSON, Ada_B-PER); see InlineNotation. The text is without the marks. One document per line; of YEDDA, per
/// file.
[[nodiscard]] Format inlineFormat();

} // namespace spotter
