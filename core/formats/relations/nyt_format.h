// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Where the metadata keep the pairs that have no relation, as the file says them.
inline constexpr QLatin1StringView nytNoneKey("nyt:none");

/// The New York Times corpus as relation extraction has it: {"sentText","articleId","sentId","relationMentions":
/// [{"em1Text","em2Text","label"}],"entityMentions":[{"start","text","label"}]}, a line each. There are no places:
/// "start" counts the entities. The label "None" is no triple; it is kept as metadata.
[[nodiscard]] Format nytFormat();

} // namespace spotter
