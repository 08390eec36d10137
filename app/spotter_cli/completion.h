// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include <QString>

namespace spotter {

/// The completion script for "bash", "zsh" or "fish": completes commands, options and their values; otherwise file
/// names.
[[nodiscard]] QString completionScript(const CLI::App &app, const QString &shell);

} // namespace spotter
