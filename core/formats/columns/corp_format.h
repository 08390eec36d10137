// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// CoNLL04's .corp (Roth and Yih): a sentence a document, nine columns an element with the class of the entity, then
/// the relations between elements by their numbers. Words of an element are joined by slashes.
[[nodiscard]] Format corpFormat();

} // namespace spotter
