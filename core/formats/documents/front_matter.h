// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"

namespace spotter {

/// The key of a document's metadata that has the front matter of its file: an object of strings.
inline constexpr QLatin1StringView frontMatterKey("front matter");

/// Moves the front matter that a Markdown file begins with (lines like "title: …" between two lines of --- or +++) from
/// the text to the metadata, each value as it is written. Whether there was any.
bool takeFrontMatter(Document &document);

} // namespace spotter
