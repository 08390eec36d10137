// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_snapshot_p.h"

namespace spotter {

/// Copies the parent's weights into a network of the same configuration and vocabulary whose schema may have gained
/// predicates at the end; new predicates start with zero weights and the mean bias of the others.
void copyWeights(const ModelSnapshot &parent, Network &network);

} // namespace spotter
