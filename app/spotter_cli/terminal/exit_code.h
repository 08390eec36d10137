// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// What spotter-cli tells the shell.
enum class ExitCode {
    Done = 0,
    Failed = 1,
    WrongUsage = 2,
    Incomplete = 3, ///< done, but documents were left out that could not be written; warnings say which
    Interrupted = 130, ///< as shells report a process that SIGINT ended; everything finished so far is kept
};

} // namespace spotter
