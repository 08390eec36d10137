// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QString>

#include <optional>

namespace spotter {

/// The message for an errno: part of a sentence, without a full stop.
[[nodiscard]] QString systemErrorText(int error);
/// The same for the last failure of a file. The error string of one of Spotter's own devices is returned unchanged.
[[nodiscard]] QString deviceErrorText(const QIODevice &device);
/// The maximum size in bytes of a file that this process writes (ulimit -f); nothing if there is no limit. Libraries do
/// not always report that it was reached: it is the likely cause if a write failed without a reason.
[[nodiscard]] std::optional<qint64> fileSizeLimit();

} // namespace spotter
