// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// How far apart lines of text are that no arc runs over.
enum class LineSpacing {
    Compact, ///< as in any text; a line becomes higher with its first arc
    Airy, ///< as if each line had an arc
};

} // namespace spotter
