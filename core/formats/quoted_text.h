// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace spotter {

/// How much of a file's own text a message quotes, in UTF-16 units: enough to find it, and never a page.
inline constexpr qsizetype quotedUtf16 = 60;

} // namespace spotter
