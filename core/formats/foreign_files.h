// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

#include <optional>

namespace spotter {

/// What a file is that is recognised but not read, and what to do about it: a sentence without the file's name. One
/// table; whoever adds a reader takes its row out. Nothing for a file that is not recognised.
[[nodiscard]] std::optional<QString> foreignFile(const FormatSample &sample);

/// Why a file that could be text is not read as text unless somebody says so: it looks like markup or a table.
/// Nothing for what looks like a text.
[[nodiscard]] std::optional<QString> notPlainText(const FormatSample &sample);

} // namespace spotter
