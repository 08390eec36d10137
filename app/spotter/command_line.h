// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace spotter {

/// What `spotter` was asked to do.
struct CommandLine {
    QString model; ///< folder
    QString language; ///< empty: as the user has chosen
    QString theme; ///< "light", "dark", "high-contrast"; empty: as the user has chosen
    QString screenshot; ///< PNG file to draw the window to
    QString size; ///< of the window for a screenshot, WIDTHxHEIGHT; empty: as it is
    QStringList files;
    QString help; ///< to be printed, then exit 0
    bool version = false;
};

/// Fails (Content) with a sentence about what is wrong.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

} // namespace spotter
