// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include <QString>

namespace spotter {

/// The completion script for "bash", "zsh" or "fish": commands, options and what options may be; else file names.
[[nodiscard]] QString completionScript(const CLI::App &app, const QString &shell);

} // namespace spotter
