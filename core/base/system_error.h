// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QString>

namespace spotter {

/// What the system says of an errno; for a file that grew too large, what limits it.
[[nodiscard]] QString systemErrorText(int error);
/// The same for what a file says of its last failure.
[[nodiscard]] QString deviceErrorText(const QIODevice &device);

} // namespace spotter
