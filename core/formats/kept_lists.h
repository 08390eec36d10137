// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/metadata_merge.h"

namespace spotter {

/// How the lists that formats keep in a document's metadata are united when two documents of one text are merged.
[[nodiscard]] MetadataLists keptLists();

} // namespace spotter
