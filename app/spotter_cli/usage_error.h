// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace CLI {
class ParseError;
}

namespace spotter {

/// The error in a command line, in our words and the user's language, without a full stop.
[[nodiscard]] QString usageErrorText(const CLI::ParseError &error);

} // namespace spotter
