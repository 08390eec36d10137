// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/metadata_merge.h"

namespace spotter {

/// How to merge the lists that formats keep in the metadata when two documents with the same text are merged.
[[nodiscard]] MetadataLists keptLists();

} // namespace spotter
