// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

#include <QLatin1StringView>

namespace spotter {

/// Under this key, Document::metadata keeps prompts without an answer (negative examples) as {"unanswered": [prompt]}.
inline constexpr QLatin1StringView uieMetadataKey("uie");
inline constexpr QLatin1StringView uieUnansweredKey("unanswered");

/// UIE of PaddleNLP: one prompt per line, {"content","result_list":[{"text","start","end"}],"prompt"}, offsets in code
/// points. A prompt is an entity type, or a relation's subject, 的 and its predicate; the results are then the objects.
/// Each line is a document; the import merges those with the same text.
[[nodiscard]] Format uieFormat();

} // namespace spotter
