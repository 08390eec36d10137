// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_snapshot_p.h"

namespace spotter {

/// Copies the parent's weights into a network of the same configuration and vocabulary whose schema may have gained predicates at
/// the end; the rows of new predicates keep their random start.
void copyWeights(const ModelSnapshot &parent, Network &network);

} // namespace spotter
