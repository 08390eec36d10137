// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include <QString>

namespace spotter {

/// spotter-cli(1) in man(7) macros, in the language of the messages.
[[nodiscard]] QString manualPage(const CLI::App &app);

} // namespace spotter
