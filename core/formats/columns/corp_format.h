// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// CoNLL04's .corp (Roth and Yih): one document per sentence, nine columns per element with the class of the entity,
/// followed by the relations between elements by number. The words of an element are joined by slashes.
[[nodiscard]] Format corpFormat();

} // namespace spotter
