// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/foreign/foreign_sample.h"

#include <QString>

namespace spotter {

/// What to do about a file of characters that is not a text to read (subtitles, LaTeX, references, tagged words, …): a
/// sentence without the file's name; empty for others.
[[nodiscard]] QString foreignText(const ForeignSample &sample);

} // namespace spotter
