// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// EPUB 2 and 3: one document per book, chapters in the order of the spine, with headings and paragraphs in
/// Document::metadata ("structure") and the book's title ("title"). Protected (encrypted) books are refused.
[[nodiscard]] Format epubFormat();

} // namespace spotter
