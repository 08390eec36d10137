// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// Normalises the environment of the process. To be called first in main(), before anything opens a file:
/// - If standard input, output or error is closed, /dev/null is opened in its place; otherwise the next opened file
///   would get its number and be used in its stead. Reading from such an input and writing to such an output still
///   fail, as they should; what is written to such a standard error is lost.
/// - A write beyond the limit of file sizes (ulimit -f) fails with EFBIG instead of ending the process.
void prepareProcess();

/// Whether a standard descriptor (0, 1) was closed when the program began.
[[nodiscard]] bool wasClosed(int descriptor);

} // namespace spotter
