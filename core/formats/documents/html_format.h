// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// The visible text of a web page, one document per file, with headings, paragraphs, list items and table rows in
/// Document::metadata ("structure", see core/text/structure.h) and the page's title ("title"). Linked resources are
/// never loaded.
[[nodiscard]] Format htmlFormat();

} // namespace spotter
