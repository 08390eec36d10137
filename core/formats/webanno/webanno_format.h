// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// INCEpTION's and WebAnno's TSV 3.x: reads one file, which is one document, or a ZIP archive of such files; writes
/// such an archive, version 3.3, with a span and a relation layer of INCEpTION's template. Offsets are UTF-16 units.
/// The text is kept exactly; tokens are split where mentions begin and end.
[[nodiscard]] Format webAnnoFormat();

} // namespace spotter
