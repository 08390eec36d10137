// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Documents without labels: plain text, one document per file or (ReadOptions::documentPerLine) per line, without
/// blank lines; Markdown, one document per file. The text is kept unchanged, including line ends and control
/// characters, but without the byte order mark. An empty file contains no document. The encoding is
/// ReadOptions::encoding or detected.
[[nodiscard]] Format textFormat();
[[nodiscard]] Format markdownFormat();

} // namespace spotter
