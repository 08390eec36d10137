// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

/// The exit codes of spotter-cli.
enum class ExitCode {
    Done = 0,
    Failed = 1,
    WrongUsage = 2,
    Incomplete = 3, ///< done, but documents that could not be written were left out; warnings say which
    Interrupted = 130, ///< as shells report a process ended by SIGINT; everything finished so far is kept
};

} // namespace spotter
