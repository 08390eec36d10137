// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace spotter {

/// The parsed command line of `spotter`.
struct CommandLine {
    QString model; ///< folder
    QString language; ///< empty: the user's setting
    QString theme; ///< "light", "dark", "high-contrast"; empty: the user's setting
    QString screenshot; ///< PNG file for a picture of the window
    QString size; ///< of the window for a screenshot, WIDTHxHEIGHT; empty: unchanged
    QStringList files;
    QString help; ///< print this, then exit with 0
    bool version = false;
};

/// Content: the arguments are invalid; the message says why.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

} // namespace spotter
