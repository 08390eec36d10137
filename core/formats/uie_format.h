// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// UIE of PaddleNLP: a prompt a line, {"content","result_list":[{"text","start","end"}],"prompt"}, offsets in code
/// points. A prompt is an entity type, or a relation's subject, 的 and its predicate: the results are the objects then.
/// Each line is a document; importing joins those of one text.
[[nodiscard]] Format uieFormat();

} // namespace spotter
