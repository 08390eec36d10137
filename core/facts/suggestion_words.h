// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/entity_suggestions.h"

namespace spotter {

/// Why two entities may be one, in one to three sentences for people.
[[nodiscard]] QString suggestionReason(const EntitySuggestion &suggestion, const std::vector<NamedEntity> &entities);

} // namespace spotter
