// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace spotter {

/// The encoding of a text that has few characters that are not ASCII, by their look; nullptr: there are many, or they
/// look like those of none of the encodings that are told this way.
[[nodiscard]] const char *shortTextEncoding(std::string_view bytes);

} // namespace spotter
