// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// The metadata key for pairs without a relation, as in the file.
inline constexpr QLatin1StringView nytNoneKey("nyt:none");

/// The New York Times corpus in its form for relation extraction: {"sentText","articleId","sentId","relationMentions":
/// [{"em1Text","em2Text","label"}],"entityMentions":[{"start","text","label"}]}, one per line. The format has no
/// places: "start" numbers the entities. The label "None" is not a triple; it is kept as metadata.
[[nodiscard]] Format nytFormat();

} // namespace spotter
