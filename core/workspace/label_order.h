// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"

#include <vector>

namespace spotter {

/// Sorts the labels of a document by where they are in its text, those without a place last; labels at the same places
/// by all that they say. The order does not depend on the one in which they were imported.
void sortByPlace(std::vector<LabelledTriple> &labels);

} // namespace spotter
