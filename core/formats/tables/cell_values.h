// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace spotter {

/// A cell that says yes or no, as programs and people write it; empty means no. Nothing for anything else.
[[nodiscard]] std::optional<bool> statedFlag(const QString &cell);
/// A finite number with a decimal point, or with the comma that most of Europe writes.
[[nodiscard]] std::optional<double> statedNumber(QString cell);

} // namespace spotter
