// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// Makes the surroundings of a program usual ones. To be called first of all in main(), before anything opens a file:
/// - Where standard input, output or error is closed, /dev/null takes its place, or the next file that is opened would
///   get its number, and be read, written to or waited for in its stead. Reading that input and writing to that output
///   fail, as they should; what goes to that standard error is lost.
/// - A write beyond the limit of file sizes (ulimit -f) fails with EFBIG instead of ending the process.
void prepareProcess();

/// Whether a standard descriptor (0, 1) was closed when the program began.
[[nodiscard]] bool wasClosed(int descriptor);

} // namespace spotter
