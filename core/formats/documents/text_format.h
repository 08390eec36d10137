// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Documents without labels: plain text, one document a file or (ReadOptions::documentPerLine) one a line, blank lines
/// left out; Markdown, one a file. The text is kept as it is, with its line ends and control characters; a byte order
/// mark is taken off. An empty file holds no document. The encoding is ReadOptions::encoding or detected.
[[nodiscard]] Format textFormat();
[[nodiscard]] Format markdownFormat();

} // namespace spotter
