// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

#include <optional>

namespace spotter {

/// What a file is that is recognised but not supported, and what to do about it: a sentence without the file's name;
/// nothing for a file that is not recognised. From one table: whoever adds a reader for a format removes its row.
[[nodiscard]] std::optional<QString> foreignFile(const FormatSample &sample);

/// Why a file is not read as plain text unless the user chooses that format: it looks like markup or a table. Nothing
/// if it looks like text.
[[nodiscard]] std::optional<QString> notPlainText(const FormatSample &sample);
/// Whether it looks like a table with texts, whose columns can be mapped.
[[nodiscard]] bool looksLikeTable(const FormatSample &sample);

} // namespace spotter
